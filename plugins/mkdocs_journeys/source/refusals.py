"""What a file may not hold although YAML allows it, and how much it may hold: findings J105 and J106."""

import re
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.marks import Mark, mark_from, span_from

NAME = re.compile(r"[^\s,\[\]{}]*")


class Refusals:
    """Makes the findings for one text.

    The two parsers disagree on where a name ends and on what they call a tag, so names are taken from the text.
    """

    def __init__(self, file: str, lines: list[str]) -> None:
        self.file = file
        self.lines = lines

    def directive(self, event: Any) -> Finding:
        """A line that starts with `%`; one parser starts the document there, the other behind it."""
        line = next((n for n, text in enumerate(self.lines) if text.startswith("%")), event.start_mark.line)
        span = span_from(self.file, Mark(line, 0, line, len(self.lines[line])))
        message = Message("a line that starts with % speaks to the reader of YAML; the format has none")
        return Finding(
            "J105", message, span, Message("take the line out; a text that starts with % needs quotes")
        )

    def second_document(self, event: Any) -> Finding:
        message = Message("a second document starts here; a file holds one")
        hint = Message("put it in a file of its own, or take out the line of three hyphens")
        return Finding("J105", message, span_from(self.file, mark_from(event)), hint)

    def merge_key(self, mark: Mark) -> Finding:
        message = Message("the format has no merge keys (<<)")
        return Finding("J105", message, span_from(self.file, mark), Message("write the values out"))

    def key_of_brackets(self, event: Any) -> Finding:
        message = Message("something in brackets cannot be a key")
        hint = Message("a text that starts with a bracket needs quotes")
        return Finding("J105", message, self.start(event), hint)

    def alias(self, event: Any) -> Finding:
        name, span = self.written(event, "*")
        message = Message(
            "{name} repeats another value in YAML (an alias), and the format has none", name=name
        )
        return Finding(
            "J105",
            message,
            span,
            Message("put a text that starts with * in quotes; a value that is repeated is written out"),
        )

    def anchor(self, event: Any) -> Finding:
        name, span = self.written(event, "&")
        message = Message("{name} names a value in YAML (an anchor), and the format has none", name=name)
        return Finding(
            "J105", message, span, Message("put a text that starts with & in quotes, or take it out")
        )

    def tag(self, event: Any) -> Finding:
        name, span = self.written(event, "!")
        message = Message("{name} gives a value a type in YAML (a tag), and the format has none", name=name)
        return Finding(
            "J105", message, span, Message("put a text that starts with ! in quotes, or take it out")
        )

    def too_deep(self, event: Any) -> Finding:
        message = Message("lists and keys stand within each other more than {most} deep", most=limits.DEPTH)
        hint = Message("look for a bracket that never closes, or for lines that are indented too far")
        return Finding("J106", message, self.start(event), hint)

    def too_many(self, event: Any) -> Finding:
        message = Message("the file has more than {most} values", most=f"{limits.NODES:,}")
        return Finding("J106", message, self.start(event), Message("split it into several files"))

    def too_long(self, mark: Mark, length: int) -> Finding:
        message = Message(
            "the text has {length} characters; {most} is the most",
            length=f"{length:,}",
            most=f"{limits.FIELD_CHARACTERS:,}",
        )
        hint = Message("shorten it, or link to a document that holds it")
        return Finding("J106", message, span_from(self.file, mark), hint)

    def start(self, event: Any) -> Span:
        """Where something starts, which is all that is known of what is refused before its end."""
        line, column = event.start_mark.line, event.start_mark.column
        return span_from(self.file, Mark(line, column, line, column + 1))

    def written(self, event: Any, sign: str) -> tuple[str, Span]:
        """The word that starts with a sign, and where it stands."""
        line, column = event.start_mark.line, event.start_mark.column
        text = self.lines[line] if line < len(self.lines) else ""
        found = text.find(sign, column)
        if found < 0:
            return sign, self.start(event)
        name = NAME.match(text, found)
        end = name.end() if name else found + 1
        return text[found:end].removesuffix(":"), span_from(
            self.file, Mark(line, found, line, max(end, found + 1))
        )
