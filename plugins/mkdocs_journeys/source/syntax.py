"""What a YAML syntax error means to the person who wrote the line: what was expected there, and the mend.

The parser says what it looked for; the words here come from the line itself, and the parser's own sentence is used
where the line shows nothing that is known. It is always the parser in Python that speaks: see `compose`.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.decode import BREAK
from mkdocs_journeys.source.slips import KNOWN, Explanation, Slip, leading_space, unclosed_quote

NO_CHARACTER = "invalid Unicode character escape"


def syntax_finding(problem: Any, text: str, file: str) -> Finding:
    """The finding for what a parser raised, at the place where the author's mistake starts."""
    mark = problem.problem_mark or problem.context_mark
    if mark is None:
        return Finding("J102", parser_words(problem), Span(file))
    slip = slip_at(mark, problem, BREAK.split(text))
    message, hint, slip = explain(slip, problem)
    code = "J101" if NO_CHARACTER in (problem.problem or "") else "J102"
    line, column = slip.line + 1, slip.column + 1
    return Finding(code, message, Span(file, line, column, line, column + 1), hint)


def slip_at(mark: Any, problem: Any, lines: list[str]) -> Slip:
    """The place of a parser's mark, within the lines; what began there is told by its context."""
    line = min(mark.line, len(lines) - 1)
    began = problem.context_mark
    start = (began.line, began.column) if began is not None and began.line < len(lines) else None
    return Slip(tuple(lines), line, min(mark.column, len(lines[line])), start)


@dataclass(frozen=True)
class Words:
    """What a parser said, and while it read what."""

    problem: str
    context: str


def explain(slip: Slip, problem: Any) -> Explanation:
    """The sentence, the mend and the place of an error."""
    words = Words(problem.problem or "", problem.context or "")
    if "quoted scalar" in words.context and "end of stream" in words.problem:
        return unclosed_quote(slip)
    if "\t" in leading_space(slip.source):
        at = replace(slip, column=slip.source.index("\t"))
        return (
            Message("the line is indented with a tab"),
            Message("indent with spaces, two for each level"),
            at,
        )
    for pattern, explanation in KNOWN:
        if re.search(pattern, f"{words.context}; {words.problem}"):
            return explanation(slip)
    return parser_words(problem), None, slip


def parser_words(problem: Any) -> Message:
    """The parser's own sentence."""
    words = (problem.problem or problem.context or type(problem).__name__).strip()
    return Message("YAML cannot be read here: {words}", words=words)
