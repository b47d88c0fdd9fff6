"""J411: dates that cannot be, or not in that order."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi

CODE = "J411"


def check(context: Context) -> Iterator[Finding]:
    """Look at both ends and at the measurements of every KPI."""
    for owner, kpi in context.parts(Kpi):
        yield from ends(kpi)
        if isinstance(owner, Journey):
            yield from future(context, owner, kpi)


def ends(kpi: Kpi) -> Iterator[Finding]:
    """A target that was to be reached before anybody had looked."""
    start = kpi.baseline.on if kpi.baseline else None
    end = kpi.target.by if kpi.target else None
    if start is None or end is None or end.day >= start.day:
        return
    message = Message("the target is due on {by}, before its baseline of {on}", by=str(end), on=str(start))
    related = (Related(kpi.span_of("baseline", "on"), Message("the baseline")),)
    hint = Message("a target comes after its baseline: are the two dates swapped?")
    yield Finding(CODE, message, kpi.span_of("target", "by"), hint, related)


def future(context: Context, journey: Journey, kpi: Kpi) -> Iterator[Finding]:
    """Measurements of a day that has not come yet, where they are written: in the journey or in the CSV."""
    _, series = context.workspace.series.get((journey.id, str(kpi.id)), (None, ()))
    for measurement in reversed(series):
        if measurement.on.day <= context.as_of:
            return
        if not is_running(measurement, context):
            message = Message(
                "a measurement of {on} lies in the future: today is {today}",
                on=str(measurement.on),
                today=context.as_of.isoformat(),
            )
            span = measurement.span if measurement.span.file else place(kpi, measurement)
            yield Finding(CODE, message, span, Message("mend the date, or move a forecast into the target"))


def is_running(measurement: Measurement, context: Context) -> bool:
    """Whether it is one of this month, whose last day it stands for."""
    day = measurement.on.day
    return measurement.on.is_month and day.replace(day=1) <= context.as_of


def place(kpi: Kpi, measurement: Measurement) -> Span:
    """Where a measurement of the journey's own list is dated."""
    items = kpi.measurements if isinstance(kpi.measurements, tuple) else ()
    found = (i for i, item in enumerate(items) if item.on == measurement.on)
    return kpi.span_of("measurements", next(found, 0), "on")


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            No target is due before its baseline, and no measurement lies in the future. For a measurement in
            a CSV file, its own line is told. A month that has begun is not in the future.
        """,
        why="""
            The status of a KPI compares today with the straight line from baseline to target. A swapped day and
            month, or a forecast among the measurements, bends that line, and the traffic light with it.
        """,
        example="""
            kpis:
              - metric: nps
                baseline: {value: 18, on: 2026-12-31}
                target: {value: 40, by: 2026-01-31}
        """,
        instead="""
            kpis:
              - metric: nps
                baseline: {value: 18, on: 2026-01-31}
                target: {value: 40, by: 2026-12-31}
        """,
        options="""
            None of its own. "Today" is the option `as_of` where it is set, so that a build of last year's site finds
            the same next year. Like most checks it can be left out, graded, or silenced at one place.
        """,
    ),
)
