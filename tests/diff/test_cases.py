"""What a team did in a month, as the comment on the pull request tells it: `cases/<name>/expected.md`.

JOURNEYS_UPDATE=1 writes the comments anew.
"""

import os
from pathlib import Path

import pytest
from mkdocs_journeys.changes.markdown import MarkdownReport
from mkdocs_journeys.wording import Wording

from tests.diff.sides import CASES, told

FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_the_comment_tells_the_story(case: Path, language: str) -> None:
    expected = case / ("expected.md" if language == "en" else f"expected.{language}.md")
    comment = MarkdownReport(Wording(language)).render(told(case / "old", case / "new"))
    if os.environ.get("JOURNEYS_UPDATE"):
        expected.write_text(comment, "utf-8")
    assert comment == expected.read_text("utf-8")


@pytest.mark.parametrize("case", FOLDERS, ids=lambda path: path.name)
def test_a_state_is_like_itself(case: Path) -> None:
    assert not told(case / "new", case / "new").changes
