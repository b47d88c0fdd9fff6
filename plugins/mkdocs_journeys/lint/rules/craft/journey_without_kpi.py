"""J514: an approved journey that nobody can tell the success of."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J514"


def check(context: Context) -> Iterator[Finding]:
    """Look for one KPI anywhere in every approved journey."""
    for journey in context.journeys:
        if journey.status == "approved" and next(journey.all_kpis, None) is None:
            message = Message("this journey is approved, and nothing in it is measured")
            hint = Message("add a KPI to the journey or to one of its stages, or set it back to in-review")
            yield Finding(CODE, message, journey.span_of("status"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            An approved journey has at least one KPI: its own, or one of a stage or touchpoint. Drafts may do without.
        """,
        why="""
            To approve a map is to say that work follows from it. Without a figure nobody can tell in a year whether
            the work helped, and the next budget is decided by who tells the better story.
        """,
        example="""
            status: approved
            reviewed: 2026-09-01
        """,
        instead="""
            status: approved
            reviewed: 2026-09-01
            kpis:
              - {metric: nps, baseline: {value: 18, on: 2026-01-31}, target: {value: 40, by: 2026-12-31}}
        """,
    ),
)
