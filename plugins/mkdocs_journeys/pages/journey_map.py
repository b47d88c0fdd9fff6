"""The journey map: stages across, lanes down, and what stands where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from mkdocs_journeys.diagram.slices import ZERO, Slice, slices
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.parts import Mood
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.emotion import Point
from mkdocs_journeys.pages.labels import mood_class
from mkdocs_journeys.pages.rows import FrictionRow, KpiRow, OpportunityRow, Place

Row = TypeVar("Row", FrictionRow, KpiRow)
# What is above zero has another colour than what is below: each half is a window that shows its part of the same area.
HALVES = (
    '<svg width="100" height="50" viewBox="0 0 100 50"><path class="j-slice__area--up" d="{0}"/></svg>'
    '<svg y="50" width="100" height="50" viewBox="0 50 100 50"><path class="j-slice__area--down" d="{0}"/></svg>'
)


def classes(first: str, low: str) -> dict[tuple[bool, bool], Markup]:
    """The class attribute of a cell, by whether it is a stage's first and whether it is the lowest point's."""
    named = {(is_first, is_low): (first * is_first, low * is_low) for is_first in (0, 1) for is_low in (0, 1)}
    joined = {(bool(a), bool(b)): " ".join(name for name in names if name) for (a, b), names in named.items()}
    return {
        key: Markup(' class="{}"').format(names) if names else Markup("") for key, names in joined.items()
    }


FRAME = '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{}</svg>'
CELLS = classes("j-map__first", "is-low")
WAVES = classes("j-wave__first", "is-low")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a touchpoint, or a stage that has none, with its piece of the curve (`drawing`) and what belongs to it.

    `kind` is the name of its feeling, "" where nothing is said; `plain` is the attribute with the classes of its cells,
    and `lit` the one of its cells in the lanes that lead from the lowest point to its friction.
    """

    number: int
    point: Point
    slice: Slice
    first: bool
    low: bool
    frictions: tuple[FrictionRow, ...]
    solutions: tuple[Place, ...]
    kpis: tuple[KpiRow, ...]
    kind: str
    drawing: Markup

    @property
    def stage(self) -> Stage:
        return self.point.stage

    @property
    def touchpoint(self) -> Touchpoint | None:
        return self.point.touchpoint

    @property
    def feeling(self) -> str:
        """The stage's own word for it, where its score stands in for those of its touchpoints."""
        return (self.stage.emotion.feeling or "") if self.point.of_stage and self.stage.emotion else ""

    @property
    def plain(self) -> Markup:
        return CELLS[self.first, False]

    @property
    def lit(self) -> Markup:
        return CELLS[self.first, self.low]

    @property
    def wave(self) -> Markup:
        return WAVES[self.first, self.low]

    @property
    def top(self) -> FrictionRow | None:
        """The friction that hurts most of those that somebody still has to mend."""
        return next((row for row in self.frictions if not row.closed), None)

    def flagged(self, flag: Markup) -> Markup:
        """Its piece of the curve with a flag, from which a line falls to the point."""
        drop = f'<path class="j-slice__drop" d="M50 18V{self.slice.y or ZERO:g}"/>'
        return drawn(self.slice, self.kind, self.low, drop, flag)


def drawn(piece: Slice, kind: str, low: bool, drop: str = "", flag: str = "") -> Markup:
    """A column's piece of the curve: what lies between it and zero, the line, and the point."""
    parts: list[str] = []
    if piece.above and piece.below:
        parts.append(HALVES.format(piece.area))
    elif piece.above or piece.below:
        parts.append(f'<path class="j-slice__area--{"up" if piece.above else "down"}" d="{piece.area}"/>')
    parts.append(drop)
    if piece.line:
        unknown = " j-slice__line--unknown" if piece.y is None else ""
        parts.append(f'<path class="j-slice__line{unknown}" d="{piece.line}"/>')
    if piece.y is not None:
        at = f"M50 {piece.y:g}h.01"
        parts.append(f'<path class="j-slice__halo" d="{at}"/><path class="j-slice__point" d="{at}"/>')
    names = f"j-slice{f' j-mood--{kind}' if kind else ''}{' j-slice--low' if low else ''}"
    drawing = FRAME.format("".join(parts)) if any(parts) else ""
    # Nothing but numbers and names of our own is in it.
    return Markup(f'<span class="{names}">{drawing}{flag}</span>')  # noqa: S704


@dataclass(frozen=True, slots=True)
class Span:
    """A stage over its columns, with what belongs to it as a whole."""

    number: int
    stage: Stage
    columns: tuple[Column, ...]
    frictions: tuple[FrictionRow, ...]
    solutions: tuple[Place, ...]
    kpis: tuple[KpiRow, ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.columns)

    @property
    def overall(self) -> Mood | None:
        """How the stage feels as a whole, where the curve does not say it already."""
        return None if any(column.point.of_stage for column in self.columns) else self.stage.emotion

    @property
    def told(self) -> frozenset[str]:
        """The keys that any of its touchpoints says something under."""
        values = (pair for touchpoint in self.stage.touchpoints for pair in touchpoint.__dict__.items())
        return frozenset(
            name for name, value in values if not (value is None or value is False or value in ((), {}))
        )


@dataclass(frozen=True, slots=True)
class JourneyMap:
    """The stages with their columns."""

    spans: tuple[Span, ...]
    columns: tuple[Column, ...]

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

    def has(self, name: str) -> tuple[bool, bool]:
        """Whether any column, and whether any stage as a whole, has `frictions`, `solutions` or `kpis`."""
        return any(getattr(c, name) for c in self.columns), any(getattr(span, name) for span in self.spans)


def journey_map(
    journey: Journey,
    points: Sequence[Point],
    low: Point | None,
    frictions: Sequence[FrictionRow],
    opportunities: Iterable[OpportunityRow],
    kpis: Sequence[KpiRow],
) -> JourneyMap:
    """What stands in which column."""
    pieces = slices([point.score for point in points])
    hurts = by_place(frictions)
    measured = by_place(kpis)
    rows: dict[int, list[Column]] = {id(stage): [] for stage in journey.stages}
    for number, (point, piece) in enumerate(zip(points, pieces, strict=True), 1):
        row = rows[id(point.stage)]
        own, counted = hurts.get(id(point.touchpoint), []), measured.get(id(point.touchpoint), [])
        kind = "" if point.score is None else mood_class(point.score)
        drawing = drawn(piece, kind, point is low)
        shared = (tuple(own), solved(own), tuple(counted), kind, drawing)
        row.append(Column(number, point, piece, not row, point is low, *shared))
    placed = {place.url for row in rows.values() for column in row for place in column.solutions}
    spans = []
    for number, stage in enumerate(journey.stages, 1):
        own, counted = hurts.get(id(stage), []), measured.get(id(stage), [])
        rest = left_over(stage, own, opportunities, placed)
        spans.append(Span(number, stage, tuple(rows[id(stage)]), tuple(own), rest, tuple(counted)))
    return JourneyMap(tuple(spans), tuple(column for span in spans for column in span.columns))


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
