"""The rows of a list as HTML, each cell made once."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, compress

from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ink, Ledger, Mark, Row
from mkdocs_journeys.pages.template import escaped

# A link within the site, up to where its address begins; an author's own brackets are escaped.
HERE = re.compile(r'<a\b[^<>]*? href="?(?=\.\./|#)')
# Also where the cell is not there yet, and is made.
LOOK_UP = dict.__getitem__
NUMBERS = (int, float)


class Inked(dict[Cell, str]):
    """The cells of a column as HTML, or what is made of that; each is made when it is first asked for."""

    def __init__(self, make: Callable[[Cell], str]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, cell: Cell) -> str:
        html = self[cell] = self.make(cell)
        return html


class Scribe:
    """Writes the cells of rows that a page shows; what many rows say is written once, for pages and files alike."""

    def __init__(self, ledger: Ledger, ink: Ink) -> None:
        self.shown = [column.kind != "hidden" for column in ledger.columns]
        self.written = [
            Inked(partial(cell_html, column=column, ink=ink))
            for column in compress(ledger.columns, self.shown)
        ]

    def cells(self, row: Row, written: Iterable[Inked] = ()) -> Iterator[str]:
        """The cells of a row, without any code for each of them: a large site's lists have a million."""
        return map(LOOK_UP, written or self.written, compress(row.cells, self.shown))

    def spelled(self, spell: Callable[[str], str]) -> list[Inked]:
        """What `spell` makes of the HTML of the cells, column by column."""
        return [Inked(partial(spelled, known=known, spell=spell)) for known in self.written]

    def rows(self, rows: Iterable[Row], with_marks: bool = False) -> str:
        """Rows of a table, with what each is found by where the page has all; else the script gets that in a file."""
        return "\n".join(
            [f"<tr{found_by(row) if with_marks else ''}>{''.join(self.cells(row))}</tr>" for row in rows]
        )


def spelled(cell: Cell, known: Inked, spell: Callable[[str], str]) -> str:
    """What is made of the HTML of a cell."""
    return spell(known[cell])


def found_by(row: Row) -> str:
    """What a row is found by, as attributes."""
    marks = chain.from_iterable(part.items() for part in row.marks)
    return "".join(f' data-{name}="{escaped(value)}"' for name, value in marks if value)


def cell_html(cell: Cell, column: Column, ink: Ink) -> str:
    """A cell; one of figures says what it is sorted by."""
    shown, value, key = cell
    html = ink(*shown) if isinstance(shown, Mark) else shown
    if column.kind == "head":
        return f'<th scope="row">{html}</th>'
    order = value if column.kind == "number" else key if isinstance(key, NUMBERS) else None
    if type(order) is int:
        return f'<td data-sort="{order}">{html}</td>'
    return f"<td>{html}</td>" if order is None else f'<td data-sort="{escaped(order)}">{html}</td>'


def seen_from(html: str, start: str) -> str:
    """HTML of a first page on another one, from which the first is at `start`."""
    if not start.startswith("../"):
        return html
    return HERE.sub(lambda found: found[0] + start, html)
