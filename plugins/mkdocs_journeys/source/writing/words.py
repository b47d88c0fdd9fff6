"""Values on one line: without quotes where nothing is lost, else in the quotes that need fewer escapes."""

import re

from mkdocs_journeys.source.composer import NULLS
from mkdocs_journeys.source.writing.tree import Scalar

# What other readers of YAML take for a number, a date or a truth value without quotes; ours takes everything as text.
TYPED = re.compile(
    r"[-+]?(?:[0-9][0-9_]*)?\.?[0-9_]*(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+"
    r"(?:\.[0-9_]*)?|[-+]?\.(?:inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?|=|<<"
    r"|y|n|yes|no|true|false|on|off|null",
    re.IGNORECASE,
)
# What cannot start a text without quotes, what cannot stand in one, and what cannot within brackets.
START = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:[ \t]|$)|---|\.\.\.|[ \t:?]")
WITHIN = re.compile(r":(?:[ \t]|$)|[ \t]#|[\t\r\n\ufeff]|[ \t]$")
# libyaml reads no question mark and no colon there, and the parser that does takes fifteen times as long.
IN_BRACKETS = re.compile(r"[,\[\]{}?:]|^-$")
# A sentence that its author has put in quotes keeps them within brackets: they show where it ends.
SENTENCE = re.compile(r"[.!?,;:…]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\ufeff": "\\uFEFF"}
LONGEST_KEY = 1000


def on_one_line(scalar: Scalar, in_brackets: bool = False) -> str:
    """The value on one line; nothing is `null`."""
    if scalar.value is None:
        return "null"
    if plain_will_do(scalar, in_brackets):
        return scalar.value
    return quoted(scalar)


def as_key(scalar: Scalar, in_brackets: bool = False) -> str:
    """A key with its colon; one that is too long for a line needs the form that says that it is a key."""
    value = scalar.value or ""
    plain = (value != "<<" and plain_will_do(scalar, in_brackets)) or (
        not scalar.style and value in NULLS - {""}
    )
    text = value if plain else quoted(scalar)
    return f"{text}:" if len(text) <= LONGEST_KEY else f"? {text}\n:"


def plain_will_do(scalar: Scalar, in_brackets: bool) -> bool:
    """Whether a text means the same without quotes, to us and to others."""
    value = scalar.value or ""
    if value in NULLS or START.match(value) or WITHIN.search(value):
        return False
    if in_brackets and (IN_BRACKETS.search(value) or (scalar.style in ('"', "'") and SENTENCE.search(value))):
        return False
    return not scalar.style or not (TYPED.fullmatch(value) or hidden(scalar))


def hidden(scalar: Scalar) -> bool:
    """Whether the author has written characters that nobody sees as escapes."""
    value = scalar.value or ""
    return not value.isprintable() and any(not c.isprintable() and c not in scalar.source for c in value)


def quoted(scalar: Scalar) -> str:
    """A text in double quotes, or in single ones where that saves escapes."""
    value = scalar.value or ""
    escapes = value.count('"') + value.count("\\")
    if escapes > value.count("'") and not re.search(r"[\t\r\n\ufeff]", value) and not hidden(scalar):
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(escaped(c, scalar.source) for c in value) + '"'


def escaped(character: str, source: str) -> str:
    """A character within double quotes; what nobody sees is written as it was."""
    if character in ESCAPES:
        return ESCAPES[character]
    if character.isprintable() or character in source:
        return character
    number = ord(character)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"
