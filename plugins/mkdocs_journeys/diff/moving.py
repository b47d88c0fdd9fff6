"""Parts that are in another place than before."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.merging import Merges, place
from mkdocs_journeys.diff.pairing import jumps
from mkdocs_journeys.diff.parts import Matched, Part
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

ScopeOf = Callable[[Part | None, Part | None], Scope]


def moves(matched: Matched, kind: type[Element], merges: Merges, scope_of: ScopeOf) -> Iterator[Change]:
    """The parts of a kind that stand elsewhere; what moved with a part that was merged or split is told there."""
    stayed: dict[Part | None, list[tuple[Part, Part]]] = {}
    for old, new in matched.pairs[kind].both:
        if matched.is_together(old, new):
            stayed.setdefault(new.parent, []).append((old, new))
        elif not merges.explains(old, new):
            places = (part.title if part else None for part in (old.parent, new.parent))
            yield scope_of(old, new).change(Kind.MOVED, "", *places)
    if kind in (Stage, Touchpoint):
        for pairs in stayed.values():
            yield from reordered(pairs, scope_of)


def reordered(pairs: list[tuple[Part, Part]], scope_of: ScopeOf) -> Iterator[Change]:
    """The fewest parts of one place that have to move for the order that there is now."""
    rows = [place(old) for old, _ in pairs]
    if all(one <= other for one, other in pairwise(rows)):
        return
    before = sorted(range(len(pairs)), key=rows.__getitem__)
    places = {n: place for place, n in enumerate(before)}
    for n in sorted(jumps([places[n] for n in range(len(pairs))])):
        old, new = pairs[n]
        after = pairs[n - 1][1].title if n else None
        yield scope_of(old, new).change(Kind.MOVED, "order", places[n] + 1, n + 1, after=after)
