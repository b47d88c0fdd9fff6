"""`journeys rules` and `journeys explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_journeys.cli.main import main
from mkdocs_journeys.codes import CODES


def run(*arguments: str) -> int:
    """The exit status of the command."""
    with pytest.raises(SystemExit) as end:
        main(list(arguments))
    return int(end.value.code or 0)


def test_rules_lists_all_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[:4] for line in lines if line.startswith("J")] == sorted(CODES)
    assert lines[0].split()[:3] == ["J101", "undecodable-file", "error"]


def test_rules_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules", "--format", "json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["version"] == 1
    by_code = {rule["code"]: rule for rule in listed["rules"]}
    assert set(by_code) == set(CODES)
    assert by_code["J511"] == {
        "code": "J511",
        "name": "assumed-friction",
        "severity": "info",
        "summary": "Every friction names evidence of its journey",
    }


@pytest.mark.parametrize("word", ["J503", "j503", "broken-continuity", "Broken-Continuity"])
def test_explain_tells_all_sections(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", word) == 0
    text = capsys.readouterr().out
    assert text.startswith("J503 broken-continuity  warning\n\nWhat it checks\n  A transition whose")
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")][1:]
    assert headings == ["What it checks", "Why it matters", "Example", "Instead", "Options"]
    assert all(len(line) <= 100 for line in text.splitlines())


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("brokn-continuity", 'no check is called "brokn-continuity"; did you mean "broken-continuity"?'),
        ("wibble", 'no check is called "wibble"; journeys rules lists them all'),
        ("J9", ""),
        ("J6", '"J6" is a whole family: J601, J602, J603, J604, J605'),
    ],
)
def test_explain_of_what_is_no_check(word: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("explain", word)
    assert status == (2 if sentence else 0)
    assert sentence in capsys.readouterr().err


def test_explain_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "J503", "--lang", "fr") == 0
    text = capsys.readouterr().out
    assert text.startswith("J503 broken-continuity  avertissement\n\nCe qui est vérifié\n  Une transition")
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")][1:]
    assert headings == ["Ce qui est vérifié", "Pourquoi c'est important", "Exemple", "À la place", "Options"]


def test_the_language_is_that_of_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("rules") == 0
    assert "J101  undecodable-file            error    Files are" in capsys.readouterr().out
    (tmp_path / "mkdocs.yml").write_text("plugins: [journeys: {locale: fr}]\n", "utf-8")
    assert run("rules") == 0
    assert "J101  undecodable-file            erreur         Les fichiers sont" in capsys.readouterr().out
    assert run("rules", "--lang", "en") == 0
    assert "Files are" in capsys.readouterr().out
