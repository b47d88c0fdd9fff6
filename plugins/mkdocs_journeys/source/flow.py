"""A list or mapping in brackets as the same in JSON, whose parser takes no other order of signs than YAML does."""

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from mkdocs_journeys.source import limits

DOUBLE = re.compile(r'"[^"\\]*"')
# What may be more than letters in brackets, and space that is not where people write it. One look for each is quicker
# than an expression for all.
UNSURE = (
    *("[]", "{}", '"', "?", "#", "~", "\\", "<<", "null", "Null", "NULL"),
    *("  ", "[ ", "{ ", " ]", " }", " ,", " :"),
)
# The first sign of a text that is none, in JSON; and one that is not there.
STRANGE = ('""', *(f'"{sign}' for sign in "'&*!|>%@`"))
HYPHEN = re.compile('"-(?![0-9.])')
# From brackets to JSON: no text ends right before a bracket that opens, and none begins behind one that closes.
SIGNS = (
    *(("[", '["'), ("]", '"]'), ("{", '{"'), ("}", '"}'), (", ", '", "'), (": ", '": "')),
    *(('"[', "["), ('"{', "{"), (']"', "]"), ('}"', "}")),
)
HOLE = "\0"
# Among others, or within a word, nothing in brackets could give JSON that says something else.
EMPTY: Mapping[str, Callable[[], Any]] = {"[]": list, "{}": dict}
MOST_OPEN = limits.DEPTH // 2
MOST_IN_BRACKETS = 1_000  # a key may not be longer


class NeedsParser(Exception):
    """The parser has to look at this text."""


def made_of(text: str) -> Callable[[], Any]:
    """What makes the value of a list or mapping in brackets, each time anew."""
    if text in EMPTY:
        return EMPTY[text]
    written = in_json(text)
    if written.count("[") + written.count("{") > 1:
        return partial(FROM_JSON, written)
    flat: dict[str, Any] | list[Any] = FROM_JSON(written)
    return flat.copy


def in_json(text: str) -> str:
    """The same in JSON; raises where it is not plain. What is written as nobody writes it gives JSON that is none."""
    quoted = DOUBLE.findall(text) if '"' in text else []
    bare = DOUBLE.sub(HOLE, text) if quoted else text
    if len(text) > MOST_IN_BRACKETS or is_unsure(bare):
        raise NeedsParser
    for sign, written in SIGNS:
        bare = bare.replace(sign, written)
    for sign in STRANGE:
        if sign in bare:
            raise NeedsParser
    if '"-' in bare and HYPHEN.search(bare):
        raise NeedsParser
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
    if count(",") != count(", ") or count(":") != count(": "):
        return True
    return count("[") + count("{") > MOST_OPEN


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A mapping whose keys stand in it once."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NeedsParser
    return found


FROM_JSON = json.JSONDecoder(object_pairs_hook=unique).decode
