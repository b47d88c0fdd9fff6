"""Texts on their way into a drawing: made safe, measured, wrapped and cut."""

import re
import unicodedata
from collections.abc import Iterable

ELLIPSIS = "…"
BLANK = "\u00a0"
TOOLTIP_LIMIT = 1000
# What XML 1.0 lacks, lone surrogates included: Graphviz would put it into the SVG as it is, and no parser read it.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# Advance widths of the shipped semi-bold font in hundredths of an em, rounded up to a few steps.
STEPS = {
    " Iijl": 0.28,
    "!',.:;()[]`t|/\\fr1": 0.38,
    '{}-^_"*?s': 0.52,
    "7JLackxz5EFehnouvy": 0.6,
    "#23689bdgpq$&+04<=>BPRSTZ~K": 0.67,
    "ADVXYCGHNUOQw": 0.77,
    "mM%@W": 0.98,
}
WIDTHS = {character: width for characters, width in STEPS.items() for character in characters}


def legal(text: str) -> str:
    """The text in characters that XML has."""
    return ILLEGAL.sub("\ufffd", text)


def quoted(text: str, newline: str = "\\n") -> str:
    """The text as a quoted string of the DOT language that comes out of Graphviz as the same text.

    The order matters: `&` first, because Graphviz reads entities; then what the quoted string itself gives a meaning.
    """
    text = legal(text).replace("\r\n", "\n").replace("\r", "\n").replace("&", "&amp;")
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", newline)
    return f'"{text}"'


def label(lines: Iterable[str], end: str = "") -> str:
    """Lines as a label; `end` is `\\l` for lines that start at the left, nothing for centred ones.

    No line is ever empty: Graphviz 14 frees what it never made for an empty line, and sometimes crashes there.
    """
    filled = [line if line.strip() else BLANK for line in lines] or [BLANK]
    return quoted("\n".join(filled) + ("\n" if end else ""), end or "\\n")


def advance(character: str) -> float:
    """The width of one character in ems; generous where the font has to be guessed."""
    known = WIDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.15
    return 0.7


def width(text: str) -> float:
    """The width of a line in ems."""
    return sum(map(advance, text))


def one_line(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def shorten(text: str, limit: int = TOOLTIP_LIMIT) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + ELLIPSIS


def cut(text: str, room: float) -> str:
    """As much of a line as fits into so many ems, with an ellipsis where something is left out."""
    if width(text) <= room:
        return text
    return text[: _fitting(text, room - 1.0)].rstrip() + ELLIPSIS


def wrap(text: str, room: float, lines: int) -> list[str]:
    """The text in at most so many lines of so many ems; what does not fit ends in an ellipsis."""
    done: list[str] = []
    rest = one_line(text)
    while rest and len(done) < lines - 1 and width(rest) > room:
        line, rest = _take(rest, room)
        done.append(line)
    return [*done, cut(rest, room)] if rest else done


def _take(text: str, room: float) -> tuple[str, str]:
    """The first line and the rest: broken at a space, or inside a word that is longer than the line."""
    fits = _fitting(text, room)
    space = text.rfind(" ", 0, fits + 1)
    if space > 0:
        return text[:space], text[space + 1 :]
    return text[:fits], text[fits:].lstrip()


def _fitting(text: str, room: float) -> int:
    """How many characters fit, at least one; what combines with a character stays with it."""
    used = 0.0
    for count, character in enumerate(text):
        used += advance(character)
        if used > room and count and advance(character):
            return count - 1 if text[count - 1] == "\u200d" and count > 1 else count
    return len(text)
