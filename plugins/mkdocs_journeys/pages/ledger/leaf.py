"""A page of a list: some of its rows, and the ways to the others and to its files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from markupsafe import Markup

from mkdocs_journeys.pages.ledger import files
from mkdocs_journeys.pages.ledger.ledger import Choice, Column, Facet, Ink, Ledger, Row, Texts
from mkdocs_journeys.pages.ledger.markup import Scribe, seen_from
from mkdocs_journeys.pages.view import View

# A page has at least so many rows; of a long list more, so that it has some twenty pages, up to what a page can bear.
LEAST_ROWS, PAGES, MOST_ROWS = 200, 20, 600
# Among more nobody chooses; the search finds them.
MOST_CHOICES = 250


@dataclass(frozen=True)
class Leaf:
    """A page of a list, whose first page is at `start`; `number` counts from 1, and `scribe` gives who writes it."""

    ledger: Ledger
    view: View
    start: str
    scribe: Callable[[Ink], Scribe]
    number: int = 1

    @property
    def count(self) -> int:
        """How many pages the list has."""
        return 1 if self.ledger.only_first else max(1, -(-len(self.ledger.rows) // self.size))

    @property
    def is_whole(self) -> bool:
        """Whether all rows are on this page."""
        return len(self.ledger.rows) <= LEAST_ROWS

    @property
    def size(self) -> int:
        """How many rows a page has."""
        wanted = 0 if self.ledger.only_first else -(-len(self.ledger.rows) // PAGES)
        return min(max(LEAST_ROWS, wanted), MOST_ROWS)

    @property
    def first(self) -> int:
        """The number of the first row of this page, counted from 1."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """The number of the last row of this page."""
        return min(self.number * self.size, len(self.ledger.rows))

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of this page."""
        return self.ledger.rows[self.first - 1 : self.last]

    @property
    def columns(self) -> list[Column]:
        """The columns that are shown."""
        return [self.ledger.columns[i] for i in self.ledger.shown]

    @property
    def facets(self) -> list[Facet]:
        """What the page offers to filter by: not what all rows have in common, nor a choice among too many."""
        return [
            facet for facet in self.ledger.facets if 1 < len(self.ledger.choices[facet.name]) <= MOST_CHOICES
        ]

    @property
    def silent(self) -> list[Facet]:
        """What the page does not offer, but an address may ask for."""
        offered = self.facets
        return [facet for facet in self.ledger.facets if facet not in offered]

    def groups(self, facet: Facet) -> dict[str, list[Choice]]:
        """The values that find something, under their headings."""
        found: dict[str, list[Choice]] = {}
        for choice in self.ledger.choices[facet.name]:
            found.setdefault(choice.group, []).append(choice)
        return found

    def body(self, ink: Ink) -> Markup:
        """The rows of this page as HTML."""
        html = seen_from(self.scribe(ink).rows(self.rows, self.is_whole), self.url())
        return Markup(html)  # noqa: S704 - its cells are escaped

    def url(self, number: int = 1) -> str:
        """The way to a page of the list."""
        return self.view.url(address_of(self.start, number, self.ledger.step))

    @property
    def pages(self) -> list[tuple[int, str]]:
        """The number and the address of every page."""
        return [(number, self.url(number)) for number in range(1, self.count + 1)]

    @property
    def csv(self) -> str:
        """The way to the table for spreadsheets."""
        return self.view.url(f"{self.start}{self.ledger.name}.csv")

    @property
    def json(self) -> str:
        """The way to the data."""
        return self.view.url(f"{self.start}{self.ledger.name}.json")

    @property
    def source(self) -> str:
        """The way to the rows that the filter looks at, where not all of them are in the page."""
        return "" if self.is_whole else self.view.url(f"{self.start}{self.ledger.name}-rows.json")


@dataclass(frozen=True)
class Downloads:
    """The files that come with a list."""

    ledger: Ledger
    cells: files.Cells
    scribe: Callable[[Ink], Scribe]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Their names, beside the first page."""
        return tuple(f"{self.ledger.name}{name}" for name in self.makers)

    @property
    def makers(self) -> dict[str, Callable[[Ink], Iterable[str]]]:
        """What makes them: the rows where not all are on one page; no data where each journey's page has its own."""
        ledger, found = self.ledger, dict[str, Callable[[Ink], Iterable[str]]]()
        found[".csv"] = lambda ink: files.table(ledger, self.cells)
        if not ledger.only_first:
            found[".json"] = lambda ink: files.data(ledger)
        if len(ledger.rows) > LEAST_ROWS:
            found["-rows.json"] = lambda ink: files.rows(ledger, self.scribe(ink))
        return found

    def texts(self, ink: Ink, others: Texts) -> Texts:
        """Their contents, and `others` beside them."""
        makers = {f"{self.ledger.name}{name}": partial(make, ink) for name, make in self.makers.items()}
        return Made(makers, others)


class Made(Mapping[str, Iterable[str]]):
    """Contents of which each is made when it is asked for: those of a long list take much memory; and `others`."""

    def __init__(self, makers: Mapping[str, Callable[[], Iterable[str]]], others: Texts) -> None:
        self.makers = makers
        self.others = others

    def __getitem__(self, name: str) -> Iterable[str]:
        return self.others[name] if name in self.others else self.makers[name]()

    def __iter__(self) -> Iterator[str]:
        return chain(self.makers, self.others)

    def __len__(self) -> int:
        return len(self.makers) + len(self.others)


def address_of(start: str, number: int, step: str = "") -> str:
    """The address of a page of a list."""
    return start if number == 1 else f"{start}{step}{number}/"
