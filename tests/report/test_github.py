"""Annotations, read back as the runner reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs_journeys.diagnostics import Severity
from mkdocs_journeys.report.job_summary import LARGEST, append
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.wording import Wording

from tests.report.reports import HOSTILE, examples, finding, report

COMMAND = re.compile(r"::(?P<command>[^ :]+)(?: (?P<properties>[^:]*))?::(?P<data>.*)")
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}


def unescaped(text: str, in_property: bool) -> str:
    """What the runner makes of a text; the per cent sign comes last."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        if in_property or escape not in ("%3A", "%2C"):
            text = text.replace(escape, character)
    return text


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """The command of a line, its properties and its text."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (pair.partition("=") for pair in (found["properties"] or "").split(","))
    properties = {name: unescaped(value, True) for name, _, value in pairs}
    return found["command"], properties, unescaped(found["data"], False)


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """All annotations of a report, which is closed by a line for people."""
    *lines, closing = text.splitlines()
    assert not closing.startswith("::")
    return [parsed(line) for line in lines]


def test_the_worst_come_first() -> None:
    assert [command for command, _, _ in commands(report("github", examples()))] == [
        "error",
        "error",
        "warning",
        "notice",
    ]


def test_properties() -> None:
    _, properties, text = commands(report("github", [finding(line=31)], "site/"))[0]
    assert properties == {
        "file": "site/journeys/a.yml",
        "line": "31",
        "endLine": "31",
        "col": "3",
        "endColumn": "9",
        "title": "J301 unknown-persona",
    }
    assert text == 'no persona "x"'


def test_no_columns_over_several_lines() -> None:
    told = commands(report("github", examples()))
    (properties,) = [found for _, found, _ in told if found["line"] != found["endLine"]]
    assert not {"col", "endColumn"} & set(properties)


def test_whatever_a_text_holds_comes_back() -> None:
    told = commands(report("github", examples()))
    assert all(set(properties) <= PROPERTIES for _, properties, _ in told)
    assert {properties["file"] for _, properties, _ in told} == {f.span.file for f in examples()}
    assert f"{HOSTILE}\n{HOSTILE}" in [text for _, _, text in told]


@pytest.mark.parametrize("text", ["a\r\nb", "%0A", "%250A", "::error::x", "a,b=c:d", "%", ""])
def test_escapes(text: str) -> None:
    (told,) = commands(report("github", [finding(file=f"journeys/{text or 'x'}".replace("\r\n", " "))]))
    assert told[1]["file"] == f"journeys/{text or 'x'}".replace("\r\n", " ")


def test_nothing_found() -> None:
    assert report("github", []) == "2 journeys and 1 persona checked: nothing found\n"


def summary_of(count: int) -> Report:
    findings = [finding(line=n + 1, text=HOSTILE, severity=Severity.WARNING) for n in range(count)]
    return Report(findings, {}, Summary.of_findings(findings, 1, 1), Wording("en"))


def test_the_summary_is_added_to_what_is_there(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    append(summary_of(30), file)
    text = file.read_text("utf-8")
    assert text.startswith("before\n\n**1 journey and 1 persona checked: 30 warnings in 1 file**\n")
    assert text.count("| warning |") == 30


@pytest.mark.parametrize("taken", [0, 500_000, LARGEST - 300, LARGEST, LARGEST + 5])
def test_the_summary_keeps_to_the_room_there_is(taken: int, tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * taken)
    append(summary_of(20_000), file)
    assert file.stat().st_size <= max(LARGEST, taken)
    added = file.read_bytes()[taken:].decode()
    if taken < LARGEST / 2:
        shown = added.count("| warning |")
        assert f"and {20_000 - shown:,} more" in added
        assert file.stat().st_size > LARGEST - 2_000
