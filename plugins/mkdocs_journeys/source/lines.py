"""One line of YAML in the plainest form: where it stands, its key, and its value.

The same lines come back all over a project, so those that are not long are known when they do.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from mkdocs_journeys.source import limits
from mkdocs_journeys.source.flow import DOUBLE, NeedsParser, made_of

LINE = re.compile(r"( *)(- +)?(?:([A-Za-z0-9_][A-Za-z0-9_.-]{0,99}):(?: +|$))?(.*)$", re.DOTALL)
SINGLE = re.compile(r"'(?:[^']|'')*'")
INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
NULLS = frozenset(("~", "null", "Null", "NULL"))
MOST_KNOWN = 16_384
LONG = 100


class Line(NamedTuple):
    """What a line says.

    `indent` is its space; of an item of a list, `start` is where what follows the hyphen stands. `make` makes a value
    in brackets, and `waits` tells that the value of the key stands below.
    """

    indent: int
    start: int | None
    key: str | None
    value: str | None = None
    make: Callable[[], Any] | None = None
    waits: bool = False


EMPTY = Line(0, None, None)
KNOWN: dict[str, Line] = {}


def line_of(text: str) -> Line:
    """What a line says; raises where it is not plain."""
    found = LINE.match(text)
    if found is None:
        raise NeedsParser
    space, hyphen, key, value = found.groups()
    if hyphen is None and key is None:
        if value and value[0] != "#":
            raise NeedsParser
        line = EMPTY
    else:
        indent = len(space)
        start = None if hyphen is None else indent + len(hyphen)
        line = (
            Line(indent, start, key, waits=True) if key and not value else filled(indent, start, key, value)
        )
    if len(text) < LONG and len(KNOWN) < MOST_KNOWN:
        KNOWN[text] = line
    return line


def filled(indent: int, start: int | None, key: str | None, text: str) -> Line:
    """A line on whose rest a value is written."""
    if text[-1:] == " ":
        text = text.rstrip(" ")
    if not text or len(text) > limits.FIELD_CHARACTERS:
        raise NeedsParser
    if text[0] in "[{":
        return Line(indent, start, key, make=made_of(text))
    return Line(indent, start, key, value_of(text))


def value_of(text: str) -> str | None:
    """The text that is written on the rest of a line."""
    first = text[0]
    if first not in INDICATORS or (first == "-" and text[1:2].isdecimal()):
        if ": " in text or " #" in text or text[-1] == ":":
            raise NeedsParser
        return None if text in NULLS else text
    if first == '"' and DOUBLE.fullmatch(text):
        return text[1:-1]
    if first == "'" and SINGLE.fullmatch(text):
        return text[1:-1].replace("''", "'")
    raise NeedsParser
