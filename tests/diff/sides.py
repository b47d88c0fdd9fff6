"""Two states of a project for the tests: folders, or documents that are put into them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mkdocs_journeys.changes.telling import Told
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.compare import compare, in_order
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.revisions.comparing import compared
from mkdocs_journeys.revisions.loading import load_part
from mkdocs_journeys.revisions.needed import portions
from mkdocs_journeys.revisions.sides import FolderSide
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.settings import settings_at
from mkdocs_journeys.workspace.workspace import Workspace

AS_OF = date(2026, 9, 30)
CASES = Path(__file__).parent / "cases"


def workspace(folder: Path) -> Workspace:
    """The workspace of a folder."""
    return load_part(settings_at(folder, AS_OF))


def project(folder: Path, files: Mapping[str, str]) -> Workspace:
    """The workspace of some files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return workspace(folder)


def told(old: Path, new: Path) -> Told:
    """What is told of two folders."""
    with compared(portions(FolderSide(old, "old"), FolderSide(new, "new")), AS_OF, None) as comparison:
        return Told(comparison)


def changes(old: Workspace, new: Workspace) -> list[Change]:
    """The changes, the most important first."""
    return in_order(compare(old, new))


def sentences(old: Workspace, new: Workspace, language: str = "en") -> list[str]:
    """The changes as sentences."""
    return [sentence(change, Style(Wording(language))) for change in changes(old, new)]
