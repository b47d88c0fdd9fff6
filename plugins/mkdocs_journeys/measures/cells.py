"""The cells of a table as dates and numbers, each with the finding for one that is none."""

import re
from functools import lru_cache

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures.slips import date_hint, number_hint
from mkdocs_journeys.measures.table import Row, Table
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.value import MOST_REMEMBERED, sure_number

COMMA = Message("a decimal comma needs semicolons between the columns, or the number in quotes")
# What people group thousands with, and what typographers take for a hyphen.
SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"))
GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9 ])")
# In these columns stand sums, in all others cases are counted.
SUMS = frozenset({"value", "score", "annual_revenue", "years", "costs", "spend", "total_seconds"})


class Unreadable(Exception):
    """A cell that is not what its column holds."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def text_at(table: Table, row: Row, name: str) -> str:
    """The text of a row's cell, empty where the row is too short."""
    column = table.header.index(name)
    return row.cells[column].strip() if column < len(row.cells) else ""


def span_at(table: Table, row: Row, name: str) -> Span:
    """Where a row's cell stands."""
    return table.span(row, table.header.index(name))


def as_long_as_the_header(table: Table, row: Row) -> None:
    """Refuse a row with more than the header announces: most often a comma within a number made two of it."""
    if any(cell.strip() for cell in row.cells[len(table.header) :]):
        message = Message(
            "the row has {cells} columns, the header {names}", cells=len(row.cells), names=len(table.header)
        )
        raise Unreadable(Finding("J404", message, table.span(row), COMMA if table.delimiter == "," else None))


def date_at(table: Table, row: Row) -> Moment:
    """The date or month of a row."""
    text = text_at(table, row, "date")
    found = moment_of(text)
    if found is None:
        raise Unreadable(
            Finding("J404", no_value(text, "date"), span_at(table, row, "date"), date_hint(text))
        )
    return found


# Every table of a project has the same months, and most have small numbers.
@lru_cache(MOST_REMEMBERED)
def moment_of(text: str) -> Moment | None:
    """The date or month that a text gives, None where it gives none."""
    return Moment.parse(text) if Moment.reads(text) else None


@lru_cache(MOST_REMEMBERED)
def number_of(text: str, decimal_comma: bool) -> float | None:
    """The number that a text gives, None where it gives none."""
    plain = plainly(text, decimal_comma)
    return Quantity.parse(plain).number if Quantity.reads(plain) else None


def number_at(table: Table, row: Row, name: str) -> float:
    """The number of a row's cell; durations may carry their unit, percentages their sign."""
    text = text_at(table, row, name)
    number = number_of(text, table.decimal_comma)
    if number is None:
        hint = number_hint(text, name not in SUMS)
        raise Unreadable(Finding("J404", no_value(text, name), span_at(table, row, name), hint))
    if number < 0 and name not in SUMS:
        message = Message(
            '"{text}" in the column "{column}": a number of cases cannot be negative', text=text, column=name
        )
        raise Unreadable(Finding("J403", message, span_at(table, row, name)))
    return number


def plainly(text: str, decimal_comma: bool) -> str:
    """A number without the spaces between its thousands, with a hyphen for a minus and a point for a comma.

    Beside columns that are separated by commas, a comma that could be one of thousands, as in `1,250`, stays.
    """
    text = text.translate(SPACES).replace("\u2212", "-")
    if grouped := GROUPED.match(text):
        text = grouped[0].replace(" ", "") + text[grouped.end() :]
    return text.replace(",", ".") if decimal_comma else sure_number(text) or text


def no_value(text: str, name: str) -> Message:
    """The sentence for a cell that holds nothing, or something else than its column."""
    if not text:
        return Message('nothing stands in the column "{column}"', column=name)
    if name == "date":
        return Message('"{text}" does not read as a date or a month', text=text)
    return Message('"{text}" in the column "{column}" does not read as a number', text=text, column=name)
