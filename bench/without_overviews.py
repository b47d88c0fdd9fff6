"""MkDocs as it is called, without our pages over all journeys: what they add to a build is seen beside it."""

from __future__ import annotations

import sys

from mkdocs.__main__ import cli
from mkdocs_journeys.pages import site

if __name__ == "__main__":
    site.OVERVIEWS = ()
    sys.exit(cli(["build"]))
