"""What pages tell of changes: against the as-is journey, from git's history, and since a revision."""

from __future__ import annotations

import logging
import os
import subprocess
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.sites import JOURNEY, SMALL, Site, configured, make, write

BETTER = (
    JOURNEY.replace("title: First visit", "title: Visit to be\nstate: to-be\nimproves: first-visit")
    .replace("emotion: -1", "emotion: 1")
    .replace("        frictions: [{id: no-seat, title: No seat, severity: major, frequency: rare}]\n", "")
)
DAY = {"GIT_AUTHOR_DATE": "2026-05-04T23:30:00+02:00", "GIT_COMMITTER_DATE": "2026-05-06T10:00:00+00:00"}


def git(folder: Path, *arguments: str, author: str = "Ada <ada@example.com>") -> None:
    """Run git as nobody in particular, on a day that stays."""
    options = ["-c", "user.name=Ci", "-c", "user.email=ci@example.com", "-c", "commit.gpgsign=false"]
    who = ["--author", author] if arguments[0] == "commit" else []
    environment = {**os.environ, **DAY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", *options, *arguments, *who], cwd=folder, env=environment, check=True, capture_output=True
    )


def committed(folder: Path, files: dict[str, str], author: str = "Ada <ada@example.com>") -> Path:
    """A commit with these files."""
    write(folder, files)
    if not (folder / ".git").exists():
        git(folder, "init", "-q", "-b", "main")
        write(folder, {".gitignore": ".cache\nsite\n"})
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change", author=author)
    return folder


def section(site: Site, page: str, name: str) -> str:
    """The words of a section of a page, empty where it is not there."""
    html = site.page(page).html
    start = html.find(f'data-section="{name}"')
    return html[start : html.index("</section>", start)] if start >= 0 else ""


def test_a_to_be_journey_says_what_it_changes(tmp_path: Path) -> None:
    site = make(write(tmp_path, SMALL | {"journeys/visit-to-be.yml": BETTER}))
    told = section(site, "journeys/visit-to-be/index.html", "comparison")
    assert "No seat" in told
    assert "Frictions that fall away" in told
    assert "Waits: emotion rises from −1 to 1" in told
    assert 'href="../first-visit/#no-seat"' in told
    assert section(site, "journeys/first-visit/index.html", "comparison") == ""
    write(tmp_path, {"journeys/first-visit.yml": JOURNEY.replace("emotion: -1", "emotion: -2")})
    assert "rises from −2 to 1" in section(make(tmp_path), "journeys/visit-to-be/index.html", "comparison")


def test_a_stage_of_that_name_keeps_its_address(tmp_path: Path) -> None:
    site = make(write(tmp_path, SMALL | {"journeys/visit-to-be.yml": BETTER + "  - Comparison\n"}))
    html = site.page("journeys/visit-to-be/index.html").html
    assert html.count('id="comparison"') == 1
    assert 'id="as-is-to-be"' in html


def test_the_history_has_the_day_and_the_author(tmp_path: Path) -> None:
    folder = committed(tmp_path / "site", SMALL)
    changed = JOURNEY.replace("emotion: -1", "emotion: 0")
    committed(folder, {"journeys/first-visit.yml": changed}, author="Zoé {{ 7 * 7 }} & Söhne <z@example.com>")
    site = make(folder)
    told = section(site, "journeys/first-visit/index.html", "history")
    assert "emotion rises from −1 to 0" in told
    assert "New journey" in told
    latest = section(site, "reviews/index.html", "latest")
    assert latest.index("emotion rises from −1 to 0") < latest.index("New journey")
    assert 'href="../journeys/first-visit/#history"' in latest
    assert told.index("emotion rises") < told.index("New journey")
    assert "May 4, 2026" in told
    assert "Zoé {{ 7 * 7 }} &amp; Söhne" in told
    assert "example.com" not in told
    # A comment is no change that a reader would see; a renamed file keeps its history.
    committed(folder, {"journeys/first-visit.yml": f"# A note\n{changed}"})
    git(folder, "mv", "journeys/first-visit.yml", "journeys/second-visit.yml")
    git(folder, "commit", "-q", "-m", "Renamed")
    after = section(make(folder), "journeys/second-visit/index.html", "history")
    assert after.count("<li><div>") == 2


def test_the_history_tells_of_measurements_that_were_added(tmp_path: Path) -> None:
    journey = JOURNEY + "kpis:\n  - {metric: csat, measurements: data/csat.csv}\n"
    table = "date,value\n2026-01-31,60\n"
    folder = committed(tmp_path / "site", {**SMALL, "journeys/first-visit.yml": journey})
    committed(folder, {"journeys/data/csat.csv": table})
    committed(folder, {"journeys/data/csat.csv": f"{table}2026-02-28,64\n"}, author="Data <d@example.com>")
    told = section(make(folder), "journeys/first-visit/index.html", "history")
    assert told.index("rises from 60% to 64%") < told.index("New journey")
    assert "Data" in told


def test_without_a_whole_history_it_is_left_out_and_said_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = committed(tmp_path / "site", SMALL)
    committed(folder, {"journeys/first-visit.yml": JOURNEY.replace("emotion: -1", "emotion: 0")})
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", f"file://{folder}", "shallow"], cwd=tmp_path, check=True
    )
    caplog.set_level(logging.INFO)
    site = make(tmp_path / "shallow")
    assert section(site, "journeys/first-visit/index.html", "history") == ""
    assert sum("show no history" in record.message for record in caplog.records) == 1
    assert "shallow" in caplog.text
    caplog.clear()
    write(folder, {"mkdocs.yml": configured(journeys={"history": False})})
    assert section(make(folder), "journeys/first-visit/index.html", "history") == ""
    assert "show no history" not in caplog.text


def test_a_review_build_marks_what_is_new(tmp_path: Path) -> None:
    folder = committed(tmp_path / "site", SMALL)
    more = JOURNEY.replace("emotion: -1", "emotion: 1") + "  - Tells a friend\n"
    write(folder, {"mkdocs.yml": configured(journeys={"compare_to": "main"})})
    write(
        folder, {"journeys/first-visit.yml": more, "journeys/another.yml": JOURNEY.replace("First", "Other")}
    )
    site = make(folder)
    assert not [link for link in site.dead_links() if "changes" in link]
    page = site.page("journeys/first-visit/index.html").html
    assert "2 changes since main" in page
    assert page.count(">Changed</span>") == 2  # the journey, and the touchpoint
    assert page.count(">New</span>") == 1
    everything = site.page("changes/index.html").html
    assert "Changes since main" in everything
    assert "New stage" in everything
    assert 'href="../journeys/another/"' in everything
    assert 'href="../changes/#journey-first-visit"' in site.page("journeys/index.html").html
    # The revision is known by its commit: once there is another one, the pages are made anew.
    committed(folder, {})
    again = make(folder)
    assert "No changes" in again.page("changes/index.html").html
    assert "changes since main" not in again.page("journeys/first-visit/index.html").html


def test_a_revision_that_is_not_there_ends_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = committed(tmp_path / "site", SMALL)
    write(folder, {"mkdocs.yml": configured(journeys={"compare_to": "nain"})})
    with pytest.raises(Abort):
        make(folder)
    assert 'compare_to: no revision "nain"' in caplog.text
    assert 'did you mean "main"?' in caplog.text
