"""The rows of a list as HTML, each cell made once."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from markupsafe import escape

from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ink, Ledger, Mark, Row

# A link within the site, up to where its address begins; an author's own brackets are escaped.
HERE = re.compile(r'<a\b[^<>]*? href="?(?=\.\./|#)')


class Inked(dict[Cell, str]):
    """The cells of a column as HTML, each made when it is first asked for."""

    def __init__(self, make: Callable[[Cell], str]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, cell: Cell) -> str:
        html = self[cell] = self.make(cell)
        return html


class Scribe:
    """Writes rows; what many rows say is written once.

    What a row is found by stands in it where the page has all rows; else the script gets that in a file.
    """

    def __init__(self, ledger: Ledger, ink: Ink, with_marks: bool = True) -> None:
        self.ledger = ledger
        self.with_marks = with_marks
        self.written = [Inked(partial(cell_html, column=column, ink=ink)) for column in ledger.columns]

    def rows(self, rows: Iterable[Row]) -> str:
        """Rows of a table."""
        return "\n".join(self.row(row) for row in rows)

    def row(self, row: Row) -> str:
        """A row, with what it is found by."""
        if not self.with_marks:
            return f"<tr>{''.join(self.cells(row))}</tr>"
        found = "".join(f' data-{name}="{escape(value)}"' for name, value in row.marks.items() if value)
        return f"<tr{found}>{''.join(self.cells(row))}</tr>"

    def cells(self, row: Row) -> Iterator[str]:
        """The cells that the page shows."""
        return (self.written[i][row.cells[i]] for i in self.ledger.shown)

    def columns(self, rows: Sequence[Row]) -> list[list[str]]:
        """The same of many rows, column by column."""
        return [[self.written[i][row.cells[i]] for row in rows] for i in self.ledger.shown]


def cell_html(cell: Cell, column: Column, ink: Ink) -> str:
    """A cell; one of figures says what it is sorted by."""
    shown, value, key = cell
    html = ink(*shown) if isinstance(shown, Mark) else shown
    if column.kind == "head":
        return f'<th scope="row">{html}</th>'
    order = value if column.kind == "number" else key if isinstance(key, int | float) else None
    return f"<td>{html}</td>" if order is None else f'<td data-sort="{escape(order)}">{html}</td>'


def seen_from(html: str, start: str) -> str:
    """HTML of a first page on another one, from which the first is at `start`."""
    if not start.startswith("../"):
        return html
    return HERE.sub(lambda found: found[0] + start, html)
