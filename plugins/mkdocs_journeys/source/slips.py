"""The slips that people make in YAML, each with a sentence, the mend and the place where it starts."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from mkdocs_journeys.message import Message

KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )*([\w-]+):([^\s/].*)")
OPEN_BRACKET = re.compile(r"(?:^|[\s:])[\[{]")
WHOLE = re.compile(r"""(?:- )*(?P<key>[^"':]+): (?P<quote>["'])(?P<text>.*)(?P=quote)""")
ITEM = re.compile(r"""(?<=[\s\[{,])(?P<quote>["'])(?P<text>.*?)(?P=quote)(?=\s*[,\]}])""")


@dataclass(frozen=True)
class Slip:
    """Where a parser gave up, counted from 0, and where what it was reading had begun."""

    lines: tuple[str, ...]
    line: int
    column: int
    began: tuple[int, int] | None = None

    @property
    def source(self) -> str:
        """The line that it is on."""
        return self.lines[self.line]

    @property
    def at_start(self) -> "Slip":
        """The same, at the place where it began."""
        return self if self.began is None else replace(self, line=self.began[0], column=self.began[1])


Explanation = tuple[Message, Message | None, Slip]


def leading_space(source: str) -> str:
    """The white space that a line starts with."""
    return source[: len(source) - len(source.lstrip())]


def quoted(text: str) -> str:
    """A text in quotes that it does not hold itself."""
    text = text.strip()
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def unclosed_quote(slip: Slip) -> Explanation:
    message = Message("a text opens with a quote here and never closes")
    return (
        message,
        Message("end the text with the same quote; a quote within it is written twice"),
        slip.at_start,
    )


def colon(slip: Slip) -> Explanation:
    """A colon that makes a second key of what was meant as text, or a key that stands too far in."""
    key, _, value = slip.source.strip().removeprefix("- ").partition(": ")
    if slip.column > slip.source.find(": ") >= 0 and value:
        message = Message("a colon with a space behind it, within a text, makes YAML expect another key")
        return message, Message("put the text in quotes: {yaml}", yaml=f"{key}: {quoted(value)}"), slip
    above = KEY_WITHOUT_SPACE.fullmatch(slip.lines[slip.line - 1]) if slip.line else None
    if above:
        at = replace(slip, line=slip.line - 1, column=above.start(2) - 1)
        return (
            Message("a space is missing behind the colon"),
            Message("write {yaml}", yaml=f"{above[1]}: {above[2]}"),
            at,
        )
    indented = replace(slip, column=len(leading_space(slip.source)))
    message = Message("a key cannot stand here: the line above is a text that goes on")
    return (
        message,
        Message("indent it like the keys beside it; a text that holds a colon needs quotes"),
        indented,
    )


def special(slip: Slip) -> Explanation:
    """A text that starts with a character that YAML keeps for itself."""
    message = Message(
        "a text cannot start with {character}", character=slip.source[slip.column : slip.column + 1]
    )
    if OPEN_BRACKET.search(slip.source[: slip.column]):
        return message, Message("put the text in quotes"), slip
    return message, Message("put the text in quotes: {yaml}", yaml=quoted(slip.source[slip.column :])), slip


def sign(slip: Slip) -> Explanation:
    """A `*` or `&` that nothing follows, or a `|` or `>` with a text on the same line."""
    return special(slip.at_start)


def block_text(slip: Slip) -> Explanation:
    begun = slip.at_start
    sign = begun.source[begun.column : begun.column + 1]
    message = Message("{sign} starts a text of several lines, which begins on the next line", sign=sign)
    return message, Message("put a text that starts with {sign} in quotes", sign=sign), begun


def escape(slip: Slip) -> Explanation:
    message = Message("a backslash in double quotes starts an escape, and YAML does not know this one")
    return message, Message("use single quotes, or write the backslash twice"), slip


def no_character(slip: Slip) -> Explanation:
    message = Message("an escape here names no character")
    return message, Message("write the character itself, and save the file as UTF-8"), slip


def no_colon(slip: Slip) -> Explanation:
    begun = slip.at_start
    word = begun.source[begun.column :].strip().split(" ")[0].rstrip(":")
    message = Message("a key needs a colon, a space and a value")
    return message, Message("write it like {yaml}", yaml=f"{word}: ..."), begun


def item_beside_key(slip: Slip) -> Explanation:
    message = Message("a list cannot begin on the line of its key")
    return (
        message,
        Message("put each item on a line of its own; a text that starts with - needs quotes"),
        slip,
    )


def open_bracket(slip: Slip) -> Explanation:
    before, here = slip.source[: slip.column].rstrip(), slip.source[slip.column :]
    if before.endswith(('"', "'")) and here[:1] not in ('"', "'"):
        return after_quote(slip)
    begun = slip.at_start
    at = slip if begun.line == slip.line and slip.source[slip.column :].strip() else begun
    message = Message("a bracket opens on line {line} and is not closed", line=begun.line + 1)
    return message, Message("close it, and put a comma between the items"), at


def missing_value(slip: Slip) -> Explanation:
    """Nothing between two commas, or the end of the file within brackets."""
    if any(line.strip() for line in (slip.source[slip.column :], *slip.lines[slip.line + 1 :])):
        return Message("a value is missing here"), Message("write it, or take the sign behind it out"), slip
    last = max(n for n, line in enumerate(slip.lines) if line.strip())
    end = replace(slip, line=last, column=max(0, len(slip.lines[last].rstrip()) - 1))
    return Message("the file ends within brackets"), Message("close the bracket that is open"), end


def misplaced(slip: Slip) -> Explanation:
    """Something stands where only a key or a list item can."""
    here, before = slip.source[slip.column :], slip.source[: slip.column].rstrip()
    if here.startswith(("]", "}")):
        message = Message("a bracket closes here that never opened")
        return message, Message("take it out; a text that starts with a bracket needs quotes"), slip
    if before.endswith(('"', "'")):
        return after_quote(slip)
    if before.endswith(("]", "}")):
        message = Message("something follows the closing bracket")
        return message, Message("put a text that starts with a bracket in quotes"), slip
    if here.startswith("- "):
        message = Message("a list item stands where a key is expected")
        return message, Message("indent the items of a list alike, below their key"), slip
    message = Message("a key or a list item is expected here")
    return message, Message("give the line the same indentation as the lines that it belongs to"), slip


def after_quote(slip: Slip) -> Explanation:
    """The text went on behind its closing quote; most often that quote was meant as a part of it."""
    message = Message("the text ends at this quote, and more follows")
    hint = Message("a quote within a text is written twice, or the text is put in quotes of the other kind")
    whole = WHOLE.fullmatch(slip.source.strip())
    if whole:
        hint = Message("write {yaml}", yaml=f"{whole['key']}: {quoted(whole['text'])}")
    column = len(slip.source[: slip.column].rstrip()) - 1
    item = next((found for found in ITEM.finditer(slip.source) if found.start() < column < found.end()), None)
    if item and not whole:
        hint = Message("write {yaml}", yaml=quoted(item["text"]))
    return message, hint, replace(slip, column=column)


# What is searched for is the parser's context and problem, in the order of how much they tell.
KNOWN: list[tuple[str, Callable[[Slip], Explanation]]] = [
    (r"mapping values are not allowed", colon),
    (r"cannot start any token", special),
    (r"unknown escape|expected escape sequence", escape),
    (r"invalid Unicode character escape", no_character),
    (r"chomping or indentation", block_text),
    (r"scanning an (alias|anchor)", sign),
    (r"could not find expected ':'", no_colon),
    (r"sequence entries are not allowed", item_beside_key),
    (r"expected the node content", missing_value),
    (r"flow (sequence|mapping)", open_bracket),
    (r"block|did not find expected|document start", misplaced),
]
