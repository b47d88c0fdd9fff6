"""Measurements from a table's rows or from a list in the journey, with a finding for each that is none."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures import formulas
from mkdocs_journeys.measures.series import Measurement, Series, in_time
from mkdocs_journeys.measures.table import Table
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi, WrittenMeasurement
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.quantity import Quantity

VALUE_COLUMNS = (("value",), ("value", "n"))
Found = Measurement | Finding


class Unreadable(Exception):
    """A cell that is not what its column holds."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


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
    columns = tuple(name for name in table.header if name != "date")
    if "date" not in table.header:
        return (), [malformed(table, Message("the header has no column date"), known_headers(metric))]
    chosen = next((c for c in (*VALUE_COLUMNS, *metric.columns) if sorted(c) == sorted(columns)), None)
    if chosen is None:
        message = Message(
            'the columns "{columns}" give no value of {metric}', columns=",".join(columns), metric=metric.id
        )
        return (), [malformed(table, message, known_headers(metric))]
    if chosen == ("score",):
        return sorted_out(answers(table, metric))
    return sorted_out(within(metric, m) if isinstance(m, Measurement) else m for m in counts(table, chosen))


def sorted_out(found: Iterable[Found | None]) -> tuple[Series, list[Finding]]:
    """Measurements in time, and findings."""
    everything = list(found)
    findings = [f for f in everything if isinstance(f, Finding)]
    return in_time(m for m in everything if isinstance(m, Measurement)), findings


def counts(table: Table, columns: tuple[str, ...]) -> Iterator[Found]:
    """A measurement for each row of values or counts; a row whose whole is nothing gives none."""
    for line, cells in table.rows:
        try:
            on = date_of(table, line, cells)
            if columns[0] == "value":
                yield value_of(table, line, cells, on)
                continue
            row = {name: number_at(table, line, cells, name) for name in columns}
            value = formulas.COUNTS[columns](row)
            if value is not None:
                yield Measurement(on, value, formulas.cases(columns, row), table.span(line, cells))
        except Unreadable as unreadable:
            yield unreadable.finding


def value_of(table: Table, line: int, cells: tuple[str, ...], on: Moment) -> Measurement:
    n = number_at(table, line, cells, "n") if "n" in table.header and cell(table, cells, "n") else None
    return Measurement(
        on,
        number_at(table, line, cells, "value"),
        None if n is None else round(n),
        span_at(table, line, cells, "value"),
    )


def answers(table: Table, metric: Metric) -> Iterator[Found]:
    """A measurement for each month of answers; it stands on the day of the month's last answer."""
    read: list[tuple[Moment, float, Span]] = []
    least, most = formulas.ANSWER_RANGE.get(metric.id, (metric.least, metric.most))
    for line, cells in table.rows:
        try:
            score = number_at(table, line, cells, "score")
            span = span_at(table, line, cells, "score")
            read.append((date_of(table, line, cells), score, span))
            if (least is not None and score < least) or (most is not None and score > most):
                yield out_of_range(score, least, most, span)
        except Unreadable as unreadable:
            yield unreadable.finding
    read.sort(key=lambda answer: answer[0].day)
    for _, group in groupby(read, key=lambda answer: (answer[0].day.year, answer[0].day.month)):
        month = list(group)
        value = formulas.ANSWERS[metric.id]([score for _, score, _ in month])
        yield Measurement(month[-1][0], value, len(month), month[-1][2])


def within(metric: Metric, measurement: Measurement) -> Found:
    """The measurement, or the finding that its value cannot be one of the metric."""
    least, most = metric.least, metric.most
    if (least is not None and measurement.value < least) or (most is not None and measurement.value > most):
        return out_of_range(measurement.value, least, most, measurement.span)
    return measurement


def out_of_range(value: float, least: float | None, most: float | None, span: Span) -> Finding:
    """The finding for a value beyond the metric's range."""
    if most is None:
        message = Message(
            "{value} is below {least}, the least this metric can be", value=f"{value:g}", least=f"{least:g}"
        )
    else:
        message = Message(
            "{value} is not between {least} and {most}, the range of this metric",
            value=f"{value:g}",
            least=f"{least:g}",
            most=f"{most:g}",
        )
    return Finding("J403", message, span)


def cell(table: Table, cells: tuple[str, ...], name: str) -> str:
    """The text of a row's cell, empty where the row is too short."""
    column = table.header.index(name)
    return cells[column].strip() if column < len(cells) else ""


def span_at(table: Table, line: int, cells: tuple[str, ...], name: str) -> Span:
    return table.span(line, cells, table.header.index(name))


def date_of(table: Table, line: int, cells: tuple[str, ...]) -> Moment:
    """The date or month of a row."""
    text = cell(table, cells, "date")
    try:
        return Moment.parse(text)
    except Exception as cause:
        message = Message('"{text}" is not a date or a month', text=text)
        hint = Message("write it like {example}", example="2026-09-30 or 2026-09")
        raise Unreadable(Finding("J404", message, span_at(table, line, cells, "date"), hint)) from cause


def number_at(table: Table, line: int, cells: tuple[str, ...], name: str) -> float:
    """The number of a row's cell; durations may carry their unit, percentages their sign."""
    text = cell(table, cells, name)
    plain = text.replace("\u202f", "").replace("\u00a0", "")
    plain = plain.replace(",", ".") if table.decimal_comma else plain
    try:
        return Quantity.parse(plain).number
    except Exception as cause:
        message = Message('"{text}" in the column {column} is not a number', text=text, column=name)
        hint = Message("write it like {example}", example="41.5")
        raise Unreadable(Finding("J404", message, span_at(table, line, cells, name), hint)) from cause


def malformed(table: Table, message: Message, hint: Message) -> Finding:
    """The finding for a header that will not do."""
    return Finding("J404", message, table.span(1, table.header), hint)


def known_headers(metric: Metric) -> Message:
    """The headers that would do."""
    sets = (*VALUE_COLUMNS, *metric.columns)
    return Message("the header may be {headers}", headers="; ".join(",".join(("date", *s)) for s in sets))
