"""Draw the diagrams of all journeys."""

from pathlib import Path

from mkdocs_journeys.pages.drawings import Drawings
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace


def draw(workspace: Workspace, wording: Wording, cache_dir: Path | None) -> tuple[Drawings, list[str]]:
    return Drawings(), []
