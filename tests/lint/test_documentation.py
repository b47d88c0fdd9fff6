"""What is said about the checks can be tried: the example has the finding, what stands instead has it not."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from mkdocs_journeys.codes import CODES, breaks
from mkdocs_journeys.diagnostics import Severity
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Documentation, Rule

from tests.lint.projects import check, found

every_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
later_rules = [rule for rule in RULES if not breaks(rule.code)]


def test_every_code_has_its_rule_and_they_stand_in_order() -> None:
    assert [rule.code for rule in RULES] == sorted(CODES)


@every_rule
def test_all_sections_are_written(rule: Rule) -> None:
    for section in fields(Documentation):
        text = getattr(rule.docs, section.name)
        assert len(text) > 10, f"{rule.code}: {section.name}"
        assert text == text.strip("\n")


@every_rule
def test_prose_is_sentences(rule: Rule) -> None:
    for text in (rule.docs.checks, rule.docs.why, rule.docs.options):
        assert text.rstrip().endswith("."), f"{rule.code}: {text}"
    assert rule.summary[0].isupper()
    assert len(rule.summary) < 110


@every_rule
def test_the_example_has_the_finding(rule: Rule, tmp_path: Path) -> None:
    workspace = check(tmp_path, rule.docs.example)
    assert found(workspace, rule.code), [str(f.message) for f in workspace.findings]


@pytest.mark.parametrize("rule", later_rules, ids=[rule.code for rule in later_rules])
def test_the_example_is_right_in_all_else(rule: Rule, tmp_path: Path) -> None:
    errors = check(tmp_path, rule.docs.example).errors
    assert {finding.code for finding in errors} <= {rule.code}


@every_rule
def test_what_stands_instead_has_it_not(rule: Rule, tmp_path: Path) -> None:
    workspace = check(tmp_path, rule.docs.instead)
    assert not found(workspace, rule.code)
    assert not workspace.errors, [str(f.message) for f in workspace.errors]


@every_rule
def test_severities_come_from_one_place(rule: Rule, tmp_path: Path) -> None:
    assert rule.severity == CODES[rule.code].severity
    for finding in found(check(tmp_path, rule.docs.example), rule.code):
        assert finding.severity is rule.severity
        assert isinstance(finding.severity, Severity)
