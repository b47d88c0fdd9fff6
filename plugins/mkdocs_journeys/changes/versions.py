"""Two versions of one journey's file, compared in the words of today."""

from mkdocs_journeys.changes.revised import revised
from mkdocs_journeys.diff.change import Change, Kind, Owner, Subject
from mkdocs_journeys.diff.compare import holds, in_order
from mkdocs_journeys.diff.journeys import States
from mkdocs_journeys.diff.parts import matched
from mkdocs_journeys.diff.renaming import within
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.revisions.deferred import DeferredParts, DeferredSeries
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.decode import decode
from mkdocs_journeys.source.reader import known, read_string
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.building import build
from mkdocs_journeys.workspace.ids import name_parts
from mkdocs_journeys.workspace.measured import Measured
from mkdocs_journeys.workspace.workspace import Workspace


def version(raw: bytes, id: str, today: Workspace, cache: ContentCache) -> Workspace | None:
    """A workspace with one version of a journey, in the vocabulary of today; None where it cannot be read."""
    text = decode(raw, f"{id}.yml")
    journey = as_it_was(text, id, today, cache) if isinstance(text, str) else None
    if journey is None:
        return None
    parts = today.parts[id] if journey is today.journeys.get(id) else DeferredParts(journey)
    measured = Measured(today.vocabulary.metrics, Attached(), today.settings)
    return Workspace(
        today.settings,
        today.vocabulary,
        {id: journey},
        today.personas,
        {id: parts},
        series=DeferredSeries({id: journey}, measured),
    )


def as_it_was(text: str, id: str, today: Workspace, cache: ContentCache) -> Journey | None:
    """The journey of a text; the last version of most is what the site has built already."""
    own = today.journeys.get(id)
    if own is not None and own.document is not None and own.document.text == text:
        return own
    found = revised(text, own, today.vocabulary.languages) if own is not None else None
    journey = found or as_read(text, id, today, cache)
    if journey is not None:
        object.__setattr__(journey, "id", id)
    return journey


def as_read(text: str, id: str, today: Workspace, cache: ContentCache) -> Journey | None:
    """The journey of a text that is read as a whole."""
    document = known(text, f"{id}.yml", cache) or read_string(text, f"{id}.yml")
    journey = build(Journey, document, today.vocabulary.languages).whole
    if journey is not None:
        name_parts(journey)
    return journey


def edited(old: Workspace, new: Workspace, id: str) -> list[Change]:
    """What changed from one version to the next."""
    before, now = old.journeys[id], new.journeys[id]
    parts = matched(before, now)
    owner = Owner("journey", id, now.title)
    states = States(before, now, old, new, parts, within(parts), owner)
    return in_order(states.changes())


def begun(new: Workspace, id: str) -> Change:
    """That a journey was new."""
    journey = new.journeys[id]
    owner = Owner("journey", id, journey.title)
    scope = Scope(Subject("journey", id, journey.title, owner), None, journey)
    return scope.change(Kind.ADDED, "", None, journey, **holds(journey))
