"""The ways through a journey with their shares, as the rows of a chain: one for each place that a persona can be at.

A place is a touchpoint, or the end of a stage: whoever has done with a stage comes there, and goes on from there as its
transitions say. Into a stage leads its first touchpoint; one without touchpoints is nothing but its end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.chain import END, EXIT, UNSAID
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition

# Shares are rounded to whole percents by those who write them: 33 %, 33 % and 33 % are a whole.
ROUNDING = 0.005


@immutable
class Place:
    """A touchpoint, or the end of a stage (None).

    `onward` is where its ordinary step leads; a way to one of `also` is that step, too. `rest` is where those go whom
    no way accounts for once the ordinary step says its share.
    """

    stage: Stage
    touchpoint: Touchpoint | None
    onward: int
    also: tuple[int, ...] = ()
    rest: int = UNSAID


@dataclass(frozen=True, slots=True)
class Way:
    """A transition between the numbers of places; `share` is None where nobody says how many go there."""

    source: int
    target: int
    share: float | None
    transition: Transition


@dataclass(frozen=True)
class Ways:
    """All ways of a journey.

    `rows` are the shares from each place. `uncounted` are the ways that say no share, are not the ordinary step, and
    get nobody; `over` the places whose shares are more than a whole.
    """

    places: tuple[Place, ...]
    rows: tuple[Mapping[int, float], ...]
    told: tuple[Way, ...]
    uncounted: tuple[Way, ...]
    over: tuple[int, ...]

    def into(self, own: Sequence[int]) -> set[int]:
        """The places that ways lead from to one of these."""
        return {source for place in own for source in self.sources.get(place, ())}

    @cached_property
    def sources(self) -> dict[int, list[int]]:
        """The places that ways lead from to each place."""
        found: dict[int, list[int]] = {}
        for source, row in enumerate(self.rows):
            for target in row:
                found.setdefault(target, []).append(source)
        return found


def ways_of(journey: Journey) -> Ways:
    """The ways of a journey: its default steps, and the transitions."""
    places = tuple(places_of(journey))
    told = tuple(known_ways(journey, places))
    each: list[list[Way]] = [[] for _ in places]
    for way in told:
        each[way.source].append(way)
    rows = tuple(
        row(place, ways) if ways else {place.onward: 1.0} for place, ways in zip(places, each, strict=True)
    )
    uncounted = tuple(way for way in told if way.share is None and not ordinary(way, places, rows))
    over = tuple(i for i, ways in enumerate(each) if sum(way.share or 0.0 for way in ways) > 1 + 1e-6)
    return Ways(places, rows, told, uncounted, over)


def places_of(journey: Journey) -> Iterator[Place]:
    """The places in their order."""
    number = 0
    for stage in journey.stages:
        end = number + len(stage.touchpoints)
        last = stage is journey.stages[-1]
        after = END if stage.final or last else end + 1
        for touchpoint in stage.touchpoints:
            number += 1
            beside = () if last or number < end else (end + 1,)
            yield Place(stage, touchpoint, number, beside, end if number < end else UNSAID)
        yield Place(stage, None, after)
        number = end + 1


def known_ways(journey: Journey, places: Sequence[Place]) -> Iterator[Way]:
    """The transitions whose ends are there; one from a stage to its own inside says nothing about who leaves it."""
    if not journey.transitions:
        return
    first, last = numbers(places)
    stage_of = {str(p.touchpoint.id): str(p.stage.id) for p in places if p.touchpoint}
    for way in journey.transitions:
        source, target = str(way.source), str(way.target)
        if source in last and (way.leaves or target in first) and stage_of.get(target) != source:
            share = way.share.fraction if way.share else None
            yield Way(last[source], EXIT if way.leaves else first[target], share, way)


def numbers(places: Sequence[Place]) -> tuple[dict[str, int], dict[str, int]]:
    """The place where each stage or touchpoint begins, and where it ends, by id."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for number, place in enumerate(places):
        id = place.stage.id or ""
        if id not in first:
            first[id] = number
        last[id] = number
        if place.touchpoint is not None:
            first[place.touchpoint.id or ""] = last[place.touchpoint.id or ""] = number
    return first, last


def ordinary(way: Way, places: Sequence[Place], rows: Sequence[Mapping[int, float]]) -> bool:
    """Whether a way without a share is counted all the same: it is the ordinary step, or has its part of a rest."""
    place = places[way.source]
    return way.target in (place.onward, *place.also) or way.target in rows[way.source]


def row(place: Place, ways: Iterable[Way]) -> dict[int, float]:
    """The shares from one place.

    What no share accounts for takes the ordinary step. Where that one says its own share, the ways that say none have
    the rest among them in equal parts; where there are none either, it goes to the end of the stage, and from there
    nobody says where.
    """
    shares: dict[int, float] = {}
    silent: dict[int, None] = {}
    said = 0
    for way in ways:
        if way.share is None:
            silent[way.target] = None
        else:
            shares[way.target] = shares.get(way.target, 0.0) + way.share
            said += 1
    total = sum(shares.values())
    step_said = place.onward in shares or any(to in shares for to in place.also)
    rest = [to for to in silent if to not in shares] or [place.rest] if step_said else [place.onward]
    if total > 1 or (step_said and said > 1 and total >= 1 - ROUNDING * said):
        return {to: share / total for to, share in shares.items()}
    for to in rest if total < 1 else ():
        shares[to] = shares.get(to, 0.0) + (1 - total) / len(rest)
    return shares
