"""Measurements from a table's rows or from a list in the journey, with a finding for each that is none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures import formulas
from mkdocs_journeys.measures.cells import (
    Unreadable,
    as_long_as_the_header,
    date_at,
    number_at,
    span_at,
    text_at,
)
from mkdocs_journeys.measures.intervals import NPS_COLUMNS
from mkdocs_journeys.measures.series import Measurement, Series, in_time
from mkdocs_journeys.measures.table import Row, Table
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi, WrittenMeasurement
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.moment import Moment

VALUE_COLUMNS = (("value",), ("value", "n"))
Found = Measurement | Finding


def from_list(
    kpi: Kpi, metric: Metric, items: tuple[WrittenMeasurement, ...]
) -> tuple[Series, list[Finding]]:
    """The measurements that stand in the journey's own file."""
    return sorted_out(written(kpi, metric, index, item) for index, item in enumerate(items))


def written(kpi: Kpi, metric: Metric, index: int, item: WrittenMeasurement) -> Found:
    """One measurement of a list; its place is only looked up where it is wrong."""
    found = within(metric, Measurement(item.on, item.value.number, item.n))
    if isinstance(found, Finding):
        return replace(found, span=kpi.span_of("measurements", index, "value"))
    return found


def from_table(table: Table, metric: Metric) -> tuple[Series, list[Finding]]:
    """The measurements of a CSV file, by whichever of the metric's sets of columns its header names."""
    if "date" not in table.header:
        return (), [no_header(table, Message('the header has no column "date"'), metric)]
    columns = tuple(name for name in table.header if name != "date")
    chosen = next((c for c in (*VALUE_COLUMNS, *metric.columns) if sorted(c) == sorted(columns)), None)
    if chosen is None:
        names = ", ".join(columns) or "date"
        message = Message(
            'the columns "{columns}" give no value of the metric "{metric}"', columns=names, metric=metric.id
        )
        return (), [no_header(table, message, metric)]
    if chosen == ("score",):
        return sorted_out(answers(table, metric))
    return sorted_out(counts(table, metric, chosen))


def sorted_out(found: Iterable[Found]) -> tuple[Series, list[Finding]]:
    """Measurements in time, and findings."""
    everything = list(found)
    findings = [f for f in everything if isinstance(f, Finding)]
    return in_time(m for m in everything if isinstance(m, Measurement)), findings


def counts(table: Table, metric: Metric, columns: tuple[str, ...]) -> Iterator[Found]:
    """A measurement for each row of values or counts; a row whose whole is nothing gives none."""
    for row in table.rows:
        try:
            as_long_as_the_header(table, row)
            on = date_at(table, row)
            if columns[0] == "value":
                yield within(metric, value_of(table, row, on))
                continue
            figures = {name: number_at(table, row, name) for name in columns}
            value = formulas.COUNTS[columns](figures)
            if value is not None:
                yield computed(metric, measured(table, row, on, value, columns, figures))
        except Unreadable as unreadable:
            yield unreadable.finding


def measured(
    table: Table, row: Row, on: Moment, value: float, columns: tuple[str, ...], figures: dict[str, float]
) -> Measurement:
    """The measurement that the counts of a row come to."""
    kinds = tuple(figures[name] for name in NPS_COLUMNS) if columns == NPS_COLUMNS else ()
    return Measurement(on, value, formulas.cases(columns, figures), table.span(row), kinds)


def value_of(table: Table, row: Row, on: Moment) -> Measurement:
    """The measurement of a row that holds the value itself."""
    value = number_at(table, row, "value")
    known = "n" in table.header and text_at(table, row, "n")
    return Measurement(
        on, value, round(number_at(table, row, "n")) if known else None, span_at(table, row, "value")
    )


def answers(table: Table, metric: Metric) -> Iterator[Found]:
    """A measurement for each month of answers; it stands on the day of the month's last answer."""
    read: list[Measurement] = []
    least, most = formulas.ANSWER_RANGE.get(metric.id, (metric.least, metric.most))
    for row in table.rows:
        try:
            as_long_as_the_header(table, row)
            score = number_at(table, row, "score")
            answer = Measurement(date_at(table, row), score, 1, span_at(table, row, "score"))
        except Unreadable as unreadable:
            yield unreadable.finding
            continue
        if is_beyond(score, least, most):
            yield out_of_range(score, least, most, answer.span)
        else:
            read.append(answer)
    for _, group in groupby(in_time(read), key=lambda answer: (answer.on.day.year, answer.on.day.month)):
        month = list(group)
        scores = [answer.value for answer in month]
        kinds = formulas.kinds_of_answers(scores) if metric.id == "nps" else ()
        value = formulas.ANSWERS[metric.id](scores)
        yield replace(month[-1], value=value, n=len(month), counts=kinds)


def within(metric: Metric, measurement: Measurement) -> Found:
    """The measurement, or the finding that its value cannot be one of the metric."""
    if is_beyond(measurement.value, metric.least, metric.most):
        return out_of_range(measurement.value, metric.least, metric.most, measurement.span)
    return measurement


def computed(metric: Metric, measurement: Measurement) -> Found:
    """The measurement that a row of counts gives, or the finding that the counts cannot be right."""
    found = within(metric, measurement)
    if isinstance(found, Finding):
        return replace(
            found, message=Message("these figures give a value that cannot be: {why}", why=found.message)
        )
    return found


def is_beyond(value: float, least: float | None, most: float | None) -> bool:
    """Whether a value lies outside a range; a bound that is None is none."""
    return (least is not None and value < least) or (most is not None and value > most)


def out_of_range(value: float, least: float | None, most: float | None, span: Span) -> Finding:
    """The finding for a value beyond the metric's range."""
    shown, low = f"{value:.10g}", f"{least:.10g}" if least is not None else ""
    if most is None:
        return Finding(
            "J403",
            Message("{value} is below {least}, the least this metric can be", value=shown, least=low),
            span,
        )
    message = Message(
        "{value} is not between {least} and {most}, the range of this metric",
        value=shown,
        least=low,
        most=f"{most:.10g}",
    )
    return Finding("J403", message, span)


def no_header(table: Table, message: Message, metric: Metric) -> Finding:
    """The finding for a header that will not do, with those that would."""
    headers = tuple(f'"{",".join(("date", *names))}"' for names in (*VALUE_COLUMNS, *metric.columns))
    hint = Message("write one of these as the first line: {headers}", headers=headers)
    return Finding("J404", message, table.span(table.head), hint)
