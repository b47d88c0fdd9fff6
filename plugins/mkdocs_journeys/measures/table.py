"""A CSV file of measurements: header and rows, or findings with the file's own lines."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.decode import BREAK

DELIMITERS = (";", "\t", ",")
# Excel writes and obeys a first line that tells the separator.
SEPARATOR = re.compile(r"sep=([;,\t])", re.IGNORECASE)
NO_HEADER = Message("start with a header: {header}", header="date,value")


class Row(NamedTuple):
    """The cells of a row and the number of its first line."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a file; the names of the header are in lower case.

    `decimal_comma` tells that numbers may have a comma, as French spreadsheets save them beside semicolons.
    """

    file: str
    lines: tuple[str, ...]
    delimiter: str
    head: Row
    rows: tuple[Row, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.head.cells

    @property
    def decimal_comma(self) -> bool:
        """Whether a comma may stand within a number."""
        return self.delimiter != ","

    def span(self, row: Row, column: int | None = None) -> Span:
        """The place of a row, or of one of its cells."""
        source = self.lines[row.line - 1]
        start, end = 0, len(source)
        if column is not None:
            places = offsets(source, self.delimiter)
            start, end = places[column] if column < len(places) else (end, end)
        return Span(self.file, row.line, start + 1, row.line, max(end, start + 1) + 1)


def offsets(source: str, delimiter: str) -> list[tuple[int, int]]:
    """Where the cells of a line start and end; a delimiter in quotes is text."""
    starts, quoted = [0], False
    for at, character in enumerate(source):
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            starts.append(at + 1)
    return list(zip(starts, [*(start - 1 for start in starts[1:]), len(source)], strict=True))


def table_of(text: str, file: str) -> Table | Finding:
    """The table of a text: commas, or semicolons or tabs with decimal commas."""
    lines = tuple(BREAK.split(text))
    first = next((line for line in lines if line.strip()), "")
    announced = SEPARATOR.fullmatch(first.strip(" \ufeff"))
    delimiter = announced[1] if announced else next((d for d in DELIMITERS if d in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows = tuple(filled(reader))[1 if announced else 0 :]
    except csv.Error as problem:
        at = max(1, min(reader.line_num, len(lines)))
        message = Message("the file cannot be read as CSV: {reason}", reason=str(problem))
        hint = Message("a text that holds a quote has it twice, and is in quotes as a whole")
        return Finding("J404", message, Span(file, at, 1, at, len(lines[at - 1]) + 1), hint)
    if not rows:
        return Finding("J404", Message("the file is empty"), Span(file), NO_HEADER)
    return Table(file, lines, delimiter, named(rows[0]), rows[1:])


def named(row: Row) -> Row:
    """The header: names in lower case, without the empty ones that spreadsheets leave at the end."""
    names = [name.strip().casefold() for name in row.cells]
    while names and not names[-1]:
        names.pop()
    return Row(row.line, tuple(names))


def filled(reader: "csv._reader") -> Iterator[Row]:  # type: ignore[name-defined]
    """The rows that hold something, each with its first line's number."""
    line = 1
    for count, cells in enumerate(reader):
        if count > limits.NODES:
            raise csv.Error("too many rows")
        if any(cell.strip() for cell in cells):
            yield Row(line, tuple(cells))
        line = reader.line_num + 1
