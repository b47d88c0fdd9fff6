"""The places of a document's nodes, as a tree that mirrors its data."""

from dataclasses import dataclass, field
from typing import NamedTuple


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
