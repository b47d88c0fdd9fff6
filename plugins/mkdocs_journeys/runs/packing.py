"""A run as JSON, and back. Sentences keep their parts, so that they can be said in either language."""

from typing import Any

from mkdocs_journeys.diagnostics import Finding, Related, Severity, Silenced
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.report.excerpt import Excerpt
from mkdocs_journeys.runs.run import Run

SENTENCE, LIST = "sentence", "list"


def packed(run: Run) -> dict[str, Any]:
    """The run as values of JSON."""
    return {
        "findings": [packed_finding(finding) for finding in run.findings],
        "silenced": [[packed_finding(finding), reason] for finding, reason in run.silenced],
        "lines": shown_lines(run),
        "files": [run.journeys, run.personas, run.others],
    }


def packed_finding(finding: Finding) -> list[Any]:
    return [
        finding.code,
        int(finding.severity),
        packed_span(finding.span),
        packed_value(finding.message),
        packed_value(finding.hint),
        [[packed_span(related.span), packed_value(related.message)] for related in finding.related],
    ]


def packed_span(span: Span) -> list[Any]:
    return [span.file, span.line, span.column, span.end_line, span.end_column]


def packed_value(value: Any) -> Any:
    """A value of a sentence; what JSON does not know is kept as it is shown."""
    if isinstance(value, Message):
        return {SENTENCE: [value.template, {name: packed_value(arg) for name, arg in value.args.items()}]}
    if isinstance(value, tuple):
        return {LIST: [packed_value(item) for item in value]}
    if isinstance(value, str):
        # Some texts of the model are more than a text; only what they say is kept.
        return str(value)
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def shown_lines(run: Run) -> dict[str, dict[str, str]]:
    """The lines that findings stand on, by file and number."""
    shown: dict[str, dict[str, str]] = {}
    for finding in (*run.findings, *(one.finding for one in run.silenced)):
        text, number = run.texts.get(finding.span.file), finding.span.line
        lines = text.lines if text and text.text else ()
        if number <= len(lines):
            shown.setdefault(finding.span.file, {})[str(number)] = lines[number - 1]
    return shown


def unpacked(raw: Any) -> Run:
    """The run that was packed; raises what wrong shapes raise."""
    findings = tuple(unpacked_finding(*finding) for finding in raw["findings"])
    texts = {file: excerpt(lines) for file, lines in raw["lines"].items()}
    journeys, personas, others = (tuple(names) for names in raw["files"])
    silenced = tuple(Silenced(unpacked_finding(*finding), reason) for finding, reason in raw["silenced"])
    return Run(findings, texts, journeys, personas, others, silenced)


def unpacked_finding(
    code: str, severity: int, span: list[Any], message: Any, hint: Any, related: list[Any]
) -> Finding:
    others = tuple(Related(Span(*place), unpacked_value(note)) for place, note in related)
    level = Severity(severity)
    return Finding(
        code, unpacked_value(message), Span(*span), unpacked_value(hint), related=others, severity=level
    )


def unpacked_value(raw: Any) -> Any:
    if isinstance(raw, dict) and LIST in raw:
        return tuple(unpacked_value(item) for item in raw[LIST])
    if isinstance(raw, dict):
        template, args = raw[SENTENCE]
        return Message(template, **{name: unpacked_value(arg) for name, arg in args.items()})
    return raw


def excerpt(lines: dict[str, str]) -> Excerpt:
    """The known lines, each at its place."""
    known = {int(number): line for number, line in lines.items()}
    return Excerpt([known.get(number, "") for number in range(1, max(known) + 1)])
