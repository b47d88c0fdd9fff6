"""A long history is told in the same sentences, whichever way its versions are read."""

import os
import subprocess
from pathlib import Path

import pytest
from mkdocs_journeys.changes import objects, versions
from mkdocs_journeys.changes.records import Record, Records
from mkdocs_journeys.revisions.history import history
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

from tests.diff.sides import workspace

TEXT = """\
title: {title}
personas: [amira]
stages:
  - id: before
    title: Before
    emotion: {emotion}
    touchpoints:
      - {{title: {look}, channel: web}}
      - title: Reads
        channel: web
  - id: after
    title: After
    frictions:
      - title: Nobody writes
        severity: {severity}
"""


def git(folder: Path, *words: str) -> None:
    who = {
        f"GIT_{role}_{key}": "a@b.example" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
    }
    subprocess.run(["git", *words], cwd=folder, check=True, env={**os.environ, **who})


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which each journey was edited more often than is told."""
    folder = tmp_path_factory.mktemp("deep")
    (folder / "journeys").mkdir()
    (folder / "personas").mkdir()
    (folder / "personas/amira.yml").write_text("name: Amira\n")
    (folder / "journeys/_catalog.yml").write_text("channels: [{id: web, name: Web, medium: digital}]\n")
    git(folder, "init", "--quiet")
    for turn in range(7):
        for number, name in enumerate(("one", "two", "three")):
            text = TEXT.format(
                title=f"Ride {number + turn // 3}",
                emotion=turn % 2,
                look=("Looks", "Sees")[turn // 2 % 2],
                severity=("minor", "major")[(turn + number) % 2],
            )
            (folder / f"journeys/{name}.yml").write_text(text)
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--no-gpg-sign", "--message", f"Turn {turn}")
    return folder


def told(folder: Path, today: Workspace) -> list[list[Record]]:
    records = Records(history(folder / "journeys"), today, Wording("en"), PackedCache(None))
    records.prepare(today.journeys)
    return [records.of(id) for id in today.journeys]


def test_a_deep_history_is_told_the_same_with_and_without_reading_whole_files(
    deep: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = workspace(deep)
    found = told(deep, today)
    assert [len(records) for records in found] == [5, 5, 5]
    with monkeypatch.context() as patch:
        patch.setattr(versions, "revised", lambda *_: None)
        patch.setattr(objects.Repository, "name", lambda *_: "")
        assert told(deep, today) == found


def test_the_version_of_today_is_not_asked_of_git(deep: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    today = workspace(deep)
    asked: list[str] = []
    contents = objects.Repository.contents

    def noted(self: objects.Repository, hashes: list[str]) -> object:
        asked.extend(hashes)
        return contents(self, hashes)

    records = Records(history(deep / "journeys"), today, Wording("en"), PackedCache(None))
    newest = {records.edits(id)[0].after for id in today.journeys}
    monkeypatch.setattr(objects.Repository, "contents", noted)
    records.prepare(today.journeys)
    assert asked
    assert newest.isdisjoint(asked)
