"""The steps through a document in the order of its text, and where each one starts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks, mark_of
from mkdocs_journeys.source.writing.remarks import Remark
from mkdocs_journeys.source.writing.tree import Node, Scalar

Position = tuple[int, int]
BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Next:
    """Where the next entry of the surrounding lists and mappings starts, and how far in it stands."""

    start: Position
    column: int


END = Next((1 << 40, 0), -1)


class Child(NamedTuple):
    """An entry that is still to be grown."""

    key: str | None
    key_mark: Mark | None
    marks: Marks
    value: Any

    @property
    def start(self) -> Position:
        """Where it starts: at its key, or at the item's value."""
        mark = self.key_mark or mark_of(self.marks)
        return mark.line, mark.column


def blank_end(node: Node) -> int:
    """How many lines of nothing but space a block of text ends with: they belong to it, and look as if they did not."""
    if not isinstance(node, Scalar) or node.style not in BLOCK:
        return 0
    body = (node.value or "").rstrip("\n")
    return body.count("\n") - body.rstrip().count("\n")


def position(remark: Remark) -> Position:
    """Where a comment starts."""
    return remark.line, remark.column


def children_of(data: Any, marks: ListMarks | MapMarks) -> Iterator[Child]:
    """The entries of a list or mapping, in the order of the text."""
    if isinstance(marks, ListMarks):
        for value, item in zip(data, marks.items, strict=True):
            yield Child(None, None, item, value)
        return
    for key, item in marks.values.items():
        yield Child(key, marks.keys[key], item, data[key])
