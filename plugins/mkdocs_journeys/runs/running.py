"""A run of the checks over a project: an earlier one where nothing has changed, else a new one."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_journeys.runs.keeping import Kept
from mkdocs_journeys.runs.packing import packed, unpacked
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.runs.state import Tree, content
from mkdocs_journeys.workspace.settings import Settings

if TYPE_CHECKING:
    from mkdocs_journeys.options.options import Options
    from mkdocs_journeys.workspace.workspace import Workspace

HASH_LENGTH = 64


def run_of(kept: Kept, options: Callable[[], Options]) -> Run:
    """The run of a project; `options` are only read, and the model only imported, where it is not kept."""
    tree = Tree(kept.settings)
    return known_run(kept, tree) or new_run(kept, tree, options)


def known_run(kept: Kept, tree: Tree) -> Run | None:
    """The run that these files gave before."""
    with suppress(ValueError, TypeError, LookupError, AttributeError):
        return unpacked(kept.get(tree))
    return None


def new_run(kept: Kept, tree: Tree, options: Callable[[], Options]) -> Run:
    """Check everything, and keep what came of it where the next run can tell whether it still holds."""
    from mkdocs_journeys.workspace.ahead import Ahead

    ahead = Ahead.of(kept.settings)
    chosen = options()
    from mkdocs_journeys.checking import checked
    from mkdocs_journeys.sharing.shared import shared

    workspace = shared(chosen, ahead) or checked(chosen, ahead)
    run = Run.of_workspace(workspace)
    tables = known_tables(workspace, tree)
    if tables is not None:
        kept.put(packed(run), tree, tables)
    return run


def known_tables(workspace: Workspace, tree: Tree) -> dict[str, str] | None:
    """The hashes of the measurements; None where the next run could not tell whether a thing has changed."""
    root = workspace.settings.root
    tables = {name: content(str(root / name)) for name in sorted(workspace.tables)}
    after = Tree(workspace.settings)
    untouched = (after.names, after.stamps) == (tree.names, tree.stamps)
    certain = untouched and all(len(known) == HASH_LENGTH for known in tables.values()) and settled(workspace)
    return tables if certain else None


def settled(workspace: Workspace) -> bool:
    """Whether the names in the site's own folders say all about the files that journeys and personas name."""
    return all(is_settled(Path(folder), workspace.settings) for folder in workspace.attached.asked)


def is_settled(place: Path, settings: Settings) -> bool:
    """Whether the way to a folder leads through the site's own folders only, and over no linked folder.

    What lies elsewhere can change without a trace in those folders. A file in it may be a link: those are known.
    """
    folders = [str(folder) for folder in settings.folders]
    here = ""
    for part in place.parts:
        here = os.path.dirname(here) if part == ".." else os.path.join(here, part)  # noqa: PTH118, PTH120
        if part != ".." and not any(lies_within(here, f) or lies_within(f, here) for f in folders):
            return False
    return lies_within(here, *folders) and os.path.realpath(here) == here


def lies_within(path: str, *folders: str) -> bool:
    """Whether a path is one of some folders, or lies below one."""
    return any(path == folder or path.startswith(folder.rstrip("/\\") + os.sep) for folder in folders)
