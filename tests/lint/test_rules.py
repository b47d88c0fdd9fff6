"""What golden cases cannot show well: rules beside mistakes, and rules that fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.registry import BY_CODE
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.rules.form.invisible_character import hidden
from mkdocs_journeys.lint.runner import run
from mkdocs_journeys.lint.thresholds import Thresholds

from tests.lint.projects import check, found

ROOT = Path(__file__).resolve().parents[2]


def test_the_example_site_has_nothing_to_mend(tmp_path: Path) -> None:
    import shutil

    for name in ("journeys", "personas", "mkdocs.yml"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    assert {str(finding.severity) for finding in check(tmp_path).findings} <= {"info"}


def test_a_rule_that_fails_is_a_bug_and_is_heard(tmp_path: Path) -> None:
    def broken(context: Context) -> Iterator[Finding]:
        raise ZeroDivisionError
        yield

    workspace = check(tmp_path, "state: as-is\n")
    with pytest.raises(ZeroDivisionError):
        list(run(workspace, Thresholds(), [Rule("J501", broken, BY_CODE["J501"].docs)]))


def test_a_faulty_catalogue_is_told_alone(tmp_path: Path) -> None:
    snippet = """
# journeys/_catalog.yml
channel: [{id: website}]

# journeys/first-order.yml
title: {en: First order}
stages: [{title: Pays, touchpoints: [{title: Pays by card, channel: website, team: payments}]}]
"""
    assert not found(check(tmp_path, snippet), "J412", "J504", "J516")


@pytest.mark.parametrize(
    "snippet",
    [
        "transitions: [{from: nowhere, to: orders, continuity: broken}]",
        "framework: nothing-like-it",
        "state: to-be\nimproves: nothing",
        "kpis: [{metric: nothing, baseline: {value: 4}, target: {value: 2}}]",
        "stages: [{title: Pays, touchpoints: [{title: Types, channel: nothing}]}]",
    ],
)
def test_a_reference_that_leads_nowhere_is_told_alone(snippet: str, tmp_path: Path) -> None:
    codes = {finding.code for finding in check(tmp_path, snippet).findings}
    assert {code for code in codes if code.startswith("J3")}
    assert not codes & {"J503", "J406", "J407", "J408", "J504"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("plain", []),
        ("Free\u200breturns", [4]),
        ("\ufeffstart", [0]),
        ("a\u200db", [1]),
        ("\u200d", [0]),
        ("👨‍👩‍👧", []),
        ("🏳️‍🌈 ❤️‍🔥 🧑🏽‍⚕️ 🙂‍↔️", []),
        ("می‌خواهم", []),
        ("क्‍ष", []),
        ("\u05d0\u200f", [1]),
        ("pay\u202excod", [3]),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", []),
        ("x\U000e0067", [1]),
    ],
)
def test_what_is_hidden(text: str, places: list[int]) -> None:
    assert list(hidden(text)) == places


def test_a_journey_of_one_stage_alone_ends_at_the_till(tmp_path: Path) -> None:
    assert found(check(tmp_path, "stages: [{title: Pays, relationship: customer}]"), "J506")


def test_findings_of_a_shared_csv_are_told_once(tmp_path: Path) -> None:
    snippet = """
# journeys/first-order.yml
kpis:
  - {metric: nps, measurements: data/nps.csv}
  - {id: second, metric: nps, measurements: data/nps.csv}

# journeys/data/nps.csv
date,value
2027-01-31,20
"""
    (finding,) = found(check(tmp_path, snippet), "J411")
    assert (finding.span.file, finding.span.line) == ("journeys/data/nps.csv", 2)
