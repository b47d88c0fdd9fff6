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
DECIDED = "status: planned, in-progress, resolved, accepted"


def check(context: Context) -> Iterator[Finding]:
    """Look for an opportunity, in any journey, for every open friction of a high priority."""
    for journey, friction in context.frictions:
        priority = friction.priority or 0
        if friction.status == "open" and priority >= HIGH and not addressed(context, journey, friction):
            hint = Message(
                "add an opportunity with {yaml}, or say what was decided: {statuses}",
                yaml=f"addresses: [{friction.id}]",
                statuses=DECIDED,
            )
            yield Finding(CODE, sentence(friction), friction.span, hint)


def sentence(friction: Friction) -> Message:
    """What is open, with the figure and the two words that it comes from."""
    return Message(
        "an open friction of priority {priority} ({severity}, {frequency}) that no opportunity addresses",
        priority=friction.priority,
        severity=friction.severity,
        frequency=friction.frequency,
    )


def addressed(context: Context, journey: Journey, friction: Friction) -> bool:
    """Whether somebody has an idea; one that was dropped is none, one in a file with mistakes may be."""
    solutions = context.workspace.solutions.get((journey.id, str(friction.id)), [])
    alive = any(opportunity.status != "dropped" for _, opportunity in solutions)
    return (
        alive
        or from_elsewhere(context, journey, friction)
        or may_be_addressed(context, journey, str(friction.id))
    )


def from_elsewhere(context: Context, journey: Journey, friction: Friction) -> bool:
    """Whether a journey that another process has read names it; it is the first part with its id, then."""
    work, id = context.workspace, str(friction.id)
    named = (journey.id, id) in work.elsewhere.addressed
    return named and isinstance(work.parts.get(journey.id, {}).get(id), Friction)


def may_be_addressed(context: Context, journey: Journey, id: str) -> bool:
    """Whether an opportunity means a friction with a reference that has a mistake, or in a file that has one."""
    file = journey.document.file if journey.document else ""
    abroad = any(context.is_meant(code, f"{journey.id}#{id}") for code in ("J308", "J309"))
    return abroad or context.is_meant("J309", id, file) or context.is_in_faulty_file(id)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every open friction of priority 9 or more is addressed by an opportunity. It may be one of another
            journey, but not one that was dropped. Priority is severity (1 to 4) times frequency (1 to 4).
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
