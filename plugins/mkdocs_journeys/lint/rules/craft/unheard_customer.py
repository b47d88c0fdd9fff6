"""J505: a map in which no customer has a say."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey

CODE = "J505"
ASKED = {"survey", "review"}
SATISFACTION = {"nps", "csat", "ces"}


def check(context: Context) -> Iterator[Finding]:
    """Look for the customers' own words and marks in every journey as it is today."""
    for journey in context.journeys:
        if journey.state == "as-is" and not is_heard(journey) and not may_be_heard(context, journey):
            message = Message("no customer is heard here: no quote, no survey or review, no nps, csat or ces")
            hint = Message("add a quote to a stage, a survey to the evidence, or a satisfaction KPI")
            yield Finding(CODE, message, journey.span, hint)


def is_heard(journey: Journey) -> bool:
    """Whether a customer speaks, was asked, or gives a mark."""
    return (
        any(evidence.kind in ASKED for evidence in journey.evidence)
        or any(kpi.metric in SATISFACTION for _, _, kpi in journey.all_kpis)
        or any(stage.quotes for stage in journey.stages)
        or any(touchpoint.quotes for _, touchpoint in journey.touchpoints)
    )


def may_be_heard(context: Context, journey: Journey) -> bool:
    """Whether a metric of the journey is a slip for one of satisfaction."""
    file = journey.document.file if journey.document else ""
    return any(context.is_meant("J306", metric, file) for metric in SATISFACTION)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            An as-is journey lets customers speak. They do in a quote, in a survey or reviews among the
            evidence, or in a KPI of satisfaction (`nps`, `csat` or `ces`). A to-be journey has not been lived
            yet.
        """,
        why="""
            Without any of the three, the map shows what the company believes. Feedback that is not asked for, or
            that is asked for and ignored, is among the seven mistakes that journey work is there to prevent.
        """,
        example="""
            stages:
              - title: Waits for the parcel
        """,
        instead="""
            stages:
              - title: Waits for the parcel
                quotes: [The tracking said "delivered". My table said otherwise.]
        """,
    ),
)
