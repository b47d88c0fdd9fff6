"""A small table of figures, each of which leads to the list that it counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from mkdocs_journeys.pages.ledger import files
from mkdocs_journeys.pages.ledger.ledger import Column, Ink, Ledger, Row
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording


@dataclass(frozen=True)
class Summary:
    """A table without pages or filters, with what its rows add up to; its files lie beside the page at `start`."""

    ledger: Ledger
    view: View
    start: str
    total: Row | None = None

    @cached_property
    def columns(self) -> list[Column]:
        """The columns that are shown."""
        return [self.ledger.columns[i] for i in self.ledger.shown]

    @property
    def csv(self) -> str:
        """The way to the table for spreadsheets."""
        return self.view.url(f"{self.start}{self.ledger.name}.csv")

    def body(self, ink: Ink) -> Markup:
        """The rows as HTML."""
        return Markup(Scribe(self.ledger, ink).rows(self.ledger.rows))  # noqa: S704 - its cells are escaped

    def foot(self, ink: Ink) -> Markup:
        """The last row as HTML."""
        return Markup(Scribe(self.ledger, ink).rows([self.total] if self.total else []))  # noqa: S704 - the same


@dataclass(frozen=True)
class Tables:
    """The files of several small tables."""

    summaries: tuple[Summary, ...]
    wording: Wording

    @property
    def names(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(f"{summary.ledger.name}.csv" for summary in self.summaries)

    def texts(self, ink: Ink) -> Mapping[str, str]:
        """Their contents."""
        return dict(self.each())

    def each(self) -> Iterator[tuple[str, str]]:
        """Name and content of each."""
        for summary in self.summaries:
            yield f"{summary.ledger.name}.csv", files.table(summary.ledger, self.wording)
