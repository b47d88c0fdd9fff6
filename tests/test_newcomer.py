"""What somebody is told who writes a first project from what the words seem to say.

The files of `cases/newcomer` hold the mistakes that come naturally: words where numbers belong, titles where ids do,
dates and durations as people say them, tabs, quotes that never close. Each message has to say what to write instead.
To write the report anew, run `JOURNEYS_UPDATE=1 pytest tests/test_newcomer.py`, and read it as that person would.
"""

import os
import shutil
from pathlib import Path

from tests.project import CASES, loaded, report

NEWCOMER = CASES / "newcomer"
FOR_CHOICE = {"J301", "J302", "J303", "J306"}


def test_report(tmp_path: Path) -> None:
    shutil.copytree(NEWCOMER, tmp_path, dirs_exist_ok=True)
    written = report(loaded(tmp_path))
    expected = NEWCOMER / "expected.txt"
    if os.environ.get("JOURNEYS_UPDATE"):
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text(encoding="utf-8")


def test_every_mistake_says_what_to_write() -> None:
    findings = loaded(NEWCOMER).findings
    assert len(findings) > 40
    assert [str(finding.span) for finding in findings if finding.hint is None] == []


def test_a_title_in_the_place_of_an_id_leads_to_the_id() -> None:
    named = [str(finding.hint) for finding in loaded(NEWCOMER).findings if finding.code in FOR_CHOICE]
    assert all("did you mean" in hint for hint in named)
