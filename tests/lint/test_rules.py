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


CATALOGUE = """
# journeys/_catalog.yml
channels: [{id: website, kind: digital}, {id: travel-agency, title: Agency, kind: human}]
teams: [{id: payments}]
systems: [{id: booking-engine}]
segments: [{id: young-families}]
metrics: [{id: queue-length}]
"""
SLIPS = {
    "persona": ("personas: [robber]", "J301", "J501"),
    "persona by its name": ("personas: [Robert Martin]", "J301", "J501"),
    "channel": ("stages: [{title: Pays, touchpoints: [{title: A, channel: travel-agncy}]}]", "J302", "J516"),
    "team": ("owner: payment", "J303", "J516"),
    "system": (
        "stages: [{title: Pays, touchpoints: [{title: A, support: [bookng-engine]}]}]",
        "J304",
        "J516",
    ),
    "segment": ("segment: young-familes", "J305", "J516"),
    "metric": ("kpis: [{metric: queue-lenght}]", "J306", "J516"),
    "satisfaction": ("kpis: [{metric: csatt}]", "J306", "J505"),
    "friction": (
        "stages: [{title: Waits, frictions: [{id: dead-link, title: x, severity: critical, frequency: frequent}]}]\n"
        "opportunities: [{title: SMS, addresses: [deadlink]}]",
        "J309",
        "J510",
    ),
    "transition": (
        "stages: [{title: Is refused, final: true}, {title: Appeals}]\n"
        "transitions: [{from: is-refused, to: apeals}]",
        "J309",
        "J410",
    ),
}


@pytest.mark.parametrize(("snippet", "cause", "effect"), SLIPS.values(), ids=list(SLIPS))
def test_what_a_slip_was_meant_to_name_is_not_blamed(
    snippet: str, cause: str, effect: str, tmp_path: Path
) -> None:
    robert = "\n# personas/robert.yml\nname: Robert Martin\n"
    slip = check(tmp_path, f"{CATALOGUE}{robert}\n# journeys/first-order.yml\n{snippet}\n")
    assert found(slip, cause)
    blamed = {"J501": "Robert", "J516": str(found(slip, cause)[0].meant)}.get(effect, "")
    assert not [finding for finding in found(slip, effect) if blamed in str(finding.message)]


def test_a_friction_that_another_journey_misspells_is_not_blamed(tmp_path: Path) -> None:
    snippet = """
# journeys/first-order.yml
stages: [{title: Waits, frictions: [{id: dead-link, title: x, severity: critical, frequency: frequent}]}]

# journeys/parcel.yml
opportunities: [{title: SMS, addresses: ["REF"]}]
"""
    for ref, code in (("first-ordr#dead-link", "J308"), ("first-order#deadlink", "J309")):
        workspace = check(tmp_path, snippet.replace("REF", ref))
        assert found(workspace, code)
        assert not found(workspace, "J510")


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
