"""Absorbing Markov chains: how often each place is come to, and where those who start end up.

Solved by eliminating one place after the other, which is exact up to the last digits of a float also where ways lead
back: Kemeny and Snell, Finite Markov Chains (1960), chapter 3, for what is asked; Grassmann, Taksar and Heyman,
"Regenerative analysis and steady state distributions for Markov chains", Operations Research 33 (1985), for an
elimination that never subtracts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Row = Mapping[int, float]
# Where ways end: below zero, so that no place of a journey has that number.
END, EXIT, UNSAID, STUCK, HIT = -1, -2, -3, -4, -5
# Shares have twelve decimals; a way out that takes less than this is none.
LEAST = 1e-100


@dataclass(frozen=True, slots=True)
class Chain:
    """How often each place is come to by one who starts at the first, and the share of starters in each end.

    `trapped` are the places in loops that nobody gets out of: how often they are come to has no number.
    """

    visits: tuple[float, ...]
    ends: Mapping[int, float]
    trapped: frozenset[int]


class Elimination:
    """The ways that are left while places are taken out, the last one first."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = [dict(row) for row in rows]
        self.closed: list[int] = []
        self.into: list[set[int]] = [set() for _ in rows]
        for place, row in enumerate(self.rows):
            for to in row:
                self.lead(place, to)

    def lead(self, place: int, to: int) -> None:
        """Remember a way onward; those of later places are gone before they are asked for."""
        if to > place:
            self.into[to].add(place)

    def take_out(self, place: int) -> tuple[dict[int, float], float]:
        """Lead every way into a place on to where it goes from there.

        Given are the shares that came to it from earlier places, and the share that goes on instead of staying.
        """
        row = self.rows[place]
        row.pop(place, None)
        out = sum(row.values())
        if out < LEAST:
            self.closed.append(place)
            row[STUCK] = out = 1.0
        before = {i: self.rows[i].pop(place) for i in sorted(self.into[place])}
        for i, share in before.items():
            for to, onward in row.items():
                self.rows[i][to] = self.rows[i].get(to, 0.0) + share * (onward / out)
                self.lead(i, to)
        return before, out


def solve(rows: Sequence[Row]) -> Chain:
    """The chain of places whose ways have these shares; each row adds up to 1."""
    return (
        eliminated(rows)
        if any(to <= i for i, row in enumerate(rows) for to in row if to >= 0)
        else followed(rows)
    )


def followed(rows: Sequence[Row]) -> Chain:
    """The chain where no way leads back: everybody comes by once."""
    visits, ends = [1.0] + [0.0] * (len(rows) - 1), dict[int, float]()
    for here, row in zip(visits, rows, strict=True):
        for to, share in row.items():
            if to >= 0:
                visits[to] += here * share
            else:
                ends[to] = ends.get(to, 0.0) + here * share
    return Chain(tuple(visits), ends, frozenset())


def eliminated(rows: Sequence[Row]) -> Chain:
    """The chain where ways lead back."""
    left = Elimination(rows)
    parts = [left.take_out(place) for place in reversed(range(len(rows)))][::-1]
    visits: list[float] = []
    for before, out in parts:
        arriving = sum(visits[i] * share for i, share in before.items()) if visits else 1.0
        visits.append(arriving / out)
    out = parts[0][1]
    ends = {end: share / out for end, share in left.rows[0].items() if end < 0}
    return Chain(tuple(visits), ends, frozenset(i for place in left.closed for i in reached(rows, place)))


def hits(rows: Sequence[Row], places: Iterable[int]) -> float:
    """The share of those who start at the first place that come to one of these at least once."""
    wanted = frozenset(places)
    if 0 in wanted:
        return 1.0
    return solve([{HIT: 1.0} if i in wanted else row for i, row in enumerate(rows)]).ends.get(HIT, 0.0)


def reached(rows: Sequence[Row], start: int) -> frozenset[int]:
    """The places that one can come to from a start."""
    found: set[int] = set()
    waiting = [start]
    while waiting:
        place = waiting.pop()
        if place >= 0 and place not in found:
            found.add(place)
            waiting.extend(to for to, share in rows[place].items() if share > 0)
    return frozenset(found)
