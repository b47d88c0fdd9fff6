"""Parser events to plain data with places, within limits, and without the parts of YAML that the format lacks.

Events come one at a time, so a file that is a bomb is refused long before memory or the stack is spent.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
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
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.decode import UNPRINTABLE, control_character
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks, mark_of
from mkdocs_journeys.source.parsers import Parser, default_parser, parse_in_python
from mkdocs_journeys.source.syntax import syntax_finding

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
    key: str | None = None
    duplicate: bool = False


def compose(text: str, file: str, parser: Parser = default_parser) -> Composition:
    """Read one YAML document.

    Text keeps its source form: `no`, `012` and `1.10` stay what was written. Only an empty value, `~` and `null`
    are None.

    libyaml refuses some texts that YAML 1.2 allows (a question mark or a colon within brackets), so what it cannot
    read is given to the parser in Python, whose word is the last in either case.
    """
    composer = Composer(file)
    try:
        for event in parser(text):
            composer.take(event)
    except Refused:
        composer.result.data = None
    except MarkedYAMLError as problem:
        if parser is not parse_in_python:
            return compose(text, file, parse_in_python)
        refuse(composer.result, syntax_finding(problem, text, file))
    except Exception as problem:  # the parsers raise nearly anything on mutated input
        message = Message("the file is no YAML that can be read ({kind})", kind=type(problem).__name__)
        refuse(composer.result, Finding("J102", message, Span(file)))
    if composer.documents == 0 and not composer.result.findings:
        refuse(composer.result, empty_file(file))
    return composer.result


def refuse(result: Composition, finding: Finding) -> None:
    """A finding after which nothing of the data is used."""
    result.findings.append(finding)
    result.data = None


def empty_file(file: str) -> Finding:
    """The finding for a file that says nothing."""
    return Finding(
        "J104", Message("the file is empty"), Span(file), Message("start with: {yaml}", yaml="title: ...")
    )


class Composer:
    """Builds data and places from events, one at a time, without recursion."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.result = Composition()
        self.documents = 0
        self.nodes = 0
        self.stack: list[Frame] = []
        self.handlers = {
            ScalarEvent: self.scalar,
            MappingStartEvent: self.mapping_start,
            SequenceStartEvent: self.list_start,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document_start,
        }

    def take(self, event: Any) -> None:
        """Use the next event."""
        handler = self.handlers.get(type(event))
        if handler is not None:
            handler(event)

    def document_start(self, event: Any) -> None:
        self.documents += 1
        if event.version is not None or event.tags:
            self.find(
                event,
                "J105",
                Message("a YAML directive (a line that starts with %) has no place in the format"),
            )
        if self.documents > 1:
            self.stop(
                event,
                "J105",
                Message("a second document starts here; a file holds one"),
                Message("put it in a file of its own"),
            )

    def scalar(self, event: Any) -> None:
        value, mark = event.value, mark_from(event)
        self.count(event)
        self.features(event)
        if self.awaits_key():
            self.key(event, value, mark)
            return
        if event.implicit[0] and not value and self.stack:
            mark = self.empty_value_mark(mark)
        self.text_limits(value, mark)
        self.add(None if event.implicit[0] and value in NULLS else value, mark)

    def text_limits(self, value: str, mark: Mark) -> None:
        if len(value) > limits.FIELD_CHARACTERS:
            message = Message("the text is longer than {most} characters", most=limits.FIELD_CHARACTERS)
            hint = Message("shorten it, or link to a document that holds it")
            self.result.findings.append(Finding("J106", message, self.span(mark), hint))
        found = UNPRINTABLE.search(value)
        if found:
            self.result.findings.append(control_character(found.group(), self.span(mark)))

    def awaits_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].marks, MapMarks) and self.stack[-1].key is None

    def key(self, event: Any, value: str, mark: Mark) -> None:
        frame = self.stack[-1]
        if value == "<<" and event.implicit[0]:
            self.stop(
                event,
                "J105",
                Message("a merge key (<<) has no place in the format"),
                Message("write the values out"),
            )
        self.text_limits(value, mark)
        frame.duplicate = value in frame.data
        if frame.duplicate:
            first = self.span(frame.marks.keys[value])
            message = Message('the key "{key}" stands here a second time', key=value)
            related = (Related(first, Message("it stands here first")),)
            hint = Message("keep one of the two; the other is on line {line}", line=first.line)
            self.result.findings.append(Finding("J103", message, self.span(mark), hint, related))
        else:
            frame.marks.keys[value] = mark
        frame.key = value

    def mapping_start(self, event: Any) -> None:
        self.open(event, Frame({}, MapMarks(mark_from(event))))

    def list_start(self, event: Any) -> None:
        self.open(event, Frame([], ListMarks(mark_from(event))))

    def open(self, event: Any, frame: Frame) -> None:
        self.count(event)
        self.features(event)
        if self.awaits_key():
            message = Message("a list or mapping cannot be a key")
            self.stop(event, "J105", message, Message("a text in curly or square brackets needs quotes"))
        if len(self.stack) >= limits.DEPTH:
            message = Message("lists and mappings are nested more than {most} deep", most=limits.DEPTH)
            self.stop(event, "J106", message)
        self.stack.append(frame)

    def end(self, event: Any) -> None:
        frame = self.stack.pop()
        start = frame.marks.mark
        frame.marks.mark = Mark(start.line, start.column, event.end_mark.line, event.end_mark.column)
        self.add(frame.data, frame.marks)

    def alias(self, event: Any) -> None:
        message = Message("an alias (*{name}) has no place in the format", name=event.anchor)
        self.stop(
            event, "J105", message, Message("write the value out; a text that starts with * needs quotes")
        )

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

    def features(self, event: Any) -> None:
        if event.anchor is not None:
            message = Message("an anchor (&{name}) has no place in the format", name=event.anchor)
            self.find(event, "J105", message, Message("take it out; a text that starts with & needs quotes"))
        tag = event.tag
        if tag is not None and str(tag):
            message = Message("a tag ({tag}) has no place in the format", tag=str(tag))
            self.find(event, "J105", message, Message("take it out; a text that starts with ! needs quotes"))

    def count(self, event: Any) -> None:
        self.nodes += 1
        if self.nodes > limits.NODES:
            self.stop(event, "J106", Message("the file has more than {most} values", most=limits.NODES))

    def find(self, event: Any, code: str, message: Message, hint: Message | None = None) -> None:
        self.result.findings.append(Finding(code, message, self.span(mark_from(event)), hint))

    def stop(self, event: Any, code: str, message: Message, hint: Message | None = None) -> None:
        self.find(event, code, message, hint)
        raise Refused

    def span(self, mark: Mark) -> Span:
        return span_from(self.file, mark)


def mark_from(event: Any) -> Mark:
    """The place of an event."""
    start, end = event.start_mark, event.end_mark
    return Mark(start.line, start.column, end.line, end.column)


def span_from(file: str, mark: Mark) -> Span:
    """The span of a place; lines and columns start at 1 from here on."""
    return Span(file, mark.line + 1, mark.column + 1, mark.end_line + 1, mark.end_column + 1)


def places(marks: Marks) -> Iterator[Mark]:
    """Every place of a tree, for tests that compare two readers."""
    yield mark_of(marks)
    if isinstance(marks, MapMarks):
        for key, value in marks.values.items():
            yield marks.keys[key]
            yield from places(value)
    elif isinstance(marks, ListMarks):
        for item in marks.items:
            yield from places(item)
