"""The steps from stage to stage that need no transition."""

from itertools import pairwise

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage


def default_steps(journey: Journey) -> list[list[Stage]]:
    """The stages that lead to the next by default, in unbroken rows of two and more."""
    told = {(str(way.source), str(way.target)) for way in journey.transitions}
    rows: list[list[Stage]] = []
    for stage, following in pairwise(journey.stages):
        if stage.final or any((a, b) in told for a in ends(stage, -1) for b in ends(following, 0)):
            continue
        if rows and rows[-1][-1] is stage:
            rows[-1].append(following)
        else:
            rows.append([stage, following])
    return rows


def ends(stage: Stage, end: int) -> list[str]:
    """The ids that a step out of a stage (`end` -1) or into it (0) can be told with."""
    return [str(stage.id), *(str(touchpoint.id) for touchpoint in stage.touchpoints[end:][:1])]
