"""The places of a document's nodes, as a tree that mirrors its data."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mkdocs_journeys.location import Span


class Mark(NamedTuple):
    """A stretch of text; lines and columns start at 0 here, as parsers count."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True)
class ListMarks:
    """The places of a list and of its items."""

    mark: Mark
    items: list["Marks"] = field(default_factory=list)


@dataclass(slots=True)
class MapMarks:
    """The places of a mapping, of its keys and of their values."""

    mark: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    values: dict[str, "Marks"] = field(default_factory=dict)


Marks = Mark | ListMarks | MapMarks


def mark_of(marks: Marks) -> Mark:
    """The stretch that a node takes."""
    return marks if isinstance(marks, Mark) else marks.mark


def mark_from(event: Any) -> Mark:
    """The place of a parser's event."""
    start, end = event.start_mark, event.end_mark
    return Mark(start.line, start.column, end.line, end.column)


def span_from(file: str, mark: Mark) -> Span:
    """The span of a place; lines and columns start at 1 from here on."""
    return Span(file, mark.line + 1, mark.column + 1, mark.end_line + 1, mark.end_column + 1)


def places(marks: Marks) -> Iterator[Mark]:
    """Every place of a tree, in the order of the text."""
    yield mark_of(marks)
    if isinstance(marks, MapMarks):
        for key, value in marks.values.items():
            yield marks.keys[key]
            yield from places(value)
    elif isinstance(marks, ListMarks):
        for item in marks.items:
            yield from places(item)
