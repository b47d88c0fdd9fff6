"""The data of a text in the plainest YAML, line by line: most files of people are written in it.

Whatever is not plain (an anchor, a folded text, a value of several lines, a comment behind a value, a tab, an escape, a
key that stands twice) gives None, and the parser has to look at the text. A value in brackets becomes JSON, whose
parser takes no other order of signs than YAML does, and none of what YAML has beyond it.
"""

import json
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from mkdocs_journeys.source import limits

LINE = re.compile(r"( *)(- +)?(?:([A-Za-z0-9_][A-Za-z0-9_.-]{0,99}):(?: +|$))?(.*)$", re.DOTALL)
DOUBLE = re.compile(r'"[^"\\]*"')
SINGLE = re.compile(r"'(?:[^']|'')*'")
# What may be more than letters in brackets, and space that is not where people write it. One look for each is quicker
# than an expression for all.
UNSURE = ('"', "?", "#", "~", "\\", "<<", "null", "Null", "NULL", "  ", "[ ", "{ ", " ]", " }", " ,", " :")
# The first sign of a text that is none, in JSON; and one that is not there.
STRANGE = ('""', *(f'"{sign}' for sign in "'&*!|>%@`"))
HYPHEN = re.compile('"-(?![0-9.])')
# Where a bracket may open, and where it may close: nowhere within a word.
OPENING = ("[[", "[{", ", [", ", {", ": [", ": {")
CLOSING = ("]]", "]}", "}]", "}}", "],", "},")
# From brackets to JSON; what stands side by side is none of a text's, then.
SIGNS = (
    *(("[", '["'), ("]", '"]'), ("{", '{"'), ("}", '"}'), (", ", '", "'), (": ", '": "')),
    *(('"["', '["'), ('"]"', '"]'), ('"{"', '{"'), ('"}"', '"}')),
    *(('[""]', "[]"), ('{""}', "{}")),
)
HOLE = "\0"
# The same at once, for the signs that stand between two words: what is not among them is looked at more closely.
WORDS = re.compile(r"[\w /.+()%&'\u2019\u2026\u20ac!;=\[\]{},:-]*")
SIGN = re.compile(r"([\[\]{},:]+ ?[\[{]*)")
UNCLEAR = ("  ", " ,", " :", " ]", " }", "[ ", "{ ", "null", "Null", "NULL")
UNCLEAR_IN_JSON = ("\"'", '"&', '"!', '"%', '""')
OPENED = ("[", "{", "[[", "[{")
CLOSED = ("]", "}", "]]", "]}", "}]", "}}", "]}]", "}]}", "]}}", "}]}]")
FIRST_IN_JSON = {sign: f'{sign}"' for sign in OPENED}
IN_JSON = {
    **{sign: f'"{sign}' for sign in CLOSED},
    **{
        f"{end}{sign}{start}": f'"{end}{sign}{start}"'
        for end in ("", *CLOSED)
        for sign in (", ", ": ")
        for start in ("", *OPENED)
    },
}
# What was found in brackets before, as what makes it anew.
MOST_KNOWN = 8_192
KNOWN: dict[str, Callable[[], Any]] = {}
# Texts that are known to be nothing else.
TEXTS: dict[str, str] = {}
INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
NULLS = frozenset(("~", "null", "Null", "NULL"))
MOST_CHARACTERS = limits.NODES // 2
MOST_OPEN = limits.DEPTH // 2
MOST_IN_BRACKETS = 1_000  # a key may not be longer

Container = dict[str, Any] | list[Any]


class Unusual(Exception):
    """The parser has to look at this text."""


def plain(text: str) -> dict[str, Any] | None:
    """The data of a plain text, None where it is not plain."""
    if len(text) > MOST_CHARACTERS or "\t" in text or "\ufeff" in text:
        return None
    lines = text.replace("\r\n", "\n").split("\n")
    try:
        return Reader().read(lines) if "\r" not in text or "\r" not in "".join(lines) else None
    except (Unusual, ValueError, RecursionError):
        return None


