"""Two states of a project, read as far as they differ, and compared."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.compare import compare, in_order
from mkdocs_journeys.revisions.loading import load_part
from mkdocs_journeys.revisions.needed import Key, changed, needed_on_both
from mkdocs_journeys.revisions.sides import Entry, Side
from mkdocs_journeys.workspace.lasting import catalog_broken
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Comparison:
    """What is different, the most important first, with what both sides are called.

    `broken` are the findings that kept files from being compared, each with the label of its side. The workspaces hold
    what had to be read.
    """

    changes: tuple[Change, ...]
    old_label: str
    new_label: str
    old: Workspace
    new: Workspace
    broken: tuple[tuple[str, Finding], ...] = ()


@contextmanager
def compared(old: Side, new: Side, as_of: date, cache_dir: Path | None) -> Iterator[Comparison]:
    """The comparison of two states; the files that it names are there as long as the context lasts."""
    with tempfile.TemporaryDirectory(prefix="journeys-diff-") as place:
        listings = old.entries, new.entries
        different = changed(*listings)
        files = needed_on_both(old, new, different)
        workspaces = [
            workspace(side, listing, read, Path(place, name), as_of, cache_dir)
            for name, side, listing, read in zip(("old", "new"), (old, new), listings, files, strict=True)
        ]
        before, now = with_one_catalogue(*workspaces)
        broken = [(old.label, f) for f in breaking(before)] + [(new.label, f) for f in breaking(now)]
        changes = tuple(in_order(compare(before, now)))
        yield Comparison(changes, old.label, new.label, before, now, tuple(broken))


def workspace(
    side: Side,
    entries: Mapping[Key, Entry],
    files: Mapping[Key, bytes],
    place: Path,
    as_of: date,
    cache_dir: Path | None,
) -> Workspace:
    """The workspace of the files that were read of a side, put down where they can be loaded as usual."""
    place = place.resolve()
    for folder in side.folders:
        (place / folder).mkdir(parents=True, exist_ok=True)
    for key, content in files.items():
        path = place / entries[key].path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    settings = Settings(
        place,
        place / side.folders.journeys,
        place / side.folders.personas,
        place / side.folders.docs,
        as_of,
        cache_dir,
    )
    return load_part(settings)


def with_one_catalogue(old: Workspace, new: Workspace) -> tuple[Workspace, Workspace]:
    """Both workspaces; where the catalogue of one has mistakes, with the words of the other."""
    if catalog_broken(old):
        return replace(old, vocabulary=new.vocabulary), new
    if catalog_broken(new):
        return old, replace(new, vocabulary=old.vocabulary)
    return old, new


def breaking(workspace: Workspace) -> list[Finding]:
    """The first finding of each file that could not be understood."""
    found: dict[str, Finding] = {}
    known = {
        *(s.file for id, s in workspace.journey_sources.items() if id in workspace.journeys),
        *(s.file for id, s in workspace.persona_sources.items() if id in workspace.personas),
    }
    for finding in workspace.findings:
        if breaks(finding.code) and finding.span.file not in known:
            found.setdefault(finding.span.file, finding)
    return list(found.values())
