"""J512: a journey in which nothing is felt."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey

CODE = "J512"
STAGES = 3


def check(context: Context) -> Iterator[Finding]:
    """Look for a second score among the stages and touchpoints of every journey that is long enough for one."""
    for journey in context.journeys:
        if len(journey.stages) < STAGES:
            continue
        scores = set(felt(journey))
        if not scores:
            message = Message("none of the {n} stages says how it feels", n=len(journey.stages))
        elif len(scores) == 1:
            message = Message("every emotion of this journey is {score}", score=f"{scores.pop():g}")
        else:
            continue
        hint = Message(
            "ask customers where it was worst and where it was best, and write that down as emotion"
        )
        yield Finding(CODE, message, journey.span, hint)


def felt(journey: Journey) -> Iterator[float]:
    """The scores of the stages and of their touchpoints."""
    for stage in journey.stages:
        if stage.emotion is not None and stage.emotion.score is not None:
            yield stage.emotion.score
        yield from (t.emotion for t in stage.touchpoints if t.emotion is not None)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            In a journey of three stages or more, not all emotions are the same. Those of the stages and of their
            touchpoints count together; where none is said at all, that is told too.
        """,
        why="""
            The curve of emotions is what people look at first: its lowest point is what the meeting is about. A flat
            line means that nobody has asked, or that somebody filled the column to get it done.
        """,
        example="""
            stages:
              - {title: Looks around, emotion: 1}
              - {title: Pays, emotion: 1}
              - {title: Waits, emotion: 1}
        """,
        instead="""
            stages:
              - {title: Looks around, emotion: 1}
              - {title: Pays, emotion: -1.5}
              - {title: Waits, emotion: 0}
        """,
    ),
)
