"""A text of YAML in pieces, one for each key or item, without reading what stands in them.

Two versions of a file are mostly the same, and what is written in the same words need not be read again. That a line
begins a key can be told by its indentation alone where every value that is written in quotes or brackets ends on its
line; other texts are `Inseparable`.

The expressions begin with a line end, which is found at once: the start of a line is asked for at every letter.
"""

import re
from functools import cache

KEY = re.compile(r" *([A-Za-z0-9_][A-Za-z0-9_.-]{0,99}):(?: |$)", re.MULTILINE)
WRITTEN = re.compile(r"\n( *)[^ #\n]")
HYPHEN = re.compile(r" *- +(?=[A-Za-z0-9_])")
# How a value begins. What is possessive (`*+`) is looked at once, however the line goes on.
VALUE = r"\n *+(?:- ++)*+(?:[A-Za-z0-9_.-]++: ++)?+"
# A value that may go on below its line: a quote or a bracket that does not end with it.
OPEN = re.compile(
    VALUE
    + r"""(?:"(?:[^\n]*+(?:(?<!")|(?<=\\")))?$|'(?:[^\n]*+(?:(?<!')|(?<='')))?$|[\[{][^\n]*+(?<![\]}])$)""",
    re.MULTILINE,
)
# One in brackets where the last bracket may be in quotes.
QUOTED = re.compile(VALUE + r"""[\[{](?:[^"\n]*+(?:"[^"\n]*+"[^"\n]*+)*+"|[^\n]*[\[{ ]')""")
QUOTES = ('"', " '", "['", "{'")
# A line of the outermost mapping that is neither a key nor a comment, nor an item of the key above it.
STRANGE = re.compile(r"\n(?:[^A-Za-z0-9_ #\n-]|-(?![ \n]))")
SIGNS = ("\t", "\r", "\ufeff", "\x85", "\u2028", "\u2029")


class Inseparable(Exception):
    """The text cannot be taken apart without reading it."""


def is_clear(text: str) -> bool:
    """Whether the indentation of each line tells what it belongs to."""
    lines = f"\n{text}"
    if any(sign in text for sign in SIGNS) or STRANGE.search(lines) or OPEN.search(lines):
        return False
    return not any(sign in text for sign in QUOTES) or not QUOTED.search(lines)


@cache
def at_key(indent: int) -> re.Pattern[str]:
    """Before each line that begins with a key at an indentation."""
    return re.compile(rf"\n(?= {{{indent}}}[A-Za-z0-9_])")


@cache
def at_item(indent: int) -> re.Pattern[str]:
    """Before each line that begins with an item at an indentation."""
    return re.compile(rf"\n(?= {{{indent}}}- )")


def by_key(text: str, indent: int) -> dict[str, str]:
    """The pieces of a mapping by their keys, each with the line of the key and all below it."""
    head, *pieces = at_key(indent).split(f"\n{text}")
    found: dict[str, str] = {}
    for piece in pieces:
        key = KEY.match(piece)
        if key is None or key[1] in found:
            raise Inseparable
        found[key[1]] = piece
    if WRITTEN.search(head):
        raise Inseparable
    return found


def items(piece: str) -> list[str]:
    """The items of a list that stands below its key."""
    first = WRITTEN.search(piece)
    if first is None or not KEY.fullmatch(piece[: piece.index("\n")]):
        raise Inseparable
    head, *found = at_item(len(first[1])).split(piece)
    if not found or WRITTEN.search(head):
        raise Inseparable
    return found


def item_as_mapping(item: str) -> tuple[str, int]:
    """An item that is a mapping, without its hyphen, and the indentation of its keys."""
    hyphen = HYPHEN.match(item)
    if hyphen is None:
        raise Inseparable
    return " " * hyphen.end() + item[hyphen.end() :], hyphen.end()


def outdented(pieces: list[str], indent: int) -> str:
    """Some pieces of a mapping with their keys at the start of the line."""
    text = "\n".join(pieces)
    if not indent:
        return text
    if any(len(found[1]) < indent for found in WRITTEN.finditer(f"\n{text}")):
        raise Inseparable
    return re.sub(rf"^ {{{indent}}}", "", text, flags=re.MULTILINE)
