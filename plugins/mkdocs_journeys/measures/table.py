"""A CSV file of measurements: header and rows, or findings with the file's own lines."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.decode import read_text

DELIMITERS = (";", "\t", ",")


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a file: the header's names, and each row with its line; `decimal_comma` is how numbers are written."""

    file: str
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    decimal_comma: bool

    def span(self, line: int, cells: tuple[str, ...], column: int | None = None) -> Span:
        """The place of a row, or of one of its cells."""
        if column is None or column >= len(cells):
            return Span(self.file, line, 1, line, max(2, sum(len(c) + 1 for c in cells)))
        start = sum(len(cell) + 1 for cell in cells[:column]) + 1
        return Span(self.file, line, start, line, start + max(1, len(cells[column])))


def read_table(path: Path, file: str) -> Table | Finding:
    """Read a CSV file: commas, or semicolons with decimal commas as French spreadsheets save it."""
    text = read_text(path, file)
    if isinstance(text, Finding):
        return text
    first = text.split("\n", 1)[0]
    delimiter = next((d for d in DELIMITERS if d in first), ",")
    try:
        rows = tuple(numbered(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)))
    except csv.Error as problem:
        return Finding(
            "J404", Message("the file cannot be read as CSV: {reason}", reason=str(problem)), Span(file)
        )
    if not rows:
        hint = Message("start with a header: {header}", header="date,value")
        return Finding("J404", Message("the file is empty"), Span(file), hint)
    header = tuple(name.strip().casefold() for name in rows[0][1])
    return Table(file, header, rows[1:], delimiter != ",")


def numbered(reader: "csv._reader") -> Iterator[tuple[int, tuple[str, ...]]]:  # type: ignore[name-defined]
    """The rows that hold something, each with its first line's number."""
    line = 1
    for count, cells in enumerate(reader):
        if count > limits.NODES:
            raise csv.Error("too many rows")
        if any(cell.strip() for cell in cells):
            yield line, tuple(cells)
        line = reader.line_num + 1
