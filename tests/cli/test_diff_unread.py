"""`journeys diff` of files that cannot be read: they are named, and hide nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.repository import FELT, commit, edit, git, said
from tests.project import JOURNEY, make


def test_a_file_that_cannot_be_read_hides_nothing_else(project: Path) -> None:
    make(project, {"journeys/other.yml": FELT})
    commit(project)
    edit(project)
    make(project, {"journeys/other.yml": "title: [\n"})
    out = said(project)
    assert "journeys/other.yml" in out.splitlines()[0]
    assert "not compared, since it cannot be read in working tree" in out
    assert "As it is." in out
    assert "is removed" not in out
    data = json.loads(said(project, "--format", "json"))
    assert [entry["file"] for entry in data["unreadable"]] == ["journeys/other.yml"]


def test_a_file_whose_name_is_no_id_or_is_taken_is_not_passed_over(project: Path) -> None:
    make(project, {"journeys/-x.yml": JOURNEY, "journeys/other/trip.yml": JOURNEY})
    done = said(project)
    assert "journeys/-x.yml:1:1: not compared" in done
    assert "J108" in done
    assert "journeys/other/trip.yml:1:1: not compared" in done
    assert "J310" in done


def test_what_cannot_be_read_under_another_name_is_not_told_as_removed(project: Path) -> None:
    git(project, "mv", "journeys/trip.yml", "journeys/ride.yml")
    edit(project, (project / "journeys/ride.yml").read_text("utf-8") + "stages: [\n", "journeys/ride.yml")
    told_now = said(project)
    assert "journeys/ride.yml" in told_now
    assert "removed" not in told_now
