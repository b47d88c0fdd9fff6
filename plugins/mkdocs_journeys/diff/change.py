"""A change: what it is about, how it was and how it is, and whether that is better."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.location import Span
from mkdocs_journeys.model.element import Element


class Kind(StrEnum):
    """What became of a thing, or of one of its keys; seen from the other end, each kind is its `mirror`."""

    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"
    MERGED = "merged"
    RENAMED = "renamed"
    RETITLED = "retitled"
    MOVED = "moved"
    RESOLVED = "resolved"
    REOPENED = "reopened"
    RAISED = "raised"
    LOWERED = "lowered"
    SET = "set"
    CLEARED = "cleared"
    CHANGED = "changed"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    UNTRANSLATED = "untranslated"

    @property
    def mirror(self) -> "Kind":
        """The kind of the same change, told backwards."""
        return MIRRORS.get(self, self)


OPPOSITES = (
    (Kind.ADDED, Kind.REMOVED),
    (Kind.SPLIT, Kind.MERGED),
    (Kind.RESOLVED, Kind.REOPENED),
    (Kind.RAISED, Kind.LOWERED),
    (Kind.SET, Kind.CLEARED),
    (Kind.TRANSLATED, Kind.UNTRANSLATED),
)
MIRRORS = {kind: other for pair in OPPOSITES for kind, other in (pair, pair[::-1])}


class Effect(StrEnum):
    """What a change does to the experience."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Owner:
    """The journey, the persona or the catalogue that a change is in; `id` is the one that it has now."""

    kind: str
    id: str
    title: Any


@immutable
class Subject:
    """The thing that a change is about.

    `thing` is the word for it, such as `friction`; `trail` are the titles of the stage and touchpoint that it is in. A
    title is a text of an author's, a message, or a tuple of those for a way between two places.
    """

    thing: str
    id: str
    title: Any
    owner: Owner
    trail: tuple[Any, ...] = ()


@immutable
class Place:
    """A thing, or one of its keys, in a file; the lines are only looked for where somebody asks."""

    element: Element
    steps: tuple[str, ...] = ()

    @property
    def span(self) -> Span:
        """Where it is."""
        return self.element.span_of(*self.steps)


@immutable
class Change:
    """One change. `key` is the format's key with points, empty where the thing as a whole came, went or moved.

    `facts` are what a sentence says beyond the two values, such as what a new stage holds.
    """

    kind: Kind
    subject: Subject
    key: str = ""
    old: Any = None
    new: Any = None
    old_place: Place | None = None
    new_place: Place | None = None
    effect: Effect = Effect.NEITHER
    importance: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def old_span(self) -> Span | None:
        """Where it stood."""
        return self.old_place.span if self.old_place else None

    @property
    def new_span(self) -> Span | None:
        """Where it stands."""
        return self.new_place.span if self.new_place else None
