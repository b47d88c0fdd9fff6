"""What a YAML syntax error means to the person who wrote the line: what was expected, and the mend.

The two parsers word their errors differently, so the words here come from the line itself; the parser's own sentence
is used where the line shows nothing that is known.
"""

import re
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.decode import BREAK

Explanation = tuple[Message, Message | None]
NO_CHARACTER = "invalid Unicode character escape"
QUOTED_SCALAR = re.compile(r"quoted scalar")


def syntax_finding(problem: Any, text: str, file: str) -> Finding:
    """The finding for what a parser raised, at the place where the author's mistake starts."""
    mark = problem.problem_mark or problem.context_mark
    if mark is None:
        return Finding("J102", parser_words(problem), Span(file))
    lines = BREAK.split(text)
    unclosed = QUOTED_SCALAR.search(problem.context or "") and "end of stream" in (problem.problem or "")
    if unclosed and problem.context_mark is not None:
        mark = problem.context_mark
    line, column = min(mark.line, len(lines) - 1), mark.column
    source = lines[line]
    message, hint = explain(problem, source, column, bool(unclosed))
    if "\t" in leading_space(source):
        column = source.index("\t")
    code = "J101" if NO_CHARACTER in (problem.problem or "") else "J102"
    return Finding(code, message, Span(file, line + 1, column + 1, line + 1, column + 2), hint)


def explain(problem: Any, source: str, column: int, unclosed: bool) -> Explanation:
    """The sentence and the mend for a parser's error on one line of source."""
    if unclosed:
        return (
            Message("a text opens with a quote here and never closes"),
            Message("end the text with the same quote; a quote inside is written twice"),
        )
    if "\t" in leading_space(source):
        return Message("the line is indented with a tab"), Message("indent with spaces, two for each level")
    words = problem.problem or ""
    for pattern, explanation in KNOWN:
        if re.search(pattern, words):
            return explanation(source, column)
    if re.search(r"flow (sequence|mapping)", problem.context or ""):
        return (
            Message(
                "a bracket opens on line {line} and is not closed here", line=problem.context_mark.line + 1
            ),
            Message("close it, and put a comma between the items"),
        )
    if re.search(r"block|did not find expected|expected <block end>", words + (problem.context or "")):
        return indentation(source, column)
    return parser_words(problem), None


def parser_words(problem: Any) -> Message:
    """The parser's own sentence."""
    words = (problem.problem or problem.context or type(problem).__name__).strip()
    return Message("YAML cannot be read here: {words}", words=words)


def colon(source: str, column: int) -> Explanation:
    key, _, value = source.strip().partition(": ")
    start = key.removeprefix("- ")
    if ": " in value or value.endswith(":"):
        return (
            Message("a colon in a text makes YAML expect another key"),
            Message("put the text in quotes: {yaml}", yaml=f'{start}: "{value}"'),
        )
    return (
        Message("a key stands where none can be"),
        Message("indent it like the keys beside it; a text that holds a colon needs quotes"),
    )


def special(source: str, column: int) -> Explanation:
    character = source[column : column + 1]
    return (
        Message("a text cannot start with {character}", character=character),
        Message("put the text in quotes: {yaml}", yaml=f'"{source[column:].strip()}"'),
    )


def escape(source: str, column: int) -> Explanation:
    return (
        Message("a backslash in double quotes starts an escape that YAML does not know"),
        Message("use single quotes, or write the backslash twice"),
    )


def no_character(source: str, column: int) -> Explanation:
    return Message("an escape here names no character"), Message("write the character itself, saved as UTF-8")


def indentation(source: str, column: int) -> Explanation:
    if source[column:].startswith("- "):
        return (
            Message("a list item stands where a key is expected"),
            Message("indent the items of a list alike, below their key"),
        )
    return (
        Message("a key or a list item is expected here"),
        Message("give the line the same indentation as the lines that it belongs to"),
    )


def no_colon(source: str, column: int) -> Explanation:
    word = source.strip().split(" ")[0]
    return Message("a key needs a colon and a value"), Message("write it as {yaml}", yaml=f"{word}: ...")


KNOWN = [
    (r"mapping values are not allowed", colon),
    (r"cannot start any token", special),
    (r"unknown escape", escape),
    (NO_CHARACTER, no_character),
    (r"could not find expected ':'", no_colon),
]


def leading_space(source: str) -> str:
    """The white space that a line starts with."""
    return source[: len(source) - len(source.lstrip())]
