"""What was said before is said again without getting ready to compare, until something is written."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.cli import standby
from mkdocs_journeys.cli.kept import ANSWERS, seems_kept

from tests.cli.commands import at_once
from tests.cli.repository import commit, edit, git, site

LONG_AGO = 1_700_000_000


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository in which something changed since the last commit, some time ago."""
    folder = site(tmp_path / "site")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    edit(folder)
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.fixture
def helpers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that gets longer with each helper that is started."""
    started: list[str] = []

    @contextmanager
    def noted(work: Any, prepare: Any) -> Iterator[Any]:
        started.append("one")
        yield work

    monkeypatch.setattr(standby, "on_standby", noted)
    return started


def test_a_kept_answer_is_given_without_a_helper(project: Path, helpers: list[str]) -> None:
    first = at_once(project, "diff").stdout
    assert "As it is." in first
    assert helpers == ["one"]
    assert at_once(project, "diff").stdout == first
    assert helpers == ["one"]
    edit(project, "summary: Quite otherwise.\n")
    os.utime(project / "journeys/trip.yml", (2 * LONG_AGO, 2 * LONG_AGO))
    assert "Quite otherwise." in at_once(project, "diff").stdout
    assert helpers == ["one", "one"]


def test_a_wrong_guess_is_still_answered(project: Path, helpers: list[str]) -> None:
    at_once(project, "diff")
    assert "As it is." in at_once(project, "diff", "--format", "markdown").stdout
    assert helpers == ["one"]
    (project / "journeys/trip.yml").write_text("title: [", "utf-8")
    os.utime(project / "journeys/trip.yml", (LONG_AGO, LONG_AGO))
    assert "journeys/trip.yml" in at_once(project, "diff").stdout


def test_a_file_that_was_only_touched_is_not_guessed_at_twice(project: Path) -> None:
    at_once(project, "diff")
    answer = next(path for path in (project / ANSWERS).rglob("*") if path.is_file())
    os.utime(answer, (LONG_AGO, LONG_AGO))
    assert not seems_kept(project)
    at_once(project, "diff")
    assert seems_kept(project)


def test_where_nothing_was_said_nothing_is_kept(tmp_path: Path) -> None:
    assert not seems_kept(tmp_path)
