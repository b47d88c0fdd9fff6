"""J603: a KPI that nobody feeds any more."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.freshness import day_after

CODE = "J603"


def check(context: Context) -> Iterator[Finding]:
    """Compare the newest measurement of every KPI that has a rhythm with today."""
    for _, facts in context.facts(lambda kpi: kpi.review_every is not None):
        every, newest = facts.kpi.review_every, facts.current
        due = day_after(newest.on.day, every) if every is not None and newest is not None else None
        if due is not None and due < context.as_of:
            yield finding(facts)


def finding(facts: KpiFacts) -> Finding:
    """The finding in the journey, where it can be silenced; the newest row of a CSV stands beside it."""
    newest = facts.current
    assert newest is not None
    message = Message(
        "the newest measurement of {metric} is of {on}, and there should be one every {every}",
        metric=str(facts.kpi.metric),
        on=str(newest.on),
        every=str(facts.kpi.review_every),
    )
    related = (Related(newest.span, Message("the newest measurement")),) if newest.span.file else ()
    hint = Message("add what was measured since, or measure less often")
    return Finding(CODE, message, facts.kpi.span_of("measurements"), hint, related)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The newest measurement of a KPI is not older than its `review_every`. A KPI without that key, or without
            any measurement, is left alone.
        """,
        why="""
            A traffic light that was last switched in spring is still green. People look at the colour, not at the
            date under it.
        """,
        example="""
            kpis:
              - metric: nps
                review_every: 1 mo
                measurements: [{on: 2026-06-30, value: 21}]
        """,
        instead="""
            kpis:
              - metric: nps
                review_every: 1 mo
                measurements: [{on: 2026-06-30, value: 21}, {on: 2026-09-15, value: 24}]
        """,
        options="""
            None of its own: the rhythm is each KPI's `review_every`, and "today" is the option `as_of` where it is
            set. Like most checks it can be left out, graded, or silenced at one place.
        """,
    ),
)
