"""Edits of a text by the places that findings name."""

from collections.abc import Iterable

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.location import Span
from mkdocs_journeys.source.decode import BREAK


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made, from its end to its start; of edits that overlap, the first one counts."""
    starts = [0, *(found.end() for found in BREAK.finditer(text))]
    places = sorted({(*stretch(edit.span, starts), edit.text) for edit in edits})
    last = 0
    kept = []
    for start, end, new in places:
        if start >= last:
            kept.append((start, end, new))
            last = end
    for start, end, new in reversed(kept):
        text = text[:start] + new + text[end:]
    return text


def stretch(span: Span, starts: list[int]) -> tuple[int, int]:
    """Where a span starts and ends in a text whose lines start there."""
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def text_at(text: str, span: Span) -> str:
    """What stands at a span."""
    start, end = stretch(span, [0, *(found.end() for found in BREAK.finditer(text))])
    return text[start:end]
