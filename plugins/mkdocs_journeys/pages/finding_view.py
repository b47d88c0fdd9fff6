"""Findings as a page shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.wording import Wording


@dataclass(frozen=True)
class FindingView:
    """A finding in the site's language, with the line of source cut where the marker begins and ends."""

    finding: Finding
    message: str
    hint: str
    before: str
    marked: str
    after: str

    @property
    def place(self) -> str:
        """file:line:column."""
        return str(self.finding.span)

    @property
    def line(self) -> int:
        """The number of the source line."""
        return self.finding.span.line


def finding_views(
    findings: Iterable[Finding], documents: Mapping[str, Document], wording: Wording
) -> list[FindingView]:
    """The findings with their source lines."""
    return [finding_view(finding, documents.get(finding.span.file), wording) for finding in findings]


def finding_view(finding: Finding, document: Document | None, wording: Wording) -> FindingView:
    """A finding with its source line, empty where the file could not be read."""
    span = finding.span
    lines = document.lines if document and document.text else []
    source = lines[span.line - 1] if span.line <= len(lines) else ""
    end = span.end_column - 1 if span.end_line == span.line else len(source)
    start = min(span.column - 1, len(source))
    return FindingView(
        finding,
        wording.say(finding.message),
        wording.say(finding.hint) if finding.hint else "",
        source[:start],
        source[start:end],
        source[end:] if end > start else source[start:],
    )
