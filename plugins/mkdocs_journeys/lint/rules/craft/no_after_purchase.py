"""J506: a journey that ends at the till."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J506"


def check(context: Context) -> Iterator[Finding]:
    """Look for what follows the stage in which somebody becomes a customer."""
    for journey in context.journeys:
        # The detail of a part of another journey goes on there.
        if journey.zooms_into is not None:
            continue
        first = next((stage for stage in journey.stages if stage.relationship == "customer"), None)
        if first is not None and first is journey.stages[-1]:
            message = Message(
                'the journey ends with "{id}", where somebody becomes a customer', id=str(first.id)
            )
            hint = Message("add the stages after it: delivery, first use, help, the next order")
            yield Finding(CODE, message, first.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            At least one stage follows the first one whose relationship is `customer`. A journey that zooms into a
            part of another one need not: the other one goes on.
        """,
        why="""
            Whoever has paid is forgotten, on the map and then in the budget. Delivery, first use and the first
            problem decide whether they come back, and whether they tell others to stay away.
        """,
        example="""
            stages:
              - {title: Compares, relationship: prospect}
              - {title: Pays, relationship: customer}
        """,
        instead="""
            stages:
              - {title: Compares, relationship: prospect}
              - {title: Pays, relationship: customer}
              - {title: Uses it for the first time, relationship: customer}
        """,
    ),
)
