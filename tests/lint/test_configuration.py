"""What a project can set: which checks, how loudly, and from where on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.lint.thresholds import Thresholds
from mkdocs_journeys.options.checks import checks_from

from tests.lint.projects import check, found

LABORIOUS = "stages: [{title: Pays, touchpoints: [{title: Types, clicks: 9, wait: 20 min}]}]\n"


def test_the_usual_thresholds() -> None:
    _, usual = checks_from(None)
    assert usual == Thresholds()
    assert (usual.max_clicks, str(usual.max_wait), str(usual.evidence_max_age)) == (6, "10 min", "2 y")


def test_thresholds_can_be_set(tmp_path: Path) -> None:
    assert len(found(check(tmp_path, LABORIOUS), "J507")) == 2
    assert len(found(check(tmp_path, LABORIOUS, max_clicks=9), "J507")) == 1
    (finding,) = found(check(tmp_path, LABORIOUS, max_clicks=8, max_wait="PT1H"), "J507")
    assert str(finding.message) == "9 clicks, over 8, and no friction here"


@pytest.mark.parametrize(
    ("checks", "sentence"),
    [
        ({"max_click": 3}, 'checks: no option "max_click"; did you mean "max_clicks"?'),
        ({"max_clicks": "many"}, 'checks: max_clicks: "many" is no whole number; write it like 6'),
        ({"max_clicks": True}, 'checks: max_clicks: "True" is no whole number; write it like 6'),
        ({"max_clicks": -1}, 'checks: max_clicks: "-1" is no whole number; write it like 6'),
        ({"max_wait": 10}, 'checks: max_wait: "10" is no duration; write it like 10 min'),
        (
            {"evidence_max_age": "2 years"},
            'checks: evidence_max_age: "2 years" is no duration; write it like 2 y',
        ),
        ({"select": "J5"}, "checks: select: a list is expected, such as [J5]"),
        ({"ignore": ["J102"]}, "checks: J102 yaml-syntax cannot be ignored: such a file has no page"),
        (
            {"ignore": ["brokn-continuity"]},
            'checks: "brokn-continuity" is no finding; did you mean "broken-continuity"?',
        ),
        ([], "checks: keys and values are expected, such as {ignore: [J511]}"),
    ],
)
def test_what_cannot_be_used_is_told(checks: Any, sentence: str) -> None:
    with pytest.raises(JourneysError) as told:
        checks_from(checks)
    assert str(told.value) == sentence


def test_codes_names_and_families_select(tmp_path: Path) -> None:
    assert {f.code for f in check(tmp_path, LABORIOUS, select=["J507"]).findings} == {"J507"}
    assert {f.code for f in check(tmp_path, LABORIOUS, select=["laborious-touchpoint"]).findings} == {"J507"}
    family = {f.code for f in check(tmp_path, LABORIOUS, select=["J5"], ignore=["J516"]).findings}
    assert "J507" in family
    assert all(code.startswith("J5") and code != "J516" for code in family)


def test_an_invisible_character_keeps_no_file_from_its_page(tmp_path: Path) -> None:
    snippet = "goal: Free\u200breturns\n"
    assert found(check(tmp_path, snippet), "J208")
    assert not found(check(tmp_path, snippet, ignore=["J208"]), "J208")


def test_severities_can_be_changed(tmp_path: Path) -> None:
    workspace = check(tmp_path, LABORIOUS, severity={"J507": "error"})
    assert {f.code for f in workspace.errors} == {"J507"}
