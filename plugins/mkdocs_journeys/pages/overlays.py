"""What can be laid over a journey's curve: the curve of its counterpart, or of another persona on the same way.

The other journey has columns of its own, so its points are brought to the columns of this one: a touchpoint that both
have stands over its own column, any other one between its neighbours, inside the stage that both have.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import fmean

from mkdocs_journeys.figures.emotion import Point, lowest, points
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.workspace.workspace import Workspace

Place = tuple[float, float]  # where it stands, in columns, and its score
Columns = tuple[tuple[str, tuple[str, ...]], ...]  # the ids of the stages, each with those of its touchpoints
MOST = 3  # that many shapes can be told apart


@dataclass(frozen=True, slots=True)
class Overlay:
    """The curve of another journey; `runs` are its pieces, broken where it has no part in a stage.

    `counterpart` tells an as-is or to-be journey, which is shown from the start, from another persona's. `low` is the
    worst moment of the other journey.
    """

    journey: Journey
    counterpart: bool
    runs: tuple[tuple[Place, ...], ...]
    low: Point

    @property
    def places(self) -> list[Place]:
        """All of its points."""
        return [place for run in self.runs for place in run]

    @property
    def mean(self) -> float:
        """How its points feel on average."""
        return fmean(score for _, score in self.places)


def overlays(journey: Journey, workspace: Workspace) -> list[Overlay]:
    """The curves that can be laid over this one's: its counterparts first, then those of other personas."""
    known = dict.fromkeys(counterparts(journey, workspace), True) | dict.fromkeys(
        alike(journey, workspace), False
    )
    columns = columns_of(journey)
    found = (overlay(columns, workspace, id, counterpart) for id, counterpart in known.items())
    return [each for each in found if each][:MOST]


def overlay(columns: Columns, workspace: Workspace, id: str, counterpart: bool) -> Overlay | None:
    """The curve of one journey over some columns; in one framework those are the same on many pages."""
    key = columns, id, counterpart
    if key not in workspace.known_overlays:
        other = workspace.journeys[id]
        said = points(other)
        runs, low = tuple(aligned(columns, other, said)), lowest(said)
        workspace.known_overlays[key] = Overlay(other, counterpart, runs, low) if runs and low else None
    found: Overlay | None = workspace.known_overlays[key]
    return found


def columns_of(journey: Journey) -> Columns:
    """The stages of a journey, each with its touchpoints."""
    return tuple((str(s.id), tuple(str(t.id) for t in s.touchpoints)) for s in journey.stages)


def counterparts(journey: Journey, workspace: Workspace) -> list[str]:
    """The journeys that this one would replace, or that would replace it."""
    before = [journey.improves] if journey.improves in workspace.journeys else []
    return [*(str(id) for id in before), *(other.id for other in workspace.improvements(journey))]


def alike(journey: Journey, workspace: Workspace) -> list[str]:
    """The journeys of other personas, in the same state, that go through the same stages.

    A framework alone does not make two journeys the same way: half of the touchpoints do, or that both are the
    detail of one thing.
    """
    own, rivals = workspace.same_stages(journey)
    return [
        other.id
        for other, touchpoints in rivals
        if other.state == journey.state
        and set(other.personas) != set(journey.personas)
        and (len(own & touchpoints) * 2 >= max(len(own), 1) or same_detail(journey, other))
    ][:MOST]


def same_detail(journey: Journey, other: Journey) -> bool:
    """Whether both tell one stage or touchpoint of a third journey in detail."""
    return journey.zooms_into is not None and journey.zooms_into == other.zooms_into


def aligned(columns: Columns, other: Journey, said: Iterable[Point]) -> Iterator[tuple[Place, ...]]:
    """The other's points, by what it has `said`, on some columns, in runs of stages that both have."""
    by_stage = {stage: list(each) for stage, each in groupby(said, lambda point: id(point.stage))}
    run: list[Place] = []
    left = 0
    for (_, touchpoints), match in zip(columns, matches([stage for stage, _ in columns], other), strict=True):
        placed = list(inside(touchpoints, by_stage[id(match)], left)) if match else []
        if not placed and run:
            yield tuple(run)
            run = []
        run += placed
        left += max(len(touchpoints), 1)
    if run:
        yield tuple(run)


def matches(stages: Sequence[str], other: Journey) -> list[Stage | None]:
    """For each stage the one of the other journey: of the same id, else in the same place where both have as many."""
    by_id = {str(stage.id): stage for stage in other.stages}
    found = [by_id.get(stage) for stage in stages]
    if not any(found) and len(stages) == len(other.stages):
        return list(other.stages)
    places = {id: index for index, id in enumerate(by_id)}
    order = [places[str(stage.id)] for stage in found if stage]
    # A curve that would have to run backwards says nothing.
    return found if all(a < b for a, b in pairwise(order)) else [None] * len(found)


def inside(touchpoints: Sequence[str], said: Sequence[Point], left: int) -> Iterator[Place]:
    """The points of the other's stage, inside the columns of this one, which begin at `left`."""
    columns = {touchpoint: index for index, touchpoint in enumerate(touchpoints)}
    own = [columns.get(point.id) for point in said]
    for point, x in zip(said, spread(own, max(len(touchpoints), 1)), strict=True):
        if point.score is not None:
            yield (left + x, point.score)


def spread(columns: Sequence[int | None], width: int) -> list[float]:
    """Where points stand of which some have a column of their own: the others share what is free between those."""
    fixed = [(index, column + 0.5) for index, column in enumerate(columns) if column is not None]
    if any(a[1] >= b[1] for a, b in pairwise(fixed)):
        fixed = []
    marks = [(-1, 0.0), *fixed, (len(columns), float(width))]
    found = dict(fixed)
    for (i, a), (k, b) in pairwise(marks):
        free = k - i - 1
        # At the ends there is half a step to the border, between two points a whole one.
        before, after = (0.5 if i < 0 else 1.0), (0.5 if k == len(columns) else 1.0)
        step = (b - a) / (free - 1 + before + after) if free else 0.0
        found |= {i + 1 + n: a + step * (before + n) for n in range(free)}
    return [found[index] for index in range(len(columns))]
