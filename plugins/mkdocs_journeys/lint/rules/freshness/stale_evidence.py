"""J605: what customers said years ago."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.freshness import day_after
from mkdocs_journeys.model.parts import Evidence

CODE = "J605"


def check(context: Context) -> Iterator[Finding]:
    """Compare the date of all evidence with the age that the project allows."""
    longest = context.thresholds.evidence_max_age
    for owner, evidence in context.parts(Evidence):
        if evidence.date is None or owner.status == "retired":
            continue
        end = day_after(evidence.date.day, longest)
        if end is not None and end < context.as_of:
            message = Message(
                "this evidence is of {date}, older than {longest}",
                date=str(evidence.date),
                longest=str(longest),
            )
            hint = Message("ask again, or say why it still holds in an ignore comment")
            yield Finding(CODE, message, evidence.span_of("date"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The evidence of a journey or persona is not older than two years. Evidence without a date is left alone.
        """,
        why="""
            What customers said before the new web shop, or before the prices went up, is about another journey. Old
            research is not wrong; it just should not be read as if it were of today.
        """,
        example="""
            evidence:
              - {title: Exit survey, kind: survey, date: 2023-05, n: 412}
        """,
        instead="""
            evidence:
              - {title: Exit survey, kind: survey, date: 2026-05, n: 388}
        """,
        options="""
            `evidence_max_age` (2 y), under `checks` in `mkdocs.yml`: a duration such as `18 mo`. The check can also be
            left out, graded, or silenced at one place.
        """,
    ),
)
