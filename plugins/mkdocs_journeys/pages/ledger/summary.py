"""A small table within a page: figures that lead to the lists that they count, or the first rows of something."""

from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from mkdocs_journeys.pages.ledger import files
from mkdocs_journeys.pages.ledger.leaf import Made
from mkdocs_journeys.pages.ledger.ledger import Column, Ink, Ledger, Row, Texts
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.pages.view import View

NONE: Texts = {}


@dataclass(frozen=True)
class Summary:
    """A table without pages or filters, with what its rows add up to; its file lies beside the page at `start`.

    The page has room for `most` rows, the file has all of them; `url` leads to all that they stand for: `whole` is how
    many these are where a row stands for several.
    """

    ledger: Ledger
    view: View
    start: str
    total: Row | None = None
    most: int | None = None
    url: str = ""
    whole: int = 0

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.ledger.rows)

    @property
    def hidden(self) -> int:
        """How many of them the page has no room for."""
        return max(0, self.count - self.most) if self.most else 0

    @property
    def file_name(self) -> str:
        """The name of its file."""
        return f"{self.ledger.name}.csv"

    @cached_property
    def columns(self) -> list[Column]:
        """The columns that are shown."""
        return [self.ledger.columns[i] for i in self.ledger.shown]

    @property
    def csv(self) -> str:
        """The way to the table for spreadsheets."""
        return self.view.url(f"{self.start}{self.file_name}")

    def body(self, ink: Ink) -> Markup:
        """The rows as HTML."""
        return Markup(Scribe(self.ledger, ink).rows(self.ledger.rows[: self.most]))  # noqa: S704 - its cells are escaped

    def foot(self, ink: Ink) -> Markup:
        """The last row as HTML."""
        return Markup(Scribe(self.ledger, ink).rows([self.total] if self.total else []))  # noqa: S704 - the same


@dataclass(frozen=True)
class Tables:
    """The files of several small tables."""

    summaries: tuple[Summary, ...]
    cells: files.Cells

    @property
    def names(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(summary.file_name for summary in self.summaries)

    def texts(self, ink: Ink, others: Texts = NONE) -> Texts:
        """Their contents, each made when it is asked for, and `others` beside them."""
        makers = {each.file_name: partial(files.table, each.ledger, self.cells) for each in self.summaries}
        return Made(makers, others)
