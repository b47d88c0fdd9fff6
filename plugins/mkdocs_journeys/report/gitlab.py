"""Findings as a code quality report of GitLab, which compares those of two branches by their fingerprints."""

import json
from typing import Any

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.report.identity import identified
from mkdocs_journeys.report.report import Report

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report) -> str:
    """The report; an empty list where nothing was found."""
    entries = [entry(finding, fingerprint, report) for finding, fingerprint in identified(report.findings)]
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def entry(finding: Finding, fingerprint: str, report: Report) -> dict[str, Any]:
    """One finding."""
    return {
        "description": report.sentence(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": level(finding),
        "location": {
            "path": report.path(finding.span.file),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }


def level(finding: Finding) -> str:
    """GitLab has five levels; what leaves a file without a page is one above the other errors."""
    return "critical" if breaks(finding.code) else LEVELS[finding.severity]
