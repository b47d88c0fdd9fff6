"""J515: a stage in which nothing happens."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J515"


def check(context: Context) -> Iterator[Finding]:
    """Look at every stage."""
    for journey in context.journeys:
        for stage in journey.stages:
            if not stage.touchpoints:
                message = Message('the stage "{id}" has no touchpoint', id=str(stage.id))
                hint = Message(
                    "add what the persona does here, with us or without us (then without a channel)"
                )
                yield Finding(CODE, message, stage.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every stage has at least one touchpoint: something that the persona does. What happens without the
            company counts as well, and simply has no channel.
        """,
        why="""
            Customers do not live in stages, they do things. An empty stage is a heading from a workshop; the waiting,
            comparing and worrying that goes on in it is where many journeys are decided.
        """,
        example="""
            stages:
              - title: Waits for the parcel
        """,
        instead="""
            stages:
              - title: Waits for the parcel
                touchpoints:
                  - Asks the neighbours whether it was left with them
        """,
    ),
)
