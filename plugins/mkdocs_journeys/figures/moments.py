"""The worst moments over all journeys."""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_journeys.figures.emotion import Point, points
from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace


class Moment(NamedTuple):
    """A touchpoint, or a stage without one, that feels bad; with the worst friction there that is not settled."""

    journey: Journey
    point: Point
    score: float
    friction: Friction | None

    @property
    def order(self) -> tuple[float, int, bool]:
        """The worst feeling first; of two the one with the worse friction, then the moment of truth."""
        truth = self.point.touchpoint is not None and self.point.touchpoint.moment_of_truth
        return self.score, -(self.friction.priority or 0) if self.friction else 1, not truth


def worst_moments(workspace: Workspace) -> list[Moment]:
    """The moments that feel bad in the journeys as they are today, the worst first."""
    found = (moment for journey in current(workspace) for moment in bad_moments(journey))
    return sorted(found, key=lambda moment: moment.order)


def bad_moments(journey: Journey) -> Iterator[Moment]:
    """The moments of a journey that feel bad, in its order."""
    for point in points(journey):
        if point.score is not None and point.score < 0:
            yield Moment(journey, point, point.score, worst_friction(point))


def worst_friction(point: Point) -> Friction | None:
    """The friction with the highest priority where a point stands."""
    hurting = [f for f in (point.touchpoint or point.stage).frictions if f.status not in SETTLED]
    return max(hurting, key=lambda friction: friction.priority or 0, default=None)
