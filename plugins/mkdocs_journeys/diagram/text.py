"""Texts on their way into a drawing: made safe, measured, wrapped and cut."""

import re
from collections.abc import Iterable
from functools import lru_cache

from mkdocs_journeys.diagram.widths import advance, width

ELLIPSIS = "…"
BLANK = "\u00a0"
TOOLTIP_LIMIT = 1000
# What XML 1.0 lacks, lone surrogates included: Graphviz would put it into the SVG as it is, and no parser read it.
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# White space where a line may be broken.
SPACE = re.compile("[^\\S\u00a0\u202f]+")


def legal(text: str) -> str:
    """The text in characters that XML has."""
    return ILLEGAL.sub("\ufffd", text)


def quoted(text: str) -> str:
    """The text as a quoted string of the DOT language that comes out of Graphviz as the same text.

    The order matters: `&` first, because Graphviz reads entities; then what the quoted string itself gives a meaning.
    """
    text = legal(text).replace("\r\n", "\n").replace("\r", "\n").replace("&", "&amp;")
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{text}"'


def html(text: str) -> str:
    """The text as it may stand in an HTML-like label or its attributes, and come out as the same text.

    `&` is escaped twice: Graphviz reads entities once when it parses the label, and takes what is left for entities
    again when it writes the SVG. The backslash, because `\\N` and its like are replaced here too.
    """
    text = legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\\", "\\\\")


def label(lines: Iterable[str]) -> str:
    """Lines as an edge's label, each around its middle.

    No line is ever empty: Graphviz 14 frees what it never made for an empty line, and sometimes crashes there.
    """
    return quoted("\n".join(line if line.strip() else BLANK for line in lines))


# A drawing says most of its texts in several places.
@lru_cache(1_024)
def one_line(text: str) -> str:
    """The text with every run of white space as one space; a space that holds two words together stays."""
    return SPACE.sub(" ", text).strip()


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
