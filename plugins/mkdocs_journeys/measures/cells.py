"""The cells of a table as dates and numbers, each with the finding for one that is none."""

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures.table import Row, Table
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.quantity import Quantity

ISO_DATE = Message("write it like {example}", example="2026-09-30 or 2026-09")
POINT = Message("write it like {example}", example="41.5")
COUNT = Message("write a whole number, such as {example}", example="100")
COMMA = Message("a decimal comma needs semicolons between the columns, or the number in quotes")


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
    if not Moment.reads(text):
        raise Unreadable(Finding("J404", no_value(text, "date"), span_at(table, row, "date"), ISO_DATE))
    return Moment.parse(text)


def number_at(table: Table, row: Row, name: str) -> float:
    """The number of a row's cell; durations may carry their unit, percentages their sign."""
    text = text_at(table, row, name)
    plain = text.replace("\u202f", "").replace("\u00a0", "")
    plain = plain.replace(",", ".") if table.decimal_comma else plain
    if not Quantity.reads(plain):
        raise Unreadable(
            Finding("J404", no_value(text, name), span_at(table, row, name), COUNT if name == "n" else POINT)
        )
    return Quantity.parse(plain).number


def no_value(text: str, name: str) -> Message:
    """The sentence for a cell that holds nothing, or something else than its column."""
    if not text:
        return Message('nothing stands in the column "{column}"', column=name)
    if name == "date":
        return Message('"{text}" does not read as a date or a month', text=text)
    return Message('"{text}" in the column "{column}" does not read as a number', text=text, column=name)
