"""J509: where the relationship is won or lost, and nobody counts."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J509"


def check(context: Context) -> Iterator[Finding]:
    """Look for a KPI at every moment of truth, or on its stage."""
    for _, stage, touchpoint in context.touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.kpis and not stage.kpis:
            message = Message(
                '"{title}" is a moment of truth, and no KPI measures it or its stage',
                title=str(touchpoint.title),
            )
            hint = Message("add a KPI to the touchpoint or to its stage")
            yield Finding(CODE, message, touchpoint.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every touchpoint that is a moment of truth has a KPI, or its stage has one. A KPI of the whole journey is
            too far away to tell what happened at that moment.
        """,
        why="""
            A moment of truth is where customers decide whether they stay. To call it one and not to measure it is to
            find out from the churn figures, a year later.
        """,
        example="""
            stages:
              - title: Comes to collect it
                touchpoints:
                  - {title: Is told that it is not ready, moment_of_truth: true}
        """,
        instead="""
            stages:
              - title: Comes to collect it
                touchpoints:
                  - title: Is told that it is not ready
                    moment_of_truth: true
                    kpis:
                      - {metric: csat, measurements: [{on: 2026-08, value: 61 %}]}
        """,
    ),
)
