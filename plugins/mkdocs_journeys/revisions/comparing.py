"""Two states of a project, read as far as they differ, and compared."""

import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.compare import compare, in_order
from mkdocs_journeys.diff.pictures import replaced
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.revisions.deferred import DeferredSeries
from mkdocs_journeys.revisions.loading import Shelf, load_part
from mkdocs_journeys.revisions.needed import Portion, Portions
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.workspace.lasting import catalog_broken
from mkdocs_journeys.workspace.measured import Measured
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace

# Of the parts of a journey nobody has looked for that here, so it is a file's name.
NAME_TAKEN = "J310"


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
def compared(read: Portions, as_of: date, cache_dir: Path | None) -> Iterator[Comparison]:
    """The comparison of two states; the files that it names are there as long as the context lasts."""
    with tempfile.TemporaryDirectory(prefix="journeys-diff-") as place:
        old, new, alike, files = read
        shelf = Shelf(cache_of(cache_dir))
        with no_collection():
            workspaces = [
                workspace(portion, Path(place, name), as_of, shelf, alike)
                for name, portion in (("old", old), ("new", new))
            ]
        before, now = with_one_catalogue(*workspaces)
        broken = [(old.label, f) for f in breaking(before)] + [(new.label, f) for f in breaking(now)]
        same_words = before.vocabulary.languages == now.vocabulary.languages
        found = compare(before, now, alike if same_words else ())
        changes = tuple(in_order(chain(found, replaced(before, now, files))))
        shelf.cache.sweep()
        yield Comparison(changes, old.label, new.label, before, now, tuple(broken))


def cache_of(folder: Path | None) -> PackedCache:
    """The cache of a comparison: its own, so that old versions push out nothing, beside that of the checks."""
    return PackedCache(folder and folder / "documents", folder and folder.parent / "documents")


def workspace(portion: Portion, place: Path, as_of: date, shelf: Shelf, alike: Collection[str]) -> Workspace:
    """The workspace of what was read of a side, put down where it can be loaded as usual."""
    place = place.resolve()
    for folder in portion.folders:
        (place / folder).mkdir(parents=True, exist_ok=True)
    for path, content in ((place / name, content) for name, content in portion.files.items()):
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True)
        path.write_bytes(content)
    journeys, personas, docs = (place / folder for folder in portion.folders)
    return load_part(Settings(place, journeys, personas, docs, as_of), shelf, alike)


def with_one_catalogue(old: Workspace, new: Workspace) -> tuple[Workspace, Workspace]:
    """Both workspaces; where the catalogue of one has mistakes, with the words of the other."""
    if catalog_broken(old):
        return in_words_of(new, old), new
    if catalog_broken(new):
        return old, in_words_of(old, new)
    return old, new


def in_words_of(other: Workspace, workspace: Workspace) -> Workspace:
    """A workspace with the catalogue of another one, and measurements as that understands them."""
    measured = Measured(other.vocabulary.metrics, workspace.attached, workspace.settings)
    series = DeferredSeries(workspace.journeys, measured)
    return replace(workspace, vocabulary=other.vocabulary, series=series)


def breaking(workspace: Workspace) -> list[Finding]:
    """The first finding of each file that could not be understood."""
    found: dict[str, Finding] = {}
    stopping = [each for each in workspace.findings if breaks(each.code) or each.code == NAME_TAKEN]
    files = {finding.span.file for finding in stopping}
    kinds = (
        (workspace.journey_sources, workspace.journeys),
        (workspace.persona_sources, workspace.personas),
    )
    for sources, whole in kinds:
        files -= {source.file for id, source in sources.items() if source.file in files and id in whole}
    for finding in stopping:
        if finding.span.file in files:
            found.setdefault(finding.span.file, finding)
    return list(found.values())
