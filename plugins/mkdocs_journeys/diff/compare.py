"""All changes between two states of a project."""

from collections.abc import Collection, Iterator

from mkdocs_journeys.diff.catalogues import as_written
from mkdocs_journeys.diff.change import Change, Kind, Owner, Subject
from mkdocs_journeys.diff.journeys import States, counts
from mkdocs_journeys.diff.owners import owner_of, readable, same_owners, scope_of, text_of
from mkdocs_journeys.diff.pairing import Pairs
from mkdocs_journeys.diff.parts import Owned, matched, parts_of
from mkdocs_journeys.diff.renaming import everywhere, in_catalogue, within
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.diff.splitting import moves
from mkdocs_journeys.diff.walk import key_changes
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.workspace import Workspace

CATALOGUE = Owner("catalogue", "", Message("Catalogue"))


def compare(old: Workspace, new: Workspace, alike: Collection[str] = ()) -> Iterator[Change]:
    """All changes, the catalogue first, then the personas and the journeys in the order of their files.

    What has mistakes on one side is left out, and so are the personas that are known to be `alike`.
    """
    found_journeys = same_owners(old.journeys, new.journeys, old.journey_sources, new.journey_sources)
    journeys = readable(found_journeys, old, new)
    rest = (without(alike, old), without(alike, new))
    personas = same_owners(*rest, old.persona_sources, new.persona_sources)
    catalogues = as_written(old.vocabulary.catalog, new.vocabulary.catalog)
    found = [(a, b, matched(a, b)) for a, b in journeys.both if may_differ(a, b, old, new)]
    renamed = {**in_catalogue(*catalogues), **everywhere(journeys, personas, found)}
    yield from key_changes(Scope(Subject("catalogue", "", CATALOGUE.title, CATALOGUE), *catalogues, renamed))
    for a, b in personas.both:
        if not may_differ(a, b, old, new):
            continue
        yield from States(a, b, old, new, matched(a, b), renamed, owner_of(b)).changes()
        yield from places(a, b, old, new)
    yield from whole(personas)
    states = [
        States(one, other, old, new, parts, {**renamed, **within(parts)}, owner_of(other))
        for one, other, parts in found
    ]
    yield from all_journeys(states, journeys)


def without(ids: Collection[str], workspace: Workspace) -> dict[str, Persona]:
    """The personas but for some; those are not even asked for."""
    asked = (id for id in workspace.persona_sources if id not in ids)
    return {id: workspace.personas[id] for id in asked if id in workspace.personas}


def all_journeys(states: list[States], journeys: Pairs[Journey]) -> Iterator[Change]:
    """The journeys that are on both sides, those that share stages, and those that came or went."""
    moved = moves(states, journeys)
    pieces = {journey.id: change for journey, change in moved.pieces(journeys)}
    for each in states:
        yield from each.changes(moved.told)
        yield from places(each.old, each.new, each.before, each.now)
    yield from pieces.values()
    yield from moved.changes(states, frozenset(pieces))
    told = frozenset(pieces)
    gone, come = (tuple(j for j in side if j.id not in told) for side in (journeys.gone, journeys.come))
    yield from whole(Pairs((), gone, come))


def may_differ(old: Owned, new: Owned, before: Workspace, now: Workspace) -> bool:
    """Whether two states can differ: not where the files, the languages and the measurements are the same."""
    same = (text_of(old), old.id, source_of(old, before)) == (text_of(new), new.id, source_of(new, now))
    if not same or before.vocabulary.languages != now.vocabulary.languages:
        return True
    kpis = new.all_kpis if isinstance(new, Journey) else ()
    keys = [(new.id, str(kpi.id)) for _, _, kpi in kpis]
    return [before.series.get(key) for key in keys] != [now.series.get(key) for key in keys]


def source_of(owner: Owned, workspace: Workspace) -> str:
    """The folder that a journey or persona is in."""
    sources = workspace.journey_sources if isinstance(owner, Journey) else workspace.persona_sources
    return sources[owner.id].folder if owner.id in sources else ""


def places(old: Owned, new: Owned, before: Workspace, now: Workspace) -> Iterator[Change]:
    """Another name of the file, or another folder."""
    if old.id != new.id:
        yield scope_of(old, new).change(Kind.RENAMED, "", old.id, new.id)
    folders = [source_of(old, before), source_of(new, now)]
    if folders[0] != folders[1]:
        yield scope_of(old, new).change(Kind.MOVED, "folder", *folders)


def whole(found: Pairs[Journey] | Pairs[Persona]) -> Iterator[Change]:
    """Journeys or personas that came or went."""
    owners: tuple[Journey | Persona, ...] = found.gone
    for owner in owners:
        yield scope_of(owner, None).change(Kind.REMOVED, "", owner, None, **holds(owner))
    owners = found.come
    for owner in owners:
        yield scope_of(None, owner).change(Kind.ADDED, "", None, owner, **holds(owner))


def holds(owner: Journey | Persona) -> dict[str, object]:
    """How much a journey holds."""
    return counts(list(parts_of(owner))) if isinstance(owner, Journey) else {}


def in_order(changes: Iterator[Change]) -> list[Change]:
    """The most important ones first; of equal ones, in the order of the files."""
    return sorted(changes, key=lambda change: -change.importance)
