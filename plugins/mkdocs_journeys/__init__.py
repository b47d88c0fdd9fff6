"""Customer journeys as code: read, checked, drawn and published.

The core of the package imports no MkDocs; `mkdocs_journeys.mkdocs` and `mkdocs_journeys.cli` are its two doors.
"""

__version__ = "0.1.0"
