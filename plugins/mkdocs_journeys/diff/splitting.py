"""Stages that moved from one journey to another, and journeys that were split or merged that way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.journeys import States
from mkdocs_journeys.diff.owners import name_of, scope_of
from mkdocs_journeys.diff.pairing import Pairs
from mkdocs_journeys.diff.parts import Part, parts_of
from mkdocs_journeys.diff.plain import texts_of
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage

# A journey that came is a piece of another where this part of its stages came from there.
MOST_OF_IT = 0.5


class Move(NamedTuple):
    """A stage that is in another journey now."""

    old: Part
    new: Part
    source: Journey
    target: Journey


@dataclass(frozen=True)
class Moves:
    """All stages that are in another journey now."""

    moves: tuple[Move, ...]

    @property
    def told(self) -> frozenset[Part]:
        """The parts on both sides, with what is in them: they neither went nor came."""
        ends = [part for move in self.moves for part in (move.old, move.new)]
        return frozenset(each for end in ends for each in (end, *end.below))

    def pieces(self, journeys: Pairs[Journey]) -> Iterator[tuple[Journey, Change]]:
        """New journeys that were made of stages of another one, and gone ones that another has taken in."""
        both = {old.id: (old, new) for old, new in journeys.both}
        later = {new.id: (old, new) for old, new in journeys.both}
        for piece in journeys.come:
            source = most([move.source for move in self.moves if move.target is piece], piece)
            if source is not None and source.id in both:
                old, new = both[source.id]
                values = name_of(old), (name_of(new), name_of(piece))
                yield piece, scope_of(old, new).change(Kind.SPLIT, "", *values)
        for piece in journeys.gone:
            target = most([move.target for move in self.moves if move.source is piece], piece)
            if target is not None and target.id in later:
                old, new = later[target.id]
                values = (name_of(old), name_of(piece)), name_of(new)
                yield piece, scope_of(old, new).change(Kind.MERGED, "", *values)

    def changes(self, states: list[States], pieces: frozenset[str]) -> Iterator[Change]:
        """The stages that moved; those of a journey that was split or merged are told with that."""
        by_new = {states.new.id: states for states in states}
        for move in self.moves:
            if move.source.id in pieces or move.target.id in pieces or move.target.id not in by_new:
                continue
            scope = by_new[move.target.id].part(None, move.new)
            yield scope.change(Kind.MOVED, "", name_of(move.source), name_of(move.target))


def most(others: list[Journey], piece: Journey) -> Journey | None:
    """The journey that most of the stages of a piece are shared with; None where those are too few."""
    counts = {other.id: sum(each is other for each in others) for other in others}
    best = max(others, key=lambda other: (counts[other.id], other.id), default=None)
    return best if best and counts[best.id] >= max(MOST_OF_IT * len(piece.stages), 1) else None


def moves(states: list[States], journeys: Pairs[Journey]) -> Moves:
    """The stages that left one journey and are found, by id and title, in another one."""
    came: dict[object, list[tuple[Part, Journey]]] = {}
    for part, journey in stages([(s.matched.come, s.new) for s in states], journeys.come):
        came.setdefault((part.id, texts_of(part.title)), []).append((part, journey))
    found = []
    for part, journey in stages([(s.matched.gone, s.old) for s in states], journeys.gone):
        rest = came.get((part.id, texts_of(part.title)))
        # Many journeys have a stage called "Purchase": one that holds nothing is not known again.
        if rest and part.inside and held(part) & held(rest[0][0]):
            new, target = rest.pop(0)
            found.append(Move(part, new, journey, target))
    return Moves(tuple(found))


def held(part: Part) -> set[str]:
    """The ids of what is in a stage."""
    return {each.id for each in part.below}


def stages(
    some: list[tuple[list[Part], object]], whole: tuple[Journey, ...]
) -> Iterator[tuple[Part, Journey]]:
    """The stages among the parts of journeys, and all those of whole journeys."""
    of_whole = [(list(parts_of(journey)), journey) for journey in whole]
    for parts, owner in (*some, *of_whole):
        if isinstance(owner, Journey):
            yield from ((part, owner) for part in parts if isinstance(part.element, Stage))
