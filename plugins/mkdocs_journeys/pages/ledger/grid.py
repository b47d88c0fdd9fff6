"""A table with a row for each journey and a column for each of something else."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.leaf import address_of
from mkdocs_journeys.pages.ledger.ledger import Ledger
from mkdocs_journeys.pages.ledger.markup import seen_from
from mkdocs_journeys.pages.view import View

MOST_LINES = 100


class Square(NamedTuple):
    """A cell as HTML (escaped already); its tone is the feeling that tints it, by its name in style sheets."""

    html: str = ""
    tone: str = ""


class Line(NamedTuple):
    """A row: what stands at its head, as HTML, and its cells in the order of the columns."""

    head: str
    squares: tuple[Square, ...]


class Span(NamedTuple):
    """Columns that belong together: what they are called, as HTML, and the heads of each of them."""

    title: str
    heads: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table of journeys by something; `total` sums up all rows, and `ledger` is the same as a list for files."""

    title: Message
    spans: tuple[Span, ...]
    lines: tuple[Line, ...]
    ledger: Ledger
    total: Line | None = None

    @property
    def is_grouped(self) -> bool:
        """Whether the columns have headings in common."""
        return any(span.title for span in self.spans)


@dataclass(frozen=True)
class GridLeaf:
    """A page of a grid, whose first page is at `start`; `number` counts from 1."""

    grid: Grid
    view: View
    start: str
    number: int = 1

    @property
    def count(self) -> int:
        """How many pages the grid has."""
        return max(1, -(-len(self.grid.lines) // MOST_LINES))

    @property
    def first(self) -> int:
        """The number of the first row of this page, counted from 1."""
        return (self.number - 1) * MOST_LINES + 1

    @property
    def last(self) -> int:
        """The number of the last row of this page."""
        return min(self.number * MOST_LINES, len(self.grid.lines))

    @property
    def all(self) -> int:
        """How many rows there are."""
        return len(self.grid.lines)

    @cached_property
    def html(self) -> Markup:
        """The rows of this page as HTML."""
        return self.moved(written(self.grid.lines[self.first - 1 : self.last]))

    @cached_property
    def total(self) -> Markup:
        """The row that sums them up."""
        return self.moved(written([self.grid.total] if self.grid.total else []))

    @cached_property
    def spans(self) -> list[tuple[Markup, list[Markup]]]:
        """What stands above the columns: the headings, and the heads below each."""
        return [
            (self.moved(span.title), [self.moved(head) for head in span.heads]) for span in self.grid.spans
        ]

    def moved(self, html: str) -> Markup:
        """HTML of the first page on this one, which may lie a folder deeper."""
        return Markup(seen_from(html, self.url()))  # noqa: S704 - what it is made of is escaped

    def url(self, number: int = 1) -> str:
        """The way to a page of the grid."""
        return self.view.url(address_of(self.start, number))

    @property
    def pages(self) -> list[tuple[int, str]]:
        """The number and the address of every page."""
        return [(number, self.url(number)) for number in range(1, self.count + 1)]

    @property
    def csv(self) -> str:
        """The way to the table for spreadsheets."""
        return self.view.url(f"{self.start}{self.grid.ledger.name}.csv")


def written(lines: Iterable[Line]) -> str:
    """Rows as HTML."""
    return "\n".join(
        f'<tr><th scope="row">{line.head}</th>{"".join(map(square_html, line.squares))}</tr>'
        for line in lines
    )


def square_html(square: Square) -> str:
    """A cell as HTML."""
    tone = f' class="j-heat j-mood--{square.tone}"' if square.tone else ""
    return f"<td{tone}>{square.html}</td>"
