"""Ignore comments: where they speak, what they keep, and what they cannot do."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.source.comments import ignores
from mkdocs_journeys.source.reader import read_string

from tests.lint.projects import check, found


def words(text: str) -> list[tuple[str, int, str]]:
    """The words that a text ignores, with the lines that they speak for and the reasons."""
    document = read_string(text, "journeys/first-order.yml")
    return [(ignore.word, ignore.line, ignore.reason) for ignore in ignores(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b  # journeys: ignore[J510] the carrier goes", [("J510", 1, "the carrier goes")]),
        (
            "a: b  # journeys: ignore[J510, unowned-touchpoint]",
            [("J510", 1, ""), ("unowned-touchpoint", 1, "")],
        ),
        ("# journeys: ignore[J510] soon\na: b", [("J510", 2, "soon")]),
        ("# journeys: ignore[J510]\n# journeys: ignore[J511]\na: b", [("J510", 3, ""), ("J511", 3, "")]),
        ("a: b  # see below # journeys: ignore[J510]", [("J510", 1, "")]),
        ("a: b  # journeys: ignore", [("", 1, "")]),
        ("a: b  # journeys: ignore[]", [("", 1, "")]),
        ("a: |  # journeys: ignore[J510]\n  text\nb: c", [("J510", 1, "")]),
        ("a:\n  - |\n    text\n  # journeys: ignore[J510]\n  - b", [("J510", 5, "")]),
        ("a: |\n  # journeys: ignore[J510]\n  text", []),
        ("a: >-\n  text # journeys: ignore[J510]", []),
        ('a: "b # journeys: ignore[J510]"', []),
        ("a: 'b\n  # journeys: ignore[J510] c'", []),
        ('a: "x # y"  # journeys: ignore[J510]', [("J510", 1, "")]),
        ("a: b# journeys: ignore[J510]", []),
        ("a: [b, 'c # d'] # journeys: ignore[J510]", [("J510", 1, "")]),
        ("a: b  # Journeys: to ignore[J510]", []),
        ("a: b\r\n# journeys: ignore[J510] x\r\nc: d\r\n", [("J510", 3, "x")]),
    ],
)
def test_where_comments_speak(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert words(text) == expected


def test_a_silenced_finding_is_kept_with_its_reason(tmp_path: Path) -> None:
    snippet = "stages:\n  - title: Pays  # journeys: ignore[J515] the research is under way\n"
    workspace = check(tmp_path, snippet)
    assert not found(workspace, "J515", "J901")
    (silenced,) = workspace.silenced
    assert (silenced.finding.code, silenced.reason) == ("J515", "the research is under way")


def test_that_place_only(tmp_path: Path) -> None:
    workspace = check(tmp_path, "stages:\n  - Looks  # journeys: ignore[J515]\n  - Pays\n")
    (finding,) = found(workspace, "J515")
    assert finding.span.line == 3


def test_names_and_families_work_too(tmp_path: Path) -> None:
    snippet = (
        "stages:\n  - Looks  # journeys: ignore[stage-without-touchpoint]\n  - Pays  # journeys: ignore[J5]\n"
    )
    assert not found(check(tmp_path, snippet), "J515", "J901")


def test_a_reference_that_leads_nowhere_can_be_silenced(tmp_path: Path) -> None:
    workspace = check(tmp_path, "owner: cx  # journeys: ignore[J303] the team starts in May\n")
    assert not found(workspace, "J303", "J901")


def test_personas_and_the_catalogue_have_comments_too(tmp_path: Path) -> None:
    snippet = """
# journeys/_catalog.yml
teams:
  - id: cx  # journeys: ignore[unused-vocabulary]

# personas/amira.yml
name: Amira  # journeys: ignore[J502]
evidence: []
"""
    assert not found(check(tmp_path, snippet), "J516", "J502", "J901")


@pytest.mark.parametrize(
    "text", ["emotion: 7  # journeys: ignore[J201]\n", "state: next  # journeys: ignore[J2]\n"]
)
def test_what_keeps_a_file_from_having_a_page_cannot_be_silenced(text: str, tmp_path: Path) -> None:
    workspace = check(tmp_path, text)
    assert workspace.errors
    assert found(workspace, "J901") or "J2]" in text


def test_an_invisible_character_can_be_meant(tmp_path: Path) -> None:
    workspace = check(tmp_path, "goal: Free\u200breturns  # journeys: ignore[J208] from the logo\n")
    assert not found(workspace, "J208", "J901")


def test_a_file_that_does_not_parse_has_no_comments(tmp_path: Path) -> None:
    workspace = check(tmp_path, "title: [  # journeys: ignore[J599]\n")
    assert [finding.code for finding in workspace.errors] == ["J102"]
    assert not found(workspace, "J901")


def test_one_that_silences_nothing_can_be_made_an_error_or_left_out(tmp_path: Path) -> None:
    snippet = "goal: Dinner  # journeys: ignore[J510]\n"
    (finding,) = found(check(tmp_path, snippet, severity={"unused-ignore": "error"}), "J901")
    assert str(finding.severity) == "error"
    assert not found(check(tmp_path, snippet, ignore=["J901"]), "J901")
