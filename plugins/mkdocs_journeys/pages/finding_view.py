"""Findings as a page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.wording import Wording

AROUND = 1  # lines shown before and after the one that is meant
WIDEST = 160  # characters of a line that are shown


@dataclass(frozen=True)
class Line:
    """A line of source beside the one that is meant."""

    number: int
    text: str


@dataclass(frozen=True)
class FindingView:
    """A finding in the site's language, with the line of source cut where the marker begins and ends.

    `source` tells whether there is a line to show; `above` and `below` are those around it, and `related` are other
    places, each with what it has to do with the finding.
    """

    finding: Finding
    message: str
    hint: str
    before: str = ""
    marked: str = ""
    after: str = ""
    source: bool = False
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    related: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> str:
        """file:line:column."""
        return str(self.finding.span)

    @property
    def file(self) -> str:
        """The file that it is in."""
        return self.finding.span.file

    @property
    def line(self) -> int:
        """The number of the source line."""
        return self.finding.span.line

    @property
    def severity(self) -> str:
        """error, warning or info."""
        return str(self.finding.severity)


def finding_views(
    findings: Iterable[Finding], documents: Mapping[str, Document], wording: Wording
) -> list[FindingView]:
    """The findings with their source lines."""
    return [finding_view(finding, documents.get(finding.span.file), wording) for finding in findings]


def finding_view(finding: Finding, document: Document | None, wording: Wording) -> FindingView:
    """A finding with its source line, without one where the file could not be read."""
    message, hint = wording.say(finding.message), wording.say(finding.hint) if finding.hint else ""
    related = tuple((str(other.span), wording.say(other.message)) for other in finding.related)
    span = finding.span
    lines = document.lines if document and document.text else []
    if span.line > len(lines):
        return FindingView(finding, message, hint, related=related)
    source = lines[span.line - 1]
    start = min(span.column - 1, len(source))
    end = span.end_column - 1 if span.end_line == span.line else len(source)
    return FindingView(
        finding,
        message,
        hint,
        *cut(source, start, max(start, min(end, len(source)))),
        True,
        numbered(lines, max(0, span.line - 1 - AROUND), span.line - 1),
        numbered(lines, span.line, span.line + AROUND),
        related,
    )


def cut(source: str, start: int, end: int) -> tuple[str, str, str]:
    """A line before, in and after the marker; of a very long one, the part around it."""
    first, last = max(0, start - WIDEST // 2), start + WIDEST
    before = ("…" if first else "") + source[first:start]
    after = source[min(end, last) : last] + ("…" if len(source) > last else "")
    return before, source[start : min(end, last)], after


def numbered(lines: list[str], start: int, end: int) -> tuple[Line, ...]:
    """Some lines with their numbers, without the empty ones."""
    shown = enumerate(lines[start:end], start + 1)
    return tuple(
        Line(n, text[:WIDEST] + "…" if len(text) > WIDEST else text) for n, text in shown if text.strip()
    )
