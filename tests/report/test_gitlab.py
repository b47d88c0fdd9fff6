"""The code quality report, by the rules that GitLab documents."""

from __future__ import annotations

import dataclasses

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message

from tests.report.reports import checked_by, examples, finding, report


def prints(findings: list[Finding]) -> list[str]:
    return [entry["fingerprint"] for entry in checked_by("gitlab", report("gitlab", findings))]


def test_its_rules_are_kept() -> None:
    entries = checked_by("gitlab", report("gitlab", examples(), "site/"))
    assert [entry["severity"] for entry in entries] == ["info", "minor", "critical", "major"]
    assert entries[0]["location"]["path"] == "site/journeys/a.yml"
    assert entries[1]["description"] == 'no persona "x"; did you mean "y"?'
    assert entries[1]["check_name"] == "J505 unheard-customer"


def test_nothing_found_is_an_empty_list() -> None:
    assert checked_by("gitlab", report("gitlab", [])) == []


def test_a_fingerprint_survives_moved_lines_another_language_and_another_severity() -> None:
    before = examples()
    moved = [
        dataclasses.replace(
            f, span=dataclasses.replace(f.span, line=f.span.line + 7, end_line=f.span.end_line + 7)
        )
        for f in before
    ]
    assert prints(moved) == prints(before)
    assert prints([dataclasses.replace(f, severity=Severity.INFO) for f in before]) == prints(before)
    french = checked_by("gitlab", report("gitlab", before, language="fr"))
    assert [entry["fingerprint"] for entry in french] == prints(before)


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    several = prints([finding(line=n) for n in (1, 2, 3)])
    assert len(set(several)) == 3
    assert prints([finding(line=n) for n in (5, 9)]) == several[:2]


def test_a_fingerprint_tells_file_code_and_sentence_apart() -> None:
    others = [
        finding(),
        finding(file="journeys/b.yml"),
        finding("J302"),
        finding(text="another"),
        Finding("J301", Message("x"), Span("journeys/a.yml")),
    ]
    assert len(set(prints(others))) == len(others)