class Reader:
    """Puts lines together.

    `container` is the list or mapping that is written just now, at `indent`; `around` are those around it. `waiting` is
    the key whose value stands below, where there is one.
    """

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}
        # A list or a mapping, which the code below knows at each place.
        self.container: Any = self.root
        self.indent = 0
        self.around: list[tuple[int, Container]] = []
        self.waiting: str | None = None

    def read(self, lines: list[str]) -> dict[str, Any] | None:
        """The data of all lines."""
        for line in lines:
            found = LINE.match(line)
            if found is None:
                raise Unusual
            space, hyphen, key, value = found.groups()
            if hyphen is None and key is None:
                if value and value[0] != "#":
                    raise Unusual
                continue
            indent = len(space)
            if hyphen is not None:
                self.go_to_list(indent)
                if key is None:
                    self.container.append(value_of(value))
                    continue
                self.item(indent + len(hyphen))
            elif self.waiting is not None or indent != self.indent or type(self.container) is not dict:
                self.go_to_mapping(indent)
            if key in self.container:
                raise Unusual
            if value:
                known = TEXTS.get(value)
                self.container[key] = value_of(value) if known is None else known
            else:
                self.container[key] = None
                self.waiting = key
        return self.root or None

    def go_to_list(self, indent: int) -> None:
        """Go to the list that an item at an indentation belongs to; below a key, it is a new one."""
        if self.waiting is not None and indent >= self.indent:
            self.enter(indent, [])
            return
        self.waiting = None
        while self.indent > indent or (self.indent == indent and type(self.container) is dict):
            self.leave()
        if self.indent != indent:
            raise Unusual

    def go_to_mapping(self, indent: int) -> None:
        """Go to the mapping that a key at an indentation belongs to; below another key, it may be a new one."""
        if self.waiting is not None and indent > self.indent:
            self.enter(indent, {})
            return
        self.waiting = None
        while self.indent > indent or type(self.container) is list:
            self.leave()
        if self.indent != indent:
            raise Unusual

    def enter(self, indent: int, fresh: Container) -> None:
        """Begin the value of the key that waits."""
        self.container[self.waiting] = fresh
        self.waiting = None
        self.open(indent, fresh)

    def item(self, indent: int) -> None:
        """Begin a mapping as an item of a list."""
        fresh: Container = {}
        self.container.append(fresh)
        self.open(indent, fresh)

    def open(self, indent: int, fresh: Container) -> None:
        """Go into a list or mapping."""
        self.around.append((self.indent, self.container))
        self.indent, self.container = indent, fresh
        if len(self.around) > MOST_OPEN:
            raise Unusual

    def leave(self) -> None:
        """Go back to what is around it."""
        if not self.around:
            raise Unusual
        self.indent, self.container = self.around.pop()


def value_of(text: str) -> Any:
    """The value that is written on the rest of a line."""
    if text[-1:] == " ":
        text = text.rstrip(" ")
    if not text or len(text) > limits.FIELD_CHARACTERS:
        raise Unusual
    first = text[0]
    if first not in INDICATORS or (first == "-" and text[1:2].isdecimal()):
        if ": " in text or " #" in text or text[-1] == ":":
            raise Unusual
        if text in NULLS:
            return None
        if len(TEXTS) < MOST_KNOWN:
            TEXTS[text] = text
        return text
    if first in "[{":
        return in_brackets(text)
    if first == '"' and DOUBLE.fullmatch(text):
        return text[1:-1]
    if first == "'" and SINGLE.fullmatch(text):
        return text[1:-1].replace("''", "'")
    raise Unusual


def in_brackets(text: str) -> Any:
    """The value of a list or mapping in brackets; the same ones come back all over a project."""
    known = KNOWN.get(text)
    if known is not None:
        return known()
    in_json = ordinary(text) or unusual(text)
    value = FROM_JSON(in_json)
    if len(KNOWN) < MOST_KNOWN:
        is_flat = in_json.count("[") + in_json.count("{") == 1
        KNOWN[text] = value.copy if is_flat else partial(FROM_JSON, in_json)
    return value.copy()


def ordinary(text: str) -> str | None:
    """The same in JSON, where it holds but words; between two of them stands one of a few dozen signs."""
    if len(text) > MOST_IN_BRACKETS or not WORDS.fullmatch(text):
        return None
    if text.count("[") + text.count("{") > MOST_OPEN:
        return None
    for sign in UNCLEAR:
        if sign in text:
            return None
    parts = SIGN.split(text)
    try:
        parts[1] = FIRST_IN_JSON[parts[1]]
        parts[3::2] = [IN_JSON[sign] for sign in parts[3::2]]
    except LookupError:
        return None
    in_json = "".join(parts)
    for sign in UNCLEAR_IN_JSON:
        if sign in in_json:
            return None
    return None if '"-' in in_json and HYPHEN.search(in_json) else in_json


def unusual(text: str) -> str:
    """The same in JSON, whatever else there is in it."""
    quoted = DOUBLE.findall(text) if '"' in text else []
    bare = DOUBLE.sub(HOLE, text) if quoted else text
    if len(text) > MOST_IN_BRACKETS or is_unsure(bare):
        raise Unusual
    for sign, in_json in SIGNS:
        bare = bare.replace(sign, in_json)
    for sign in STRANGE:
        if sign in bare:
            raise Unusual
    if '"-' in bare and HYPHEN.search(bare):
        raise Unusual
    if quoted:
        pieces = bare.split(f'"{HOLE}"')
        bare = "".join(map("".join, zip(pieces, [*quoted, ""], strict=True)))
    return bare


def is_unsure(text: str) -> bool:
    """Whether a text in brackets is written in any other way than with a space behind each comma and colon."""
    for sign in UNSURE:  # `any` would take twice as long
        if sign in text:
            return True
    count = text.count
    opened, closed = count("[") + count("{"), count("]") + count("}")
    return (
        count(",") != count(", ")
        or count(":") != count(": ")
        or opened > MOST_OPEN
        or opened != 1 + sum(map(count, OPENING))
        or closed != 1 + sum(map(count, CLOSING))
    )


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A mapping whose keys stand in it once."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Unusual
    return found


FROM_JSON = json.JSONDecoder(object_pairs_hook=unique).decode
