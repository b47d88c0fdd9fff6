"""J410: a stage that no way leads to."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.transition import EXIT

CODE = "J410"


def check(context: Context) -> Iterator[Finding]:
    """Go every way from the first stage on; without a final stage the default steps lead everywhere."""
    for journey in context.workspace.journeys.values():
        if any(stage.final for stage in journey.stages) and leads_somewhere(journey):
            reached = reachable(journey)
            yield from (lost(journey, stage) for stage in journey.stages if stage.id not in reached)


def leads_somewhere(journey: Journey) -> bool:
    """Whether every way starts and ends somewhere; one that does not may be the missing one."""
    places = {stage.id for stage in journey.stages} | {point.id for _, point in journey.touchpoints} | {EXIT}
    return all(way.source in places and way.target in places for way in journey.transitions)


def reachable(journey: Journey) -> set[str]:
    """The ids of the stages that somebody who starts at the first one can come to."""
    onward = steps(journey)
    found, waiting = set(), [str(journey.stages[0].id)]
    while waiting:
        stage = waiting.pop()
        if stage not in found:
            found.add(stage)
            waiting += onward.get(stage, [])
    return found


def steps(journey: Journey) -> dict[str, list[str]]:
    """The stages that each stage leads to: the next one unless it is final, and where transitions go.

    A way from or to a touchpoint is one of its stage.
    """
    stage_of = {str(stage.id): str(stage.id) for stage in journey.stages}
    stage_of |= {str(touchpoint.id): str(stage.id) for stage, touchpoint in journey.touchpoints}
    found: dict[str, list[str]] = {}
    for stage, following in pairwise(journey.stages):
        if not stage.final:
            found.setdefault(str(stage.id), []).append(str(following.id))
    for way in journey.transitions:
        if way.source in stage_of and way.target in stage_of:
            found.setdefault(stage_of[way.source], []).append(stage_of[way.target])
    return found


def lost(journey: Journey, stage: Stage) -> Finding:
    """The finding for a stage that nobody comes to."""
    before = journey.stages[journey.stages.index(stage) - 1]
    message = Message('no way leads to the stage "{id}"', id=str(stage.id))
    if before.final:
        hint = Message(
            'the one before it, "{before}", is final: take that out, or add {yaml}',
            before=str(before.id),
            yaml=f"transitions: [{{from: ..., to: {stage.id}}}]",
        )
    else:
        hint = Message('only "{before}" leads to it, which no way leads to either', before=str(before.id))
    return Finding(CODE, message, stage.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Some way leads from the first stage to every other one. A way is the default step from each stage
            to the next, or a transition; a stage that says `final: true` has no default step onward.
        """,
        why="""
            A stage that nobody comes to is either not part of this journey, or the way to it was forgotten. That
            way, how customers get from the one thing to the other, is often what the map was drawn for.
        """,
        example="""
            stages:
              - {id: refused, title: Is refused, final: true}
              - {id: appeal, title: Appeals}
        """,
        instead="""
            stages:
              - {id: refused, title: Is refused, final: true}
              - {id: appeal, title: Appeals}
            transitions:
              - {from: refused, to: appeal, label: asks again}
        """,
    ),
)
