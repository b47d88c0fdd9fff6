"""Parser events to plain data with places, one event at a time.

Nothing is built before it has been looked at, so a file that is a bomb is refused long before memory or the stack
is spent.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.decode import BREAK, UNPRINTABLE, control_character
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks, mark_from, mark_of, span_from
from mkdocs_journeys.source.refusals import Refusals

Data = dict[str, Any] | list[Any] | str | None
NULLS = {"", "~", "null", "Null", "NULL"}


class Refused(Exception):
    """Composing ends here: what follows cannot be trusted, or would cost too much."""


@dataclass(slots=True)
class Composition:
    """What a text says: its data, the places of them, and what was found; data None where it cannot be used."""

    data: Data = None
    marks: Marks | None = None
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """A list or mapping that is still open; `key` is the mapping's key that waits for its value."""

    data: Any
    marks: Any
    block: bool
    key: str | None = None
    duplicate: bool = False


class Composer:
    """Builds data and places from events without recursion."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.result = Composition()
        self.documents = 0
        self.nodes = 0
        self.stack: list[Frame] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return BREAK.split(self.text)

    @cached_property
    def refusals(self) -> Refusals:
        """What makes the findings of features and limits."""
        return Refusals(self.file, self.lines)

    def take(self, event: Any) -> None:
        """Use the next event."""
        handler = HANDLERS.get(type(event))
        if handler is not None:
            handler(self, event)

    def alias(self, event: Any) -> None:
        self.stop(self.refusals.alias(event))

    def document_start(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self.stop(self.refusals.second_document(event))
        if event.version is not None or event.tags:
            self.find(self.refusals.directive(event))

    def scalar(self, event: Any) -> None:
        value, mark = event.value, mark_from(event)
        self.look_at(event)
        if self.awaits_key():
            self.key(value, mark, plain=event.implicit[0])
            return
        if event.style in ("|", ">"):
            mark = self.without_empty_end(mark)
        if event.implicit[0] and not value and self.stack:
            mark = self.empty_value_mark(mark)
        self.text_limits(value, mark)
        self.add(None if event.implicit[0] and value in NULLS else value, mark)

    def text_limits(self, value: str, mark: Mark) -> None:
        if len(value) > limits.FIELD_CHARACTERS:
            self.find(self.refusals.too_long(mark, len(value)))
        found = UNPRINTABLE.search(value)
        if found:
            self.find(control_character(found.group(), span_from(self.file, mark)))

    def awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].marks, MapMarks) and self.stack[-1].key is None

    def key(self, value: str, mark: Mark, plain: bool) -> None:
        frame = self.stack[-1]
        if value == "<<" and plain:
            self.stop(self.refusals.merge_key(mark))
        self.text_limits(value, mark)
        frame.duplicate = value in frame.data
        if frame.duplicate and value.startswith("-"):
            pass  # an item of a list without the space behind its hyphen, which is told where a list is expected
        elif frame.duplicate:
            self.find(second_key(value, frame.marks.keys[value], mark, self.file))
        else:
            frame.marks.keys[value] = mark
        frame.key = value

    def mapping_start(self, event: Any) -> None:
        self.open(event, Frame({}, MapMarks(mark_from(event)), not event.flow_style))

    def list_start(self, event: Any) -> None:
        self.open(event, Frame([], ListMarks(mark_from(event)), not event.flow_style))

    def open(self, event: Any, frame: Frame) -> None:
        self.look_at(event)
        if self.awaits_key():
            self.stop(self.refusals.key_of_brackets(event))
        if len(self.stack) >= limits.DEPTH:
            self.stop(self.refusals.too_deep(event))
        self.stack.append(frame)

    def end(self, event: Any) -> None:
        """Close a list or mapping; one without brackets ends where its last value does."""
        frame = self.stack.pop()
        start, end = frame.marks.mark, mark_from(event)
        if frame.block:
            end = last_place(frame.marks) or start
        frame.marks.mark = Mark(start.line, start.column, end.end_line, end.end_column)
        self.add(frame.data, frame.marks)

    def add(self, value: Data, marks: Marks) -> None:
        """Put a finished value where it belongs; of a duplicate key the first value stays."""
        if not self.stack:
            self.result.data, self.result.marks = value, marks
            return
        frame = self.stack[-1]
        if isinstance(frame.marks, ListMarks):
            frame.data.append(value)
            frame.marks.items.append(marks)
            return
        if not frame.duplicate and frame.key is not None:
            frame.data[frame.key] = value
            frame.marks.values[frame.key] = marks
        frame.key = None

    def empty_value_mark(self, mark: Mark) -> Mark:
        """The parsers disagree on where nothing stands: behind its key is where a reader looks."""
        frame = self.stack[-1]
        if not isinstance(frame.marks, MapMarks) or frame.key is None:
            return mark
        key = frame.marks.keys[frame.key]
        return Mark(key.end_line, key.end_column, key.end_line, key.end_column)

    def without_empty_end(self, mark: Mark) -> Mark:
        """The place of a block of text up to its last line that says something; the parsers end it on the next one."""
        end = min(mark.end_line, len(self.lines) - 1)
        if mark.end_column == 0 or end < mark.end_line:
            end = min(end, mark.end_line - 1)
        while end > mark.line and not self.lines[end].strip():
            end -= 1
        return Mark(mark.line, mark.column, end, len(self.lines[end]))

    def look_at(self, event: Any) -> None:
        """Refuse what a value may not be, and too many of them."""
        self.nodes += 1
        if self.nodes > limits.NODES:
            self.stop(self.refusals.too_many(event))
        if event.anchor is not None:
            self.find(self.refusals.anchor(event))
        if event.tag is not None and str(event.tag):
            self.find(self.refusals.tag(event))

    def find(self, finding: Finding) -> None:
        self.result.findings.append(finding)

    def stop(self, finding: Finding) -> None:
        self.find(finding)
        raise Refused


def second_key(name: str, first: Mark, second: Mark, file: str) -> Finding:
    """The finding for a key that a mapping has already."""
    message = Message('the key "{key}" stands here a second time', key=name)
    related = (Related(span_from(file, first), Message("it stands here first")),)
    hint = Message("keep one of the two; the other is on line {line}", line=first.line + 1)
    return Finding("J103", message, span_from(file, second), hint, related)


def last_place(marks: ListMarks | MapMarks) -> Mark | None:
    """Where the last value of a list or mapping stands, None where there is none."""
    last = marks.items[-1] if isinstance(marks, ListMarks) and marks.items else None
    if isinstance(marks, MapMarks) and marks.values:
        last = next(reversed(marks.values.values()))
    return mark_of(last) if last is not None else None


# By class and not by instance: bound methods in an attribute would be a circle that only the garbage collector frees.
HANDLERS: dict[type, Callable[[Composer, Any], None]] = {
    ScalarEvent: Composer.scalar,
    MappingStartEvent: Composer.mapping_start,
    SequenceStartEvent: Composer.list_start,
    MappingEndEvent: Composer.end,
    SequenceEndEvent: Composer.end,
    AliasEvent: Composer.alias,
    DocumentStartEvent: Composer.document_start,
}
