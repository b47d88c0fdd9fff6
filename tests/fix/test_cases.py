"""What is mended, and what is left to its author.

Each folder of `cases` holds a journey as it was (`before.yml`), as it is mended (`after.yml`, the same where nothing
is safe to mend), and what is told (`told.txt`). To write these anew, run `JOURNEYS_UPDATE=1 pytest tests/fix`, and
read what has changed.
"""

import os
from pathlib import Path

import pytest
from mkdocs_journeys.cli.fix import told
from mkdocs_journeys.fixing.mending import mended
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writing.remarks import remarks

from tests.fix.projects import project
from tests.project import options_of

CASES = sorted((Path(__file__).parent / "cases").iterdir())
FILE = "journeys/first-order.yml"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_case(case: Path, tmp_path: Path) -> None:
    before = (case / "before.yml").read_text("utf-8")
    file = project(tmp_path, before)
    mending = mended(options_of(tmp_path), [FILE])
    after, lines = mending.texts.get(FILE, before), "".join(f"{line}\n" for line in told(mending.mends))
    if os.environ.get("JOURNEYS_UPDATE"):
        (case / "after.yml").write_text(after, "utf-8")
        (case / "told.txt").write_text(lines, "utf-8")
    assert after == (case / "after.yml").read_text("utf-8")
    assert lines == (case / "told.txt").read_text("utf-8")
    assert comments(after) == comments(before)
    file.write_text(after, "utf-8")
    assert mended(options_of(tmp_path), [FILE]).mends == []


def comments(text: str) -> list[str]:
    return [remark.text for remark in remarks(read_string(text, FILE))]
