"""How a journey feels: touchpoint by touchpoint, by stage, and as a whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

MOST = 2  # troughs, and peaks, that are named


@immutable
class Point:
    """A column of the map: a touchpoint, or a stage that has none, and how it feels (None: not said).

    `of_stage` tells that the score is the stage's own, because none of its touchpoints has one.
    """

    stage: Stage
    touchpoint: Touchpoint | None
    score: float | None
    of_stage: bool = False

    @property
    def part(self) -> Stage | Touchpoint:
        """What the point stands for."""
        return self.touchpoint if self.touchpoint and not self.of_stage else self.stage

    @property
    def id(self) -> str:
        """The anchor of what the point stands for."""
        return str(self.part.id)

    @property
    def title(self) -> str:
        """The title of what the point stands for."""
        return self.part.title


@dataclass(frozen=True, slots=True)
class Emotions:
    """The mean over the stages, with the best and the worst of them; None where nothing is said."""

    mean: float | None
    best: Stage | None
    worst: Stage | None


def points(journey: Journey) -> tuple[Point, ...]:
    """One point a column of the map."""
    return tuple(point for stage in journey.stages for point in points_of(stage))


def points_of(stage: Stage) -> Iterator[Point]:
    """The points of a stage: the stage's own score stands in the middle where no touchpoint has one."""
    own = stage.emotion.score if stage.emotion else None
    if not stage.touchpoints:
        yield Point(stage, None, own, own is not None)
        return
    silent = all(touchpoint.emotion is None for touchpoint in stage.touchpoints)
    middle = (len(stage.touchpoints) - 1) // 2
    for index, touchpoint in enumerate(stage.touchpoints):
        stands_in = silent and own is not None and index == middle
        yield Point(stage, touchpoint, own if stands_in else touchpoint.emotion, stands_in)


def stage_score(stage: Stage) -> float | None:
    """How a stage feels: its own score, else the mean of its touchpoints."""
    if stage.emotion is not None and stage.emotion.score is not None:
        return stage.emotion.score
    scores = [touchpoint.emotion for touchpoint in stage.touchpoints if touchpoint.emotion is not None]
    return fmean(scores) if scores else None


def emotions(journey: Journey) -> Emotions:
    """How a journey feels as a whole; of stages that feel alike, the first is the best or worst."""
    scored = [(score, stage) for stage in journey.stages if (score := stage_score(stage)) is not None]
    if not scored:
        return Emotions(None, None, None)
    best = max(scored, key=lambda pair: pair[0])[1]
    worst = min(scored, key=lambda pair: pair[0])[1]
    return Emotions(fmean(score for score, _ in scored), best, worst)


def lowest(points: Iterable[Point]) -> Point | None:
    """The worst moment: what the meeting is about. Of two that are as bad, the one with the worse friction."""
    said = [point for point in points if point.score is not None]
    return min(said, key=lambda point: (point.score or 0.0, -pain(point))) if said else None


def pain(point: Point) -> int:
    """The highest priority of the frictions where a point stands."""
    frictions = (point.touchpoint or point.stage).frictions
    return max((friction.priority or 0 for friction in frictions), default=0)


def stands_out(low: Point | None, points: tuple[Point, ...]) -> bool:
    """Whether the worst moment is one: below another and not good, or the only one and bad."""
    scores = [point.score for point in points if point.score is not None]
    if low is None or low.score is None:
        return False
    return low.score < 0 if len(scores) == 1 else low.score <= 0 and low.score < max(scores)


def extremes(points: tuple[Point, ...], low: Point | None) -> tuple[list[int], list[int]]:
    """The places of the curve's troughs and its peaks that are named, the deepest and the highest first."""
    troughs, peaks = turns(points, low)
    troughs.sort(key=lambda index: (points[index] is not low, points[index].score))
    peaks.sort(key=lambda index: -(points[index].score or 0.0))
    return troughs[:MOST], peaks[:MOST]


def turns(points: tuple[Point, ...], low: Point | None) -> tuple[list[int], list[int]]:
    """Where the curve turns: the places of all its troughs and all its peaks, in their order.

    Of neighbours that feel alike, the first one counts, or `low` where it is one of them.
    """
    known = [(index, point.score) for index, point in enumerate(points) if point.score is not None]
    level = [list(alike) for _, alike in groupby(known, key=lambda pair: pair[1])]
    found = [next((pair for pair in alike if points[pair[0]] is low), alike[0]) for alike in level]
    if len(found) < 2:
        return [], []
    beyond = [found[1], *found, found[-2]]
    around = [(a[1], index, b, c[1]) for a, (index, b), c in zip(beyond[:-2], found, beyond[2:], strict=True)]
    return (
        [index for a, index, b, c in around if b < min(a, c)],
        [index for a, index, b, c in around if b > max(a, c)],
    )
