"""Findings as annotations of a GitHub workflow: one command a line, which the runner reads from the output."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.location import Span
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.report.text import closing

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = IN_TEXT | {":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """The commands, and the closing line for those who read the log.

    The worst come first: of each kind, GitHub shows the first ten of a step.
    """
    commands = (command(finding, report) for finding in report.worst_first)
    return "\n".join([*commands, closing(report.summary, report.wording)]) + "\n"


def command(finding: Finding, report: Report) -> str:
    """One annotation."""
    properties = {
        "file": report.path(finding.span.file),
        **dict(place(finding.span)),
        "title": f"{finding.code} {finding.name}",
    }
    listed = ",".join(f"{name}={escaped(str(value), IN_PROPERTY)}" for name, value in properties.items())
    said = report.wording.say(finding.message)
    text = f"{said}\n{report.wording.say(finding.hint)}" if finding.hint else said
    return f"::{COMMANDS[finding.severity]} {listed}::{escaped(text, IN_TEXT)}"


def place(span: Span) -> Iterator[tuple[str, int]]:
    """Lines and columns; the runner takes no columns where the lines differ."""
    yield "line", span.line
    yield "endLine", span.end_line
    if span.line == span.end_line:
        yield "col", span.column
        yield "endColumn", span.end_column


def escaped(text: str, escapes: dict[str, str]) -> str:
    """A text without what ends a command, a line or a property."""
    return "".join(escapes.get(character, character) for character in text)
