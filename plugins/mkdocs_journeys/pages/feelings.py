"""The emotion curve of a journey's page: its moments with what the customer says there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_journeys.diagram.curve import Moment, emotion_curve
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.figures.emotion import Point, turns
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.drawing import inline

if TYPE_CHECKING:
    from mkdocs_journeys.pages.journey_view import JourneyView

Plain = Callable[[str | None], str]


def feelings(j: JourneyView, plain: Plain, labels: Labels) -> Markup:
    """The drawing."""
    stages = [(plain(stage.title), sum(p.stage is stage for p in j.points)) for stage in j.journey.stages]
    drawn = emotion_curve(list(moments(j, plain)), stages, j.journey.id, labels)
    return inline(drawn)


def moments(j: JourneyView, plain: Plain) -> Iterator[Moment]:
    """The points as the curve needs them."""
    troughs, peaks = turns(j.points, j.lowest)
    for index, point in enumerate(j.points):
        truth = bool(point.touchpoint and point.touchpoint.moment_of_truth)
        turn = -1 if index in troughs else 1 if index in peaks else 0
        title, said = plain(point.title), plain(words_at(point))
        yield Moment(title, point.score, f"#{point.id}", said, truth, turn, point is j.low)


def words_at(point: Point) -> str | None:
    """What the customer says there, else thinks."""
    place: Stage | Touchpoint = point.stage if point.of_stage else point.touchpoint or point.stage
    if place.quotes:
        return place.quotes[0].text
    return place.thought if isinstance(place, Touchpoint) else None
