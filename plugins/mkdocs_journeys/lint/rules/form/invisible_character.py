"""J208: characters that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.compose import compose
from mkdocs_journeys.source.document import Document, Path

CODE = "J208"
JOINERS = "\u200c\u200d"
TAGS = "\U000e0001-\U000e007f"
INVISIBLE = re.compile(f"[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff{TAGS}]")
# What joiners stand between in a picture made of several: pictures, their skin tones, and the arrow of nodding.
PICTURE = {"So", "Sk"}
PICTURE_PARTS = "\ufe0f\u2194"
# The scripts whose letters change where a joiner stands: Arabic and Hebrew run from right to left, Indic ones do not.
JOINING = {"R", "AL"}
INDIC = range(0x0900, 0x0E00)
ESCAPE = re.compile(r"\\[uU]")
FLAG = re.compile(rf"\U0001f3f4[{TAGS}]+\Z")


def check(context: Context) -> Iterator[Finding]:
    """Look through the texts of all files as they are written, comments included; escapes only hide in values."""
    for document in context.documents:
        if not document.text.isascii() and INVISIBLE.search(document.text):
            yield from literal(document)
        if ESCAPE.search(document.text):
            yield from escaped(document)


def literal(document: Document) -> Iterator[Finding]:
    """The characters that stand in the file itself, each at its own place."""
    for number, line in enumerate(document.lines, start=1):
        for at in hidden(line):
            span = Span(document.file, number, at + 1, number, at + 2)
            yield Finding(
                CODE, named(line[at]), span, Message("delete it, and write the text around it anew")
            )


def escaped(document: Document) -> Iterator[Finding]:
    """The characters that a value has although its place in the file does not show them."""
    for path, text in values(compose(document.text, document.file).data, ()):
        found = next(iter(hidden(text)), None)
        if found is not None and text[found] not in document.text:
            hint = Message("take {escape} out", escape=f"\\u{ord(text[found]):04X}")
            yield Finding(CODE, named(text[found]), document.value(path), hint)


def values(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of some data, with the way to it."""
    if isinstance(data, str):
        yield path, data
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from values(value, (*path, step))


def hidden(text: str) -> Iterator[int]:
    """The places of the characters that nobody sees and nothing needs."""
    return (found.start() for found in INVISIBLE.finditer(text) if not is_needed(text, found.start()))


def is_needed(text: str, at: int) -> bool:
    """Whether a picture or a word would be another one without the character."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in JOINERS:
        return bool(before) and (joins_letters(before) or (is_picture(before) and is_picture(after)))
    return FLAG.search(text[: at + 1]) is not None


def joins_letters(before: str) -> bool:
    return unicodedata.bidirectional(before) in (*JOINING, "NSM") or ord(before) in INDIC


def is_picture(character: str) -> bool:
    return bool(character) and (unicodedata.category(character) in PICTURE or character in PICTURE_PARTS)


def named(character: str) -> Message:
    """The sentence for a character."""
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    return Message("an invisible character stands here: {character}", character=f"{code} {name}".strip())


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Characters that take no room or turn the direction of writing round. Each is named by its number. The
            joiners inside a compound emoji and inside words of right-to-left and Indic scripts are needed there,
            and are fine.
        """,
        why="""
            They come along when text is copied from a presentation or a chat. Nobody sees them, but search does
            not find the word any more, two ids that look the same are not, and a reversed line can make a review
            approve something that the page will not say.
        """,
        example=r"""
            goal: "Free\u200B returns"
        """,
        instead="""
            goal: Free returns
        """,
    ),
)
