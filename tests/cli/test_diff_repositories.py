"""`journeys diff` in repositories that are kept in other ways than most."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.commands import journeys, told
from tests.cli.repository import CONFIG, FELT, commit, edit, git, said, site
from tests.project import make


def test_a_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    folder = site(tmp_path / "repo" / "docs" / "ux site")
    git(tmp_path / "repo", "init", "-q", "-b", "main")
    commit(tmp_path / "repo")
    edit(folder)
    assert "As it is." in said(folder)
    assert "As it is." in said(folder / "journeys")


def test_other_ways_to_keep_a_repository(project: Path, tmp_path: Path) -> None:
    edit(project)
    commit(project)
    git(project, "worktree", "add", "-q", str(tmp_path / "tree"), "HEAD~1")
    assert "As it is." in said(tmp_path / "tree", "main", "HEAD")
    git(tmp_path, "clone", "-q", "--bare", str(project), "bare.git")
    assert "As it is." in said(tmp_path / "bare.git", "HEAD~1")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project}", "shallow")
    problem = told(journeys(tmp_path / "shallow", "diff", "HEAD~1"))
    assert 'no revision "HEAD~1"' in problem
    assert "git fetch --unshallow" in problem


def test_journeys_in_a_submodule(project: Path, tmp_path: Path) -> None:
    whole = make(
        tmp_path / "whole",
        {"mkdocs.yml": CONFIG.replace("{", "{journeys_dir: maps/journeys, personas_dir: maps/personas, ")},
    )
    git(whole, "init", "-q", "-b", "main")
    git(whole, "submodule", "-q", "add", str(project), "maps")
    commit(whole)
    edit(whole / "maps")
    commit(whole / "maps")
    assert "As it is." in said(whole)
    commit(whole)
    assert "As it is." in said(whole, "HEAD~1", "HEAD")


def test_what_git_takes_as_unchanged_is_looked_at(project: Path) -> None:
    """The files that git knows by size and time are not read; those that it was told not to look at are."""
    trip = project / "journeys/trip.yml"
    before = trip.stat()
    trip.write_text(trip.read_text("utf-8").replace("As it was.", "As it is!."), "utf-8")
    os.utime(trip, ns=(before.st_atime_ns, before.st_mtime_ns))
    git(project, "update-index", "--assume-unchanged", "journeys/trip.yml")
    assert "Summary" in said(project)
    (project / "journeys/other.yml").write_text(FELT, "utf-8")
    git(project, "add", "--intent-to-add", "journeys/other.yml")
    assert "New journey" in said(project)
