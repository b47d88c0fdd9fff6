"""J413: two measurements of one KPI for one day."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi

CODE = "J413"


def check(context: Context) -> Iterator[Finding]:
    """Look for measurements that stand for one day; answers are put together, so they cannot."""
    for owner, kpi in context.parts(Kpi):
        if not isinstance(owner, Journey):
            continue
        _, series = context.workspace.series.get((owner.id, str(kpi.id)), (None, ()))
        for earlier, later in pairwise(series):
            if earlier.on.day == later.on.day:
                yield twice(kpi, earlier, later)


def twice(kpi: Kpi, earlier: Measurement, later: Measurement) -> Finding:
    """The finding for the later of two; it is the one that counts."""
    same = earlier.value == later.value
    message = (
        Message("{on} is measured twice, with the same value", on=str(later.on))
        if same
        else Message(
            "{on} is measured twice: {value} counts, and {other} does not",
            on=str(later.on),
            value=f"{round(later.value, 2):.10g}",
            other=f"{round(earlier.value, 2):.10g}",
        )
    )
    related = (Related(place(kpi, earlier, first=True), Message("the other one")),)
    hint = Message("keep the one that is right") if not same else Message("delete one of them")
    return Finding(CODE, message, place(kpi, later, first=False), hint, related)


def place(kpi: Kpi, measurement: Measurement, first: bool) -> Span:
    """Where a measurement stands, in its file or in the journey's own list."""
    if measurement.span.file:
        return measurement.span
    items = kpi.measurements if isinstance(kpi.measurements, tuple) else ()
    found = [i for i, item in enumerate(items) if item.on.day == measurement.on.day]
    return kpi.span_of("measurements", found[0 if first else -1] if found else 0, "on")


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            No day has two measurements of one KPI, in the journey or in a file. A month stands for its last day.
            Answers of one day, one a line, are put together and are fine.
        """,
        why="""
            Only the later line counts. Where the two differ, one of them is a slip, and nobody sees which; where they
            are the same, somebody has pasted a block twice.
        """,
        example="""
            kpis:
              - metric: nps
                measurements:
                  - {on: 2026-08, value: 24}
                  - {on: 2026-08, value: 42}
        """,
        instead="""
            kpis:
              - metric: nps
                measurements:
                  - {on: 2026-08, value: 24}
        """,
    ),
)
