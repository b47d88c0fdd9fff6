"""Findings as JSON, for scripts; the shape is stable, and says its version."""

import json
from typing import Any

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.location import Span
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.wording import Wording


def render(report: Report) -> str:
    """The findings, those that ignore comments keep, and how many of each severity in how many files."""
    summary = {str(severity): report.summary.of(severity) for severity in sorted(Severity, reverse=True)}
    told = {
        "version": 1,
        "findings": [entry(finding, report.wording) for finding in report.findings],
        "ignored": [{**entry(finding, report.wording), "reason": why} for finding, why in report.silenced],
        "summary": {**summary, "files": report.summary.files},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def entry(finding: Finding, wording: Wording) -> dict[str, Any]:
    """One finding."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "message": wording.say(finding.message),
        **place(finding.span),
        "hint": wording.say(finding.hint) if finding.hint else None,
        "related": [{**place(r.span), "message": wording.say(r.message)} for r in finding.related],
    }


def place(span: Span) -> dict[str, Any]:
    """Where it is; lines and columns start at 1."""
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
