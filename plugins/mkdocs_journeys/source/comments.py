"""The comments of a YAML file that ask for silence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_journeys.location import Span
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks

# What a file must hold to be looked through at all: nearly none does.
SIGN = "journeys: ignore"
COMMENT = re.compile(r"#\s*journeys: ignore(?P<words>\[[^\]]*\])?(?P<reason>.*)")
WORD = re.compile(r"[^\s,\[\]]+")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A code or name that a comment wants to hear nothing of on one line, and why."""

    word: str
    span: Span
    line: int
    reason: str

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.span.file


def ignores(document: Document) -> Iterator[Ignore]:
    """What the comments of a file ignore; a comment without brackets gives one that names nothing."""
    if SIGN not in document.text:
        return
    taken = scalars(document)
    for number, line in enumerate(document.lines):
        if SIGN not in line:
            continue
        start = comment_start(line, taken.get(number, []))
        found = COMMENT.search(line, start) if start is not None else None
        if start is not None and found is not None:
            target = number if line[:start].strip() else line_below(document.lines, number)
            yield from named(found, document.file, number + 1, target + 1)


def named(found: re.Match[str], file: str, number: int, target: int) -> Iterator[Ignore]:
    """An entry for each word between the brackets."""
    reason = found["reason"].strip()
    words = list(WORD.finditer(found.string, *found.span("words"))) if found["words"] else []
    for word in words:
        yield Ignore(word[0], Span(file, number, word.start() + 1, number, word.end() + 1), target, reason)
    if not words:
        end = len(found.string.rstrip()) + 1
        yield Ignore("", Span(file, number, found.start() + 1, number, end), target, reason)


def comment_start(line: str, taken: list[tuple[int, int]]) -> int | None:
    """Where the comment of a line begins: at a hash behind space that stands in no text."""
    for sign in re.finditer(r"(?:(?<=\s)|^)#", line):
        if not any(start <= sign.start() < end for start, end in taken):
            return sign.start()
    return None


def line_below(lines: list[str], number: int) -> int:
    """The line that a comment alone on its own speaks for: the next one that is no comment."""
    below = number + 1
    while below < len(lines) and lines[below].lstrip().startswith("#"):
        below += 1
    return below


def scalars(document: Document) -> dict[int, list[tuple[int, int]]]:
    """The stretches of each line that are text, by line; lines and columns start at 0."""
    found: dict[int, list[tuple[int, int]]] = {}
    for mark in leaves(document.marks):
        first, header_end = mark.line, None
        # Behind the bar of a block of text, a comment may still stand on the same line.
        if document.lines[mark.line][mark.column : mark.column + 1] in ("|", ">"):
            first, header_end = mark.line + 1, mark.end_line
        for line in range(first, (header_end if header_end is not None else mark.end_line) + 1):
            start = mark.column if line == mark.line else 0
            end = mark.end_column if line == mark.end_line else len(document.lines[line])
            found.setdefault(line, []).append((start, end))
    return found


def leaves(marks: Marks) -> Iterator[Mark]:
    """The places of all keys and of all values that are no list or mapping."""
    if isinstance(marks, MapMarks):
        yield from marks.keys.values()
        for value in marks.values.values():
            yield from leaves(value)
    elif isinstance(marks, ListMarks):
        for item in marks.items:
            yield from leaves(item)
    else:
        yield marks
