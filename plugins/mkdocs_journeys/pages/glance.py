"""A journey's map in small: stages, touchpoints, how they feel and where it hurts; links lead to the journey's page."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from mkdocs_journeys.figures.emotion import Point, points, stands_out
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.curve_bits import bits
from mkdocs_journeys.pages.journey_card import Hurt, JourneyCard


@dataclass(frozen=True)
class GlanceColumn:
    """A touchpoint, or a stage that has none, with its piece of the curve and what hurts there."""

    point: Point
    drawing: Markup
    low: bool
    first: bool
    hurts: tuple[Hurt, ...]

    @property
    def touchpoint(self) -> Touchpoint | None:
        return self.point.touchpoint


@dataclass(frozen=True)
class Glance:
    """The columns of a journey."""

    card: JourneyCard

    @cached_property
    def points(self) -> tuple[Point, ...]:
        return points(self.card.journey)

    @cached_property
    def low(self) -> Point | None:
        """The worst moment, where it stands out from the others."""
        low = self.card.lowest
        return low if low is not None and stands_out(low, self.points) else None

    @property
    def worst(self) -> Hurt | None:
        """What hurts most at the worst moment."""
        return next((hurt for column in self.columns if column.low for hurt in column.hurts), None)

    @cached_property
    def spans(self) -> list[tuple[Stage, int]]:
        """The stages with how many columns each has."""
        return [(stage, max(len(stage.touchpoints), 1)) for stage in self.card.journey.stages]

    @cached_property
    def columns(self) -> list[GlanceColumn]:
        """The touchpoints of all stages; what hurts in a stage as a whole stands in its first column."""
        low = self.points.index(self.low) if self.low in self.points else None
        drawn = bits([point.score for point in self.points], low)
        firsts = [
            index == 0 or point.stage is not self.points[index - 1].stage
            for index, point in enumerate(self.points)
        ]
        return [
            GlanceColumn(point, drawing, index == low, first, self.hurts(point, first))
            for index, (point, drawing, first) in enumerate(zip(self.points, drawn, firsts, strict=True))
        ]

    def hurts(self, point: Point, first: bool) -> tuple[Hurt, ...]:
        """The open frictions of a column."""
        places = [point.touchpoint, point.stage if first else None]
        return tuple(hurt for hurt in self.card.hurts if any(hurt.place is place for place in places))
