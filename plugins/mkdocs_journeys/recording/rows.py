"""A measurement as one more line of a table, in the table's own dialect and order."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.measures.cells import text_at
from mkdocs_journeys.measures.table import Row, Table
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.recording.entry import Entry
from mkdocs_journeys.source.decode import BREAK


@dataclass(frozen=True, slots=True)
class Added:
    """The new text of a file, and which of its lines are new."""

    text: str
    line: int
    shown: tuple[str, ...]


def with_row(table: Table, text: str, entry: Entry) -> Added:
    """The text of a table with one line more; raises where the entry is not what its columns hold."""
    line = written(table, cells_of(table, entry))
    at = place(table, entry.on.day)
    ends = [found[0] for found in BREAK.finditer(text)]
    end = ends[min(at, len(ends)) - 1] if ends else "\n"
    lines = BREAK.split(text)
    start = sum(len(each) for each in lines[:at]) + sum(len(each) for each in ends[:at])
    if at > len(ends):  # behind the last line, which has no end
        return Added(text + end + line, at + 1, (line,))
    return Added(text[:start] + line + end + text[start:], at + 1, (line,))


def cells_of(table: Table, entry: Entry) -> dict[str, str]:
    """The cells by their columns."""
    columns = [name for name in table.header if name != "date"]
    if "score" in columns or "value" in columns:
        return {"date": str(entry.on), **value_cells(table, columns, entry)}
    wanted = " ".join(f"--set {name}=..." for name in columns)
    if entry.value is not None or entry.n is not None:
        raise JourneysError(
            Message(
                "{table} holds counts, which the value is computed from: write {wanted}",
                table=table.file,
                wanted=wanted,
            )
        )
    missing = [name for name in columns if name not in entry.counts]
    unknown = [name for name in entry.counts if name not in columns]
    if missing or unknown:
        raise JourneysError(
            Message("{table} has other columns: write {wanted}", table=table.file, wanted=wanted)
        )
    return {"date": str(entry.on), **entry.counts}


def value_cells(table: Table, columns: Sequence[str], entry: Entry) -> dict[str, str]:
    """The cells of a value, or of one answer."""
    column = "score" if "score" in columns else "value"
    if entry.value is None or entry.counts:
        raise JourneysError(
            Message(
                '{table} holds no counts, but the column "{column}": write VALUE behind the metric',
                table=table.file,
                column=column,
            )
        )
    if entry.n is not None and "n" not in columns:
        raise JourneysError(
            Message(
                '{table} has no column "n": leave --n out, or add that column to the file', table=table.file
            )
        )
    return {column: entry.value, "n": entry.n or ""}


def written(table: Table, cells: dict[str, str]) -> str:
    """The line, with decimal commas and quotes where the other lines have them."""
    comma = has_decimal_commas(table)
    texts = [cells.get(name, "") for name in table.header]
    shown = [text.replace(".", ",") if comma else text for text in texts]
    quoted = table.lines[table.head.line - 1].lstrip().startswith('"')
    into = io.StringIO()
    writer = csv.writer(
        into,
        delimiter=table.delimiter,
        quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL,
        lineterminator="",
    )
    writer.writerow(shown)
    return into.getvalue()


def has_decimal_commas(table: Table) -> bool:
    """Whether numbers have a comma, as those that are there; where none has a fraction, as such tables usually do."""
    if not table.decimal_comma:
        return False
    figures = [cell for row in table.rows for cell in row.cells]
    if any("," in cell for cell in figures):
        return True
    return table.delimiter == ";" and not any("." in cell for cell in figures)


def place(table: Table, day: date) -> int:
    """How many lines stand above the new one: in the order of time, forwards or backwards, else at the end."""
    rows = [(row, moment) for row in table.rows if (moment := day_of(table, row))]
    days = [moment for _, moment in rows]
    if len(days) > 1 and days == sorted(days, reverse=True) and days[0] != days[-1]:
        return next((row.line - 1 for row, moment in rows if moment <= day), last_line(table))
    if days == sorted(days):
        return next((row.line - 1 for row, moment in rows if moment > day), last_line(table))
    return last_line(table)


def day_of(table: Table, row: Row) -> date | None:
    """The day of a row, None where it has none."""
    text = text_at(table, row, "date")
    return Moment.parse(text).day if Moment.reads(text) else None


def last_line(table: Table) -> int:
    """The number of the last line that holds something; empty ones behind it stay behind the new one."""
    return max((n for n, line in enumerate(table.lines, 1) if line.strip(f'{table.delimiter} "')), default=0)
