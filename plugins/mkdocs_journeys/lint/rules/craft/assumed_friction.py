"""J511: a friction that somebody believes in."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J511"


def check(context: Context) -> Iterator[Finding]:
    """Look for evidence behind every friction."""
    for _, friction in context.frictions:
        if friction.assumed:
            message = Message('nothing shows that "{title}" happens', title=str(friction.title))
            hint = Message("add {yaml}, or plan how to find out", yaml="evidence: [...]")
            yield Finding(CODE, message, friction.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every friction names evidence of its journey. One without is shown and counted as an assumption, which is
            a fair place to begin; this only tells where.
        """,
        why="""
            Teams see what is loud, not what is frequent. Before money is spent on a friction, somebody should have
            counted it, watched it or heard it from customers, and the next reader should be able to look it up.
        """,
        example="""
            stages:
              - title: Pays
                frictions:
                  - {title: The card number is asked for twice, severity: major, frequency: frequent}
        """,
        instead="""
            stages:
              - title: Pays
                frictions:
                  - title: The card number is asked for twice
                    severity: major
                    frequency: frequent
                    evidence: [exit-survey]
            evidence:
              - {id: exit-survey, title: Exit survey, kind: survey, date: 2026-06, n: 412}
        """,
    ),
)
