"""JSON with comments, as editors keep their settings: read with places, and added to without touching the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

TOKEN = re.compile(
    r"""(?P<space>[\s\ufeff]+) | (?P<comment>//[^\r\n]*|/\*.*?\*/) | (?P<text>"(?:[^"\\\r\n]|\\.)*")
    | (?P<sign>[{}\[\],:]) | (?P<word>[^\s{}\[\],:"/]+)""",
    re.DOTALL | re.VERBOSE,
)
REST_OF_LINE = re.compile(r"(?:[ \t]|/\*[^\r\n]*?\*/)*(?://[^\r\n]*)?")
DEEPEST = 50


@dataclass
class Node:
    """A value with its place; a list has its items and an object its values in `nodes`, the latter by name.

    `trailing` is where a comma behind the last of them ends, 0 where there is none.
    """

    start: int
    end: int = 0
    value: Any = None
    nodes: list[Node] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    trailing: int = 0

    def get(self, name: str) -> Node | None:
        """The value of a key, the last where there are several."""
        found = [node for node, known in zip(self.nodes, self.names, strict=True) if known == name]
        return found[-1] if found else None


class Reader:
    """Reads a text; raises `ValueError` where it is not JSON with comments."""

    def __init__(self, text: str) -> None:
        self.tokens = list(significant(text))
        self.at = 0

    def document(self) -> Node:
        """The value that the text is."""
        node = self.node(0)
        if self.at != len(self.tokens):
            raise ValueError("there is something behind the end")
        return node

    def node(self, depth: int) -> Node:
        token = self.next()
        node = Node(token.start(), token.end())
        if depth > DEEPEST:
            raise ValueError("too deep")
        if token[0] not in "{[":
            node.value = json.loads(token[0])
            return node
        close = "}" if token[0] == "{" else "]"
        while self.peek() != close:
            if close == "}":
                node.names.append(str(json.loads(self.next("text")[0])))
                self.expect(":")
            node.nodes.append(self.node(depth + 1))
            node.trailing = 0
            if self.peek() == ",":
                node.trailing = self.next().end()
            elif self.peek() != close:
                raise ValueError("a comma is missing")
        node.end = self.next().end()
        values = [child.value for child in node.nodes]
        node.value = dict(zip(node.names, values, strict=True)) if close == "}" else values
        return node

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def next(self, kind: str | None = None) -> re.Match[str]:
        if self.at >= len(self.tokens) or (kind and self.tokens[self.at].lastgroup != kind):
            raise ValueError("something is missing")
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, sign: str) -> None:
        if self.next()[0] != sign:
            raise ValueError(f"{sign} is missing")


def significant(text: str) -> Iterator[re.Match[str]]:
    """The tokens that are neither space nor comment."""
    at = 0
    while at < len(text):
        token = TOKEN.match(text, at)
        if token is None:
            raise ValueError("this is not JSON")
        at = token.end()
        if token.lastgroup not in ("space", "comment"):
            yield token


def read(text: str) -> Node:
    """The value of a text, with places."""
    return Reader(text).document()


def added(text: str, node: Node, entry: str, unit: str) -> str:
    """The text with one more entry at the end of an object or a list; comments stay beside what they stand beside."""
    line = "\r\n" if "\r\n" in text else "\n"
    outer = indent_at(text, node.start)
    indent, start = outer + unit, node.start + 1
    if node.nodes:
        first, last = node.nodes[0].start, node.nodes[-1].end
        indent = indent_at(text, first) if "\n" in text[node.start : first] else indent
        comma = "" if node.trailing else ","
        text, start = text[:last] + comma + text[last:], node.trailing or last + 1
    place = REST_OF_LINE.match(text, start)
    at = place.end() if place else start
    tail = text[at:]
    close = "" if tail[:1] in ("\r", "\n") else line + outer
    return (
        text[:at].rstrip(" \t")
        + line
        + indent
        + entry.replace("\n", line + indent)
        + close
        + tail.lstrip(" \t")
    )


def indent_at(text: str, at: int) -> str:
    """The space that the line of a place begins with."""
    begin = text.rfind("\n", 0, at) + 1
    found = re.match(r"[ \t]*", text[begin:at])
    return found[0] if found else ""
