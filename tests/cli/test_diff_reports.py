"""`journeys diff` as a page and as a comment, which go to other places than the terminal."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.commands import journeys
from tests.cli.repository import FELT, edit, said
from tests.project import JOURNEY, make

HOSTILE = "@octocat #12 <img src=x> ![x](https://e.example/p.png) [l](javascript:1) `c` | </details> www.e.example !7"


def test_a_report_goes_into_a_file(project: Path) -> None:
    edit(project)
    done = journeys(project, "diff", "--format", "markdown", "-o", "diff.md")
    assert "Summary says" in done.stdout
    assert (project / "diff.md").read_text("utf-8").startswith("### Journeys: 1 change in 1 journey")


def test_the_page_needs_nothing_beside_itself(project: Path) -> None:
    edit(project, "summary: <img src=x onerror=alert(1)>\ngoal: To arrive\n")
    page = said(project, "--format", "html")
    assert "<!doctype html>" in page
    assert "default-src 'none'" in page
    assert "<img" not in page
    assert "<script" not in page
    assert "https://" not in page
    assert "url(" not in page.replace('url("data:', "").replace("url(#", "")
    assert page.count("class=j-glimpse ") == 1  # the map is the same on both sides
    make(project, {"journeys/trip.yml": FELT.replace("[Purchase]", "[Purchase, Delivery]")})
    assert said(project, "--format", "html").count("class=j-glimpse ") == 2


def test_the_page_is_dark_where_the_machine_is(project: Path) -> None:
    edit(project)
    page = said(project, "--format", "html")
    assert page.count("prefers-color-scheme:dark") == 1
    assert "--j-ink:#eef1f5" in page.partition("prefers-color-scheme:dark")[2]


def test_a_comment_calls_nobody_and_shows_no_picture(project: Path) -> None:
    edit(project, f"summary: As it was.\ngoal: {json.dumps(HOSTILE)}\ntags: [{json.dumps(HOSTILE)}]\n")
    comment = said(project, "--format", "markdown")
    for live in ("@octocat", "#12", "<img", "![x]", "://e", "www.e.example", "!7", "</details> w"):
        assert live not in comment, live
    assert comment.count("<details>") == comment.count("</details>")


def test_a_comment_is_cut_where_the_platform_would_refuse_it(project: Path) -> None:
    stages = ", ".join(f"{{title: Stage {n} that is long, touchpoints: [Waits {n}]}}" for n in range(400))
    make(project, {"journeys/trip.yml": JOURNEY.replace("[Purchase]", f"[{stages}]")})
    comment = said(project, "--format", "markdown", "--limit", "5000")
    assert len(comment) <= 5000
    assert "did not fit into this comment" in comment
    assert comment.count("<details>") == comment.count("</details>")
    assert "did not fit" not in said(project, "--format", "markdown")
