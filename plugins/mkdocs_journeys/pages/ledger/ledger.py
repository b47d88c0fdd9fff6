"""A list over all journeys: its columns, its rows, and what the rows can be filtered by."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from mkdocs_journeys.message import Message

# `head` names the row; what is `hidden` is in the files only.
Kind = Literal["head", "text", "number", "hidden"]
Value = str | int | float | None
# Makes the HTML of a mark of the templates, such as `priority` or `kpi_status`, for a value.
Ink = Callable[[str, Any], str]
# The contents of files by their names, each whole or in pieces.
Texts = Mapping[str, Iterable[str]]


class Mark(NamedTuple):
    """A mark of the templates in the place of HTML; it is made when the page is."""

    name: str
    value: Any


# What a row says in one column: as HTML (escaped already) or as a mark, and plainly, for files and sorting. The last is
# the word of the format, the id or the figure that data says in its place; by a figure it is sorted.
# It is a plain tuple, which takes a tenth of the time of one with names: the lists of a large site have a million.
Cell = tuple[str | Mark, Value, Value]


def cell(html: str | Mark, value: Value = None, key: Value = None) -> Cell:
    """What a row says in a column that the page shows."""
    return html, value, key


def unseen(value: Value, key: Value = None) -> Cell:
    """What it says in the files only."""
    return "", value, key


class Row(NamedTuple):
    """A row: its cells in the order of the columns, and what it is found by, several words with a space between.

    That is in parts, because many rows have one in common. Together they say something of each facet of the list, in
    the order of the facets, and be it that there is nothing to say.
    """

    cells: tuple[Cell, ...]
    marks: tuple[Mapping[str, str], ...] = ()

    def mark(self, name: str) -> str:
        """What it is found by of one facet."""
        return next((part[name] for part in self.marks if name in part), "")


@dataclass(frozen=True)
class Column:
    """A column; its name is the key in JSON, its title the head in the table and in CSV."""

    name: str
    title: Message
    kind: Kind = "text"


class Choice(NamedTuple):
    """A value to filter by, what it is called in the reader's language, and under which heading it is offered."""

    value: str
    title: str
    group: str = ""


@dataclass(frozen=True)
class Facet:
    """Something that rows can be filtered by: its name stands in the address, before the value of a choice."""

    name: str
    title: Message
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Ledger:
    """A list; its name is the name of its files. A row that has no value for a facet is found by none of them.

    `step` stands before the number of a further page in its address: where journeys are, none may have its name.
    A list `only_first` has no further pages: the filter finds its other rows, and what it lists stands elsewhere too.
    `heading` stands above its rows.
    """

    name: str
    title: Message
    columns: tuple[Column, ...]
    facets: tuple[Facet, ...]
    rows: tuple[Row, ...]
    step: str = ""
    only_first: bool = False
    heading: Message = Message("The list")

    @cached_property
    def counts(self) -> Mapping[str, Counter[str]]:
        """How many rows each value of each facet finds."""
        parts = [part for row in self.rows for part in row.marks]
        marked: dict[str, dict[str, int]] = {facet.name: {} for facet in self.facets}
        known = dict(zip(map(id, parts), parts, strict=True))
        for key, count in Counter(map(id, parts)).items():
            for name in marked.keys() & known[key].keys():
                words, found = known[key][name], marked[name]
                found[words] = found.get(words, 0) + count
        return {name: counted(found) for name, found in marked.items()}

    @cached_property
    def choices(self) -> Mapping[str, list[Choice]]:
        """The values of each facet that find something."""
        return {
            facet.name: [choice for choice in facet.choices if self.counts[facet.name][choice.value]]
            for facet in self.facets
        }

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the columns that the page shows."""
        return tuple(i for i, column in enumerate(self.columns) if column.kind != "hidden")


def counted(marks: Mapping[str, int]) -> Counter[str]:
    """How many rows each word is in, where so many rows have each mark, of one word or several."""
    found: dict[str, int] = {}
    for words, count in marks.items():
        for word in set(words.split()):
            found[word] = found.get(word, 0) + count
    return Counter(found)
