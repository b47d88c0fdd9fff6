"""A document to the tree that is written: every comment finds the entry that it belongs to."""

from collections import deque
from typing import Any

from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import ListMarks, Mark, Marks, mark_of
from mkdocs_journeys.source.writing.remarks import remarks, spoken_for
from mkdocs_journeys.source.writing.steps import (
    BLOCK,
    END,
    Child,
    Next,
    Position,
    blank_end,
    children_of,
    position,
)
from mkdocs_journeys.source.writing.tree import Branch, Entry, Node, Scalar


class Grower:
    """Walks the places of a document in the order of the text, and hands out the comments on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = document.lines
        found = list(remarks(document))
        self.spoken = spoken_for(found, self.lines)
        self.waiting = deque(found)
        self.line = -1

    def branch(self, data: Any, marks: Marks, in_flow: bool, after: Next) -> Branch:
        """A list or mapping with all that is in it."""
        assert not isinstance(marks, Mark)
        flow = in_flow or self.sign(marks.mark) in ("[", "{")
        branch = Branch(isinstance(marks, ListMarks), flow)
        inside = Next((marks.mark.end_line, marks.mark.end_column), -1) if flow else after
        children = list(children_of(data, marks))
        for child, follower in zip(children, [*children[1:], None], strict=False):
            step = Next(follower.start, marks.mark.column) if follower else inside
            branch.entries.append(self.entry(child, flow, step))
        self.foot(branch, marks.mark, inside)
        return branch

    def entry(self, child: Child, flow: bool, after: Next) -> Entry:
        """One entry, with the comments above it, behind its key and behind its value."""
        above = self.before(child.start, flow)
        key = self.scalar(child.key, child.key_mark) if child.key_mark else None
        mark = mark_of(child.marks)
        entry = Entry(key, Scalar(None), above)
        self.behind_key(entry, child.marks, flow)
        entry.value = self.node(child, flow, after)
        self.line = max(self.line, mark.end_line + blank_end(entry.value))
        if isinstance(entry.value, Branch):
            first = child.key_mark or mark
            entry.value.pinned = any(first.line <= line <= mark.end_line for line in self.spoken)
        if isinstance(entry.value, Scalar) or entry.value.flow:
            self.behind_value(entry, mark)
        return entry

    def node(self, child: Child, flow: bool, after: Next) -> Node:
        """The value of an entry."""
        if isinstance(child.marks, Mark):
            return self.scalar(child.value, child.marks)
        return self.branch(child.value, child.marks, flow, after)

    def scalar(self, value: str | None, mark: Mark) -> Scalar:
        """A value with its text in the file."""
        sign = self.sign(mark)
        source = self.lines[mark.line : mark.end_line + 1]
        source[-1] = source[-1][: mark.end_column]
        source[0] = source[0][mark.column :]
        style = sign if sign in ('"', "'", *BLOCK) and mark[:2] != mark[2:] else ""
        return Scalar(value, style, "\n".join(source))

    def behind_key(self, entry: Entry, marks: Marks, flow: bool) -> None:
        """Comments between a key and its value, behind an opening bracket, or behind the sign of a block of text."""
        mark = mark_of(marks)
        self.line = max(self.line, mark.line if isinstance(marks, Mark) else self.line)
        while self.waiting and position(self.waiting[0]) < (mark.line, mark.column):
            if self.waiting[0].alone and not isinstance(marks, Mark):
                return
            remark = self.waiting.popleft()
            (entry.above if remark.alone else entry.head).append(remark.text)
        if self.waiting and self.waiting[0].line == mark.line and self.opens(marks, flow):
            entry.head.append(self.waiting.popleft().text)

    def opens(self, marks: Marks, flow: bool) -> bool:
        """Whether what waits stands behind the sign that starts a value of several lines."""
        mark, column = mark_of(marks), self.waiting[0].column
        if mark.end_line == mark.line or column < mark.column:
            return False
        if isinstance(marks, Mark):
            return self.sign(mark) in BLOCK and not flow
        between = self.lines[mark.line][mark.column : column].strip()
        return between in ("[", "{")

    def behind_value(self, entry: Entry, mark: Mark) -> None:
        """The comment that ends the line of a value."""
        if not self.waiting or self.waiting[0].line != mark.end_line:
            return
        between = self.lines[mark.end_line][mark.end_column : self.waiting[0].column]
        if self.waiting[0].column >= mark.end_column and not between.strip(" \t,:"):
            entry.tail.append(self.waiting.popleft().text)

    def foot(self, branch: Branch, mark: Mark, after: Next) -> None:
        """Comments behind the last entry: those that stand as far in, where something further out follows."""
        least = -1 if branch.flow else max(mark.column, after.column + 1)
        while self.waiting and position(self.waiting[0]) < after.start and self.waiting[0].column >= least:
            branch.foot += self.remark(branch.flow)

    def before(self, start: Position, flow: bool) -> list[str]:
        """What waits above an entry; "" for the empty lines between."""
        above: list[str] = []
        while self.waiting and position(self.waiting[0]) < start:
            above += self.remark(flow)
        return above + self.gap(start[0], flow)

    def remark(self, flow: bool) -> list[str]:
        """The next comment, with the empty line above it."""
        remark = self.waiting.popleft()
        return [*self.gap(remark.line, flow), remark.text]

    def gap(self, line: int, flow: bool) -> list[str]:
        """An empty line where there is one between what was used last and a line."""
        empty = any(not text.strip() for text in self.lines[self.line + 1 : line])
        self.line = max(self.line, line)
        return [""] if empty and not flow else []

    def sign(self, mark: Mark) -> str:
        """The character that a value starts with."""
        return self.lines[mark.line][mark.column : mark.column + 1]


def grow(document: Document) -> Branch:
    """The tree of a document that was read without findings; what stands at its end is the whole file's."""
    grower = Grower(document)
    root = grower.branch(document.data, document.marks, False, END)
    while grower.waiting:
        root.foot += grower.remark(flow=False)
    return root
