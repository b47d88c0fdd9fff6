"""The table for the comment on a pull request."""

from __future__ import annotations

import html

import markdown
from mkdocs_journeys.report.markdown import COMMENT

from tests.report.reports import HOSTILE, examples, finding, report


def cells(text: str) -> list[list[str]]:
    """The cells of a table, as a reader of Markdown finds them; a pipe behind a backslash is text."""
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row.replace("\\|", "\0").strip("| ").split("|")] for row in rows]


def test_the_worst_come_first() -> None:
    text = report("markdown", examples())
    assert text.startswith("**2 journeys and 1 persona checked: 2 errors, 1 warning, 1 info in 3 files**\n\n")
    assert [row[0] for row in cells(text)[1:]] == ["error", "error", "warning", "info"]


def test_every_row_has_three_cells() -> None:
    assert all(len(row) == 3 for row in cells(report("markdown", examples()))[1:])


def test_no_text_is_obeyed() -> None:
    text = report("markdown", [finding(text=HOSTILE)])
    shown = markdown.markdown(text, extensions=["tables"])
    assert "<a " not in shown
    assert "<b>" not in shown
    assert "<code>" not in shown
    plain = html.unescape(shown.replace("<!-- -->", ""))
    for piece in ("100 % :: a,b @all #1", "<b>x</b>", "[y](z)", "&amp; é 夕"):
        assert piece in plain


def test_nobody_is_called() -> None:
    text = report("markdown", [finding(text="@all see #12")])
    assert "@all" not in text
    assert "#12" not in text


def test_a_comment_has_room_for_it() -> None:
    text = report("markdown", [finding(line=n + 1, text=HOSTILE) for n in range(3_000)])
    assert len(text.encode()) <= COMMENT
    shown = text.count("| error |")
    assert text.endswith(f"\nand {3_000 - shown:,} more\n")


def test_nothing_found() -> None:
    assert report("markdown", []) == "**2 journeys and 1 persona checked: nothing found**\n"
