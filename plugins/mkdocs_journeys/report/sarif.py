"""Findings as SARIF 2.1.0, the format of static analysis that code hosts and editors read."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from mkdocs_journeys import __version__
from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.translated import translated
from mkdocs_journeys.location import Span
from mkdocs_journeys.report.identity import identified
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.wording import Wording

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
INDEX = {rule.code: index for index, rule in enumerate(RULES)}


def render(report: Report) -> str:
    """The log of one run."""
    run = {
        "tool": {"driver": {"name": "journeys", "version": __version__, "rules": [*rules(report.wording)]}},
        "columnKind": "unicodeCodePoints",
        "results": [*results(report)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def results(report: Report) -> Iterator[dict[str, Any]]:
    """The findings; with those that ignore comments keep, each one says whether it is one of them.

    These are left out unless they are asked for: GitHub's code scanning opens an alert for each of them all the same.
    """
    reasons = [None] * len(report.findings) + [one.reason for one in report.silenced]
    told = [*report.findings, *(one.finding for one in report.silenced)]
    for (finding, key), reason in zip(identified(told), reasons, strict=True):
        if report.ignored:
            yield {**result(finding, key, report), "suppressions": [*suppressions(reason)]}
        elif reason is None:
            yield result(finding, key, report)


def suppressions(reason: str | None) -> Iterator[dict[str, str]]:
    """The ignore comment that keeps a finding, with the reason that it gives; nothing where there is no comment."""
    if reason is not None:
        yield {"kind": "inSource", "status": "accepted"} | ({"justification": reason} if reason else {})


def rules(wording: Wording) -> Iterator[dict[str, Any]]:
    """All checks, in the language of the report."""
    for rule in RULES:
        yield rule_of(translated(rule, wording.language), wording.gettext)


def rule_of(rule: Rule, gettext: Callable[[str], str]) -> dict[str, Any]:
    """A check with its documentation."""
    docs = rule.docs
    example, instead = gettext("Example:"), gettext("Instead:")
    plain = "\n\n".join((docs.why, example, docs.example, instead, docs.instead))
    marked = "\n\n".join((docs.why, example, fenced(docs.example), instead, fenced(docs.instead)))
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": docs.checks},
        "help": {"text": plain, "markdown": marked},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def fenced(yaml: str) -> str:
    """YAML as a block of Markdown."""
    return f"```yaml\n{yaml}\n```"


def result(finding: Finding, fingerprint: str, report: Report) -> dict[str, Any]:
    """One finding."""
    say = report.wording.say
    return {
        "ruleId": finding.code,
        "ruleIndex": INDEX[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": report.sentence(finding)},
        "locations": [{"physicalLocation": place(finding.span, report)}],
        "relatedLocations": [
            {
                "id": number,
                "physicalLocation": place(related.span, report),
                "message": {"text": say(related.message)},
            }
            for number, related in enumerate(finding.related)
        ],
        "partialFingerprints": {"journeys/v1": fingerprint},
    }


def place(span: Span, report: Report) -> dict[str, Any]:
    """Where it is, seen from the top of the repository."""
    return {
        "artifactLocation": {"uri": quote(report.path(span.file)), "uriBaseId": "%SRCROOT%"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
