"""The journey map: stages across, lanes down, and what stands where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise
from typing import TypeVar

from mkdocs_journeys.figures.emotion import Point, turns
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.pages.labels import mood_class
from mkdocs_journeys.pages.map_columns import Column, Span
from mkdocs_journeys.pages.map_curve import Curve, curve
from mkdocs_journeys.pages.overlays import Overlay
from mkdocs_journeys.pages.rows import FrictionRow, KpiRow, OpportunityRow, Place

__all__ = ["Column", "JourneyMap", "Span", "journey_map"]

Row = TypeVar("Row", FrictionRow, KpiRow)


@dataclass(frozen=True)
class JourneyMap:
    """The stages with their columns, and the curve that runs through them."""

    spans: tuple[Span, ...]
    columns: tuple[Column, ...]
    curve: Curve

    @property
    def low(self) -> Column | None:
        """The column of the lowest point."""
        return next((column for column in self.columns if column.low), None)

    def in_stages(self, *names: str) -> bool:
        """Whether any stage says one of these."""
        return any(getattr(span.stage, name) for span in self.spans for name in names)

    @property
    def told(self) -> frozenset[str]:
        """The keys that any touchpoint says something under."""
        return frozenset[str]().union(*(span.told for span in self.spans))

    @cached_property
    def switches(self) -> frozenset[int]:
        """The numbers of the columns where the channel is another one than it was before."""
        known = [c for c in self.columns if c.touchpoint and c.touchpoint.channel]
        ways = ((before.touchpoint, column.touchpoint, column.number) for before, column in pairwise(known))
        return frozenset(number for a, b, number in ways if a and b and a.channel != b.channel)

    def has(self, name: str) -> tuple[bool, bool]:
        """Whether any column, and whether any stage as a whole, has `frictions`, `solutions` or `kpis`."""
        return any(getattr(c, name) for c in self.columns), any(getattr(span, name) for span in self.spans)


@dataclass(frozen=True)
class Belongings:
    """What belongs to the places of a journey, by the identity of the touchpoint or stage."""

    frictions: dict[int, list[FrictionRow]]
    kpis: dict[int, list[KpiRow]]


def journey_map(
    journey: Journey,
    points: tuple[Point, ...],
    low: Point | None,
    frictions: Sequence[FrictionRow],
    opportunities: Iterable[OpportunityRow],
    kpis: Sequence[KpiRow],
    overlays: Iterable[Overlay] = (),
) -> JourneyMap:
    """What stands in which column."""
    drawn = curve(journey.id, points, low, overlays)
    own = Belongings(by_place(frictions), by_place(kpis))
    columns = columns_of(drawn, own)
    placed = {place.url for column in columns for place in column.solutions}
    spans = []
    for number, stage in enumerate(journey.stages, 1):
        hurts, counted = own.frictions.get(id(stage), []), own.kpis.get(id(stage), [])
        under = tuple(column for column in columns if column.stage is stage)
        rest = left_over(stage, hurts, opportunities, placed)
        spans.append(Span(number, stage, under, tuple(hurts), rest, tuple(counted)))
    return JourneyMap(tuple(spans), columns, drawn)


def columns_of(drawn: Curve, own: Belongings) -> tuple[Column, ...]:
    """The columns with what belongs to them."""
    named = names_of_turns(drawn)
    columns: list[Column] = []
    for index, point in enumerate(drawn.points):
        hurts, counted = own.frictions.get(id(point.touchpoint), []), own.kpis.get(id(point.touchpoint), [])
        place = (index + 1, point, point is drawn.low, named.get(index, ""))
        kind = "" if point.score is None else mood_class(point.score)
        columns.append(Column(*place, tuple(hurts), solved(hurts), tuple(counted), kind, drawn.window(index)))
    return tuple(columns)


def names_of_turns(drawn: Curve) -> dict[int, str]:
    """Where the curve says how it feels: where it turns, or at its first point where it never does."""
    troughs, peaks = turns(drawn.points, drawn.low)
    named = dict.fromkeys(troughs, "trough") | dict.fromkeys(peaks, "peak")
    level = ((index, point.score) for index, point in enumerate(drawn.points) if point.score is not None)
    return named or {index: "trough" if score < 0 else "peak" for index, score in islice(level, 1)}


def by_place(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """Rows by the touchpoint or stage that they belong to."""
    found: dict[int, list[Row]] = {}
    for row in rows:
        if row.place is not None:
            found.setdefault(id(row.place), []).append(row)
    return found


def solved(rows: Iterable[FrictionRow]) -> tuple[Place, ...]:
    """What would take some frictions away, each once."""
    return tuple(dict.fromkeys(place for row in rows for place in row.solutions))


def left_over(
    stage: Stage, frictions: Iterable[FrictionRow], opportunities: Iterable[OpportunityRow], placed: set[str]
) -> tuple[Place, ...]:
    """What would help a stage as a whole: what takes its frictions away, and its opportunities that no column has."""
    own = (row.opportunity for row in opportunities if row.stage is stage)
    rest = (Place(each.title, f"#{each.id}") for each in own if f"#{each.id}" not in placed)
    return tuple(dict.fromkeys((*solved(frictions), *rest)))
