"""The columns of the journey map, and the stages over them."""

from functools import cached_property

from markupsafe import Markup

from mkdocs_journeys.figures.emotion import Point
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.parts import Mood
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.rows import FrictionRow, KpiRow, Place

HIGHEST, STEPS = 2.0, 4  # what stands at a point stands at the nearest quarter of a step on the scale


def attribute(*names: str) -> Markup:
    """The class attribute of a cell."""
    joined = " ".join(name for name in names if name)
    return Markup(f' class="{joined}"' if joined else "")  # noqa: S704  # the names are our own


LIT = {low: attribute("is-low" * low) for low in (False, True)}


@immutable
class Column:
    """A column: a touchpoint, or a stage that has none, with what belongs to it.

    `drawing` is its window on the curve; `kind` is the name of its feeling, "" where nothing is said; `turn` is "peak"
    or "trough" where the curve turns.
    """

    number: int
    point: Point
    low: bool
    turn: str
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
    def height(self) -> int:
        """How far below the upper end of the scale its point is."""
        return height(self.point.score or 0.0)

    @property
    def lit(self) -> Markup:
        """The class of its cells in the lanes that lead from the lowest point to its friction."""
        return LIT[self.low]

    @property
    def top(self) -> FrictionRow | None:
        """The friction that hurts most of those that somebody still has to mend."""
        return next((row for row in self.frictions if not row.closed), None)


def height(score: float) -> int:
    """How far below the upper end of the scale a score is."""
    return round((HIGHEST - score) * STEPS)


@immutable(slots=False)
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

    @cached_property
    def wide(self) -> Markup:
        """The attribute of a cell over all of its columns."""
        return Markup(f" colspan={self.width}" if self.width > 1 else "")  # noqa: S704

    @property
    def overall(self) -> Mood | None:
        """How the stage feels as a whole, where the curve does not say it already."""
        return None if any(column.point.of_stage for column in self.columns) else self.stage.emotion

    @cached_property
    def told(self) -> frozenset[str]:
        """The keys that any of its touchpoints says something under."""
        values = (pair for touchpoint in self.stage.touchpoints for pair in touchpoint.__dict__.items())
        return frozenset(
            name for name, value in values if not (value is None or value is False or value in ((), {}))
        )
