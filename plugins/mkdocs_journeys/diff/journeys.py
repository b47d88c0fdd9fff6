"""Two states of one journey or persona: its own keys, and then part by part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind, Owner, Subject
from mkdocs_journeys.diff.folding import folded
from mkdocs_journeys.diff.kpis import kpi_changes
from mkdocs_journeys.diff.listed import thing_of
from mkdocs_journeys.diff.merging import Merges, merges
from mkdocs_journeys.diff.moving import moves
from mkdocs_journeys.diff.names import Names
from mkdocs_journeys.diff.parts import KINDS, Matched, Owned, Part
from mkdocs_journeys.diff.sameness import are_the_same
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.diff.walk import key_changes
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.quantities import unit_of
from mkdocs_journeys.workspace.workspace import Workspace

COUNTED = ("stage", "touchpoint", "friction", "opportunity", "kpi")


@dataclass(frozen=True)
class States:
    """Two states of a journey or persona, the workspaces that they are in, and which parts are the same.

    Parts of the classes that are `always_told` are told of also where what they were in came or went.
    """

    old: Owned
    new: Owned
    before: Workspace
    now: Workspace
    matched: Matched
    renamed: Mapping[str, str]
    owner: Owner
    always_told: tuple[type[Element], ...] = ()

    @cached_property
    def scope(self) -> Scope:
        """The journey or persona as a whole."""
        owner = self.owner
        subject = Subject(owner.kind, owner.id, owner.title, owner)
        names = Names({"old": (self.before, self.old.id), "new": (self.now, self.new.id)})
        return Scope(subject, self.old, self.new, self.renamed, names)

    def changes(self, elsewhere: frozenset[Part] = frozenset()) -> Iterator[Change]:
        """Every change; parts that are `elsewhere` now, or came from there, are told of by others."""
        yield from key_changes(self.scope)
        if isinstance(self.old, type(self.new)):
            found = merges(self.matched)
            yield from self.merged(found)
            yield from self.kept(found)
            yield from self.left(found, elsewhere)

    def merged(self, found: Merges) -> Iterator[Change]:
        """Parts that became one, and parts that one became."""
        for whole, pieces in found.merged.items():
            yield self.part(self.matched.before.get(whole), whole).change(
                Kind.MERGED, "", tuple(p.title for p in pieces), whole.title
            )
        for whole, pieces in found.split.items():
            new = self.matched.now.get(whole)
            yield self.part(whole, new).change(Kind.SPLIT, "", whole.title, tuple(p.title for p in pieces))

    def kept(self, found: Merges) -> Iterator[Change]:
        """What became of the parts that are still there."""
        # Where something is called otherwise now, a reference in the same words is another one.
        is_certain = not self.renamed
        for kind in KINDS:
            for old, new in self.matched.pairs[kind].both:
                if is_certain and are_the_same(old.element, new.element, self.before, self.now):
                    continue
                scope = self.part(old, new)
                if isinstance(new.element, Kpi):
                    yield from kpi_changes(scope, old.element, new.element, self.before, self.now, self.ids)
                else:
                    yield from without_titles(key_changes(scope), found.told & {old, new})
            yield from moves(self.matched, kind, found, self.part)

    @property
    def ids(self) -> tuple[str, str]:
        """The ids of the two states, which series of measurements are known by."""
        return self.old.id, self.new.id

    def left(self, found: Merges, elsewhere: frozenset[Part]) -> Iterator[Change]:
        """The parts that came or went; those within another one that did are counted there."""
        told = found.told | elsewhere
        for kind, parts in ((Kind.REMOVED, self.matched.gone), (Kind.ADDED, self.matched.come)):
            same = set(parts) - told
            for part in parts:
                alone = part.parent is None or part.parent not in same
                if part in same and (alone or isinstance(part.element, self.always_told)):
                    yield self.whole(kind, part, same)

    def whole(self, kind: Kind, part: Part, same: set[Part]) -> Change:
        """A part that came or went, with what went with it."""
        gone = kind is Kind.REMOVED
        scope = self.part(part if gone else None, None if gone else part)
        facts = counts([each for each in part.below if each in same])
        if isinstance(part.element, Friction):
            facts["priority"] = part.element.priority
        if isinstance(part.element, Kpi):
            facts["unit"] = unit_of(part.element, scope.metric)
        if not gone and part.element.__class__ in KINDS[:2]:
            facts["after"] = self.neighbour(part)
        values = (part.element, None) if gone else (None, part.element)
        return scope.change(kind, "", *values, **facts)

    def neighbour(self, part: Part) -> Any:
        """The title of what stands before a new part; None where it is the first."""
        beside = [p for p in self.siblings(part) if type(p.element) is type(part.element)]
        place = beside.index(part)
        return beside[place - 1].title if place else None

    def siblings(self, part: Part) -> list[Part]:
        """All parts in the same place."""
        if part.parent is not None:
            return part.parent.inside
        found = self.matched.pairs[type(part.element)]
        order = {id(stage): n for n, stage in enumerate(getattr(self.new, "stages", ()))}
        new = [*(b for _, b in found.both), *found.come]
        return sorted(new, key=lambda p: order.get(id(p.element), 0))

    def part(self, old: Part | None, new: Part | None) -> Scope:
        """The scope of one part."""
        part = new or old
        assert part is not None
        now = self.now if new else self.before
        trail = tuple(title_in(each, now) for each in ancestors(part))
        subject = Subject(thing_of(part.element), part.id, title_in(part, now), self.owner, trail)
        metric = None
        if isinstance(part.element, Kpi):
            series = now.series.get((self.new.id if new else self.old.id, part.id))
            metric = series[0] if series else now.vocabulary.metrics.get(part.element.metric)
        return self.scope.of(subject, old.element if old else None, new.element if new else None, metric)


def without_titles(changes: Iterator[Change], told: frozenset[Part]) -> Iterator[Change]:
    """The changes of a part; where it was merged or split, its new title is told with that."""
    return (c for c in folded(changes) if not (told and c.kind is Kind.RETITLED))


def ancestors(part: Part) -> tuple[Part, ...]:
    """The parts that a part is in, the outermost first."""
    return (*ancestors(part.parent), part.parent) if part.parent else ()


def title_in(part: Part, workspace: Workspace) -> Any:
    """What a part is called; a KPI by its metric."""
    if isinstance(part.element, Kpi):
        metric = workspace.vocabulary.metrics.get(part.element.metric)
        return metric.title if metric else part.element.metric
    return part.title


def counts(parts: list[Part]) -> dict[str, Any]:
    """How many things of each sort there are."""
    things = [thing_of(part.element) for part in parts]
    return {"counts": {thing: things.count(thing) for thing in COUNTED if thing in things}}
