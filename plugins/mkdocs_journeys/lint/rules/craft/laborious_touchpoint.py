"""J507: too many clicks or too long a wait, and nobody calls it a friction."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.touchpoint import Touchpoint

CODE = "J507"


def check(context: Context) -> Iterator[Finding]:
    """Compare the figures of every touchpoint that has no friction with what the project puts up with."""
    for _, _, touchpoint in context.touchpoints:
        if not touchpoint.frictions:
            yield from clicks(context, touchpoint)
            yield from wait(context, touchpoint)


def clicks(context: Context, touchpoint: Touchpoint) -> Iterator[Finding]:
    most = context.thresholds.max_clicks
    if touchpoint.clicks is not None and touchpoint.clicks > most:
        message = Message(
            "{clicks} clicks, over {most}, and no friction here", clicks=touchpoint.clicks, most=most
        )
        hint = Message("add a friction that says what is laborious, or make it shorter")
        yield Finding(CODE, message, touchpoint.span_of("clicks"), hint)


def wait(context: Context, touchpoint: Touchpoint) -> Iterator[Finding]:
    most = context.thresholds.max_wait
    if touchpoint.wait is not None and touchpoint.wait.seconds > most.seconds:
        message = Message(
            "the wait is {wait}, over {most}, and no friction here", wait=str(touchpoint.wait), most=str(most)
        )
        hint = Message("add a friction that says what the wait does to the customer, or make it shorter")
        yield Finding(CODE, message, touchpoint.span_of("wait"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A touchpoint with more than six clicks, or a wait of over ten minutes, has a friction. Both
            figures can be set.
        """,
        why="""
            Needless complexity creeps in one field at a time, and the team that added it has long got used to it.
            The figure stands on the map already; a friction turns it into something that is weighed, owned and
            mended.
        """,
        example="""
            stages:
              - title: Pays
                touchpoints:
                  - {title: Fills in the form, clicks: 17, wait: 14 min}
        """,
        instead="""
            stages:
              - title: Pays
                touchpoints:
                  - title: Fills in the form
                    clicks: 17
                    wait: 14 min
                    frictions:
                      - {title: Eleven fields that we know already, severity: major, frequency: constant}
        """,
        options="""
            `max_clicks` (6) and `max_wait` (10 min), under `checks` in `mkdocs.yml`. A figure that is just as large
            as the limit is fine. The check can also be left out, graded, or silenced at one place.
        """,
    ),
)
