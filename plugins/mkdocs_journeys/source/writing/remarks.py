"""All comments of a document, and the lines that ignore comments speak for."""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_journeys.source.comments import COMMENT, line_below, scalars
from mkdocs_journeys.source.document import Document


class Remark(NamedTuple):
    """A comment, where it starts (counted from 0), and whether it stands alone on its line."""

    line: int
    column: int
    text: str
    alone: bool


def remarks(document: Document) -> Iterator[Remark]:
    """The comments in their order: between the values, a hash cannot be anything else."""
    taken = scalars(document) if "#" in document.text else {}
    for number, line in enumerate(document.lines):
        column = hash_in(line, taken.get(number, []))
        if column is not None:
            yield Remark(number, column, line[column:].rstrip(), not line[:column].strip())


def hash_in(line: str, taken: list[tuple[int, int]]) -> int | None:
    """The first hash of a line that stands in no value."""
    column = line.find("#")
    while column >= 0:
        if not any(start <= column < end for start, end in taken):
            return column
        column = line.find("#", column + 1)
    return None


def is_ignore(text: str) -> bool:
    """Whether a comment asks for silence."""
    return COMMENT.match(text) is not None


def spoken_for(found: list[Remark], lines: list[str]) -> set[int]:
    """The lines that ignore comments speak for."""
    asking = [remark for remark in found if is_ignore(remark.text)]
    return {line_below(lines, remark.line) if remark.alone else remark.line for remark in asking}
