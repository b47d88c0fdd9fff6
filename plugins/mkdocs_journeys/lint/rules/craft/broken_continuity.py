"""J503: the customer has to start again, and nobody calls that a problem."""

from collections.abc import Iterator, Mapping

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

CODE = "J503"


def check(context: Context) -> Iterator[Finding]:
    """Look at both ends of every transition that loses the context."""
    for journey in context.journeys:
        broken = [way for way in journey.transitions if way.continuity == "broken"]
        places = context.workspace.parts.get(journey.id, {}) if broken else {}
        for way in broken:
            ends = [str(way.source)] if way.leaves else [str(way.source), str(way.target)]
            # An end that leads nowhere is told already.
            if all(end in places for end in ends) and not any(hurts(journey, places, end) for end in ends):
                message = Message(
                    'the context is lost from "{start}" to "{end}", and no friction says what that does',
                    start=str(way.source),
                    end=str(way.target),
                )
                hint = Message("add a friction to one of the two: what does the customer have to say again?")
                yield Finding(CODE, message, way.span_of("continuity"), hint)


def hurts(journey: Journey, places: Mapping[str, Element], end: str) -> bool:
    """Whether a friction stands at an end: on a touchpoint or its stage, on a stage or in it."""
    place = places[end]
    if isinstance(place, Stage):
        return bool(place.frictions) or any(touchpoint.frictions for touchpoint in place.touchpoints)
    if isinstance(place, Touchpoint):
        stages = (stage for stage, touchpoint in journey.touchpoints if touchpoint is place)
        return bool(place.frictions) or any(stage.frictions for stage in stages)
    return True


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A transition whose `continuity` is `broken` has a friction at one of its two ends. It stands on
            the touchpoint or on its stage; where the end is a stage, one on any of its touchpoints will do.
        """,
        why="""
            Channels that do not join up are what customers complain about most, and what no single team sees: each
            of them did its part well. If the map knows that the context is lost, it should say what that costs the
            customer, so that somebody can own it, weigh it and mend it.
        """,
        example="""
            stages:
              - title: Gets help
                touchpoints:
                  - {id: chat, title: Asks in the chat}
                  - {id: call, title: Calls the hotline}
            transitions:
              - {from: chat, to: call, continuity: broken}
        """,
        instead="""
            stages:
              - title: Gets help
                touchpoints:
                  - {id: chat, title: Asks in the chat}
                  - id: call
                    title: Calls the hotline
                    frictions: [Has to tell the whole story again]
            transitions:
              - {from: chat, to: call, continuity: broken}
        """,
    ),
)
