"""J510: what hurts most, with nobody working on it."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey

CODE = "J510"
HIGH = 9


def check(context: Context) -> Iterator[Finding]:
    """Look for an opportunity, in any journey, for every open friction of a high priority."""
    for journey in context.journeys:
        for _, _, friction in journey.frictions:
            priority = friction.priority or 0
            if friction.status == "open" and priority >= HIGH and not addressed(context, journey, friction):
                message = Message(
                    "an open friction of priority {priority} ({severity}, {frequency}) that no opportunity addresses",
                    priority=priority,
                    severity=Message(friction.severity or ""),
                    frequency=Message(friction.frequency or ""),
                )
                hint = Message(
                    "add an opportunity with {yaml}, or say what is decided: {status}",
                    yaml=f"addresses: [{friction.id}]",
                    status="status: planned, in-progress, resolved or accepted",
                )
                yield Finding(CODE, message, friction.span, hint)


def addressed(context: Context, journey: Journey, friction: Friction) -> bool:
    """Whether somebody has an idea; one that was dropped is none, one in a file with mistakes may be."""
    solutions = context.workspace.solutions.get((journey.id, str(friction.id)), [])
    return any(opportunity.status != "dropped" for _, opportunity in solutions) or context.may_be_named(
        str(friction.id)
    )


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every open friction of priority 9 or more is addressed by an opportunity, of its own journey or of
            another one. Priority is severity (1 to 4) times frequency (1 to 4); an opportunity that was dropped
            addresses nothing any more.
        """,
        why="""
            Nine means at least major and frequent: many customers, each time a reason to leave. A map that finds
            that out and stops there is a list of complaints. Even a bare idea is a beginning, because it can be
            weighed and planned.
        """,
        example="""
            stages:
              - title: Waits for the parcel
                frictions:
                  - {id: dead-link, title: The tracking link is dead, severity: critical, frequency: frequent}
        """,
        instead="""
            stages:
              - title: Waits for the parcel
                frictions:
                  - {id: dead-link, title: The tracking link is dead, severity: critical, frequency: frequent}
                opportunities:
                  - {title: Send the tracking by SMS, addresses: [dead-link], impact: high, effort: low}
        """,
    ),
)
