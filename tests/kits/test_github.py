"""The steps of the workflows for GitHub, run as a runner would."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.kits.conftest import Repository, step

HERE = Path(__file__).parent
MARKER = "<!-- journeys: what changes -->"
SHA = "a" * 40
needs_jq = pytest.mark.skipif(shutil.which("jq") is None, reason="there is no jq here")


def test_check_and_build_and_what_changes(on_github: Repository, tmp_path: Path) -> None:
    steps = on_github.yaml(".github/workflows/journeys.yml")["jobs"]["check"]["steps"]
    assert on_github.run(step(steps, "Check"), on_github.site).returncode == 0
    built = on_github.run(step(steps, "Build"), on_github.site, NO_MKDOCS_2_WARNING="1")
    assert built.returncode == 0, built.stderr
    assert (on_github.site / "site/journeys/first-order/index.html").is_file()
    on_github.git("switch", "--quiet", "--create", "change")
    journey = on_github.site / "journeys/first-order.yml"
    journey.write_text(journey.read_text("utf-8").replace("emotion: -1.5", "emotion: -0.5"), "utf-8")
    on_github.git("commit", "--quiet", "--all", "--message=Better")
    on_github.git("switch", "--quiet", "main")
    on_github.git("merge", "--quiet", "--no-ff", "--no-edit", "change")
    summary = tmp_path / "summary"
    told = on_github.run(
        step(steps, "Tell what changes"),
        on_github.site,
        REVIEW=str(tmp_path / "review"),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert told.returncode == 0, told.stderr
    comment = (tmp_path / "review/comment.md").read_text("utf-8")
    assert "Pays by card" in comment
    assert summary.read_text("utf-8") == comment
    assert (
        "'HEAD^1'"
        in next(each for each in steps if each.get("name") == "Build")["env"]["JOURNEYS_COMPARE_TO"]
    )
    marked = on_github.run(
        step(steps, "Build"), on_github.site, JOURNEYS_COMPARE_TO="HEAD^1", NO_MKDOCS_2_WARNING="1"
    )
    assert marked.returncode == 0, marked.stderr
    assert "Pays by card" in (on_github.site / "site/changes/index.html").read_text("utf-8")


def test_a_mistake_fails_and_is_marked(on_github: Repository) -> None:
    steps = on_github.yaml(".github/workflows/journeys.yml")["jobs"]["check"]["steps"]
    broken = on_github.site / "journeys/broken.yml"
    broken.write_text("title: Broken\npersonas: [nobody]\nstages: [One]\n", "utf-8")
    done = on_github.run(step(steps, "Check"), on_github.site)
    broken.unlink()
    assert done.returncode == 1
    assert "::error file=maps/journeys/broken.yml,line=2," in done.stdout


def comment(
    repository: Repository,
    folder: Path,
    text: str | None,
    known: list[Any],
    pulls: list[Any],
    branch: str = "change",
) -> list[dict[str, Any]]:
    """What is written where."""
    steps = repository.yaml(".github/workflows/journeys-comment.yml")["jobs"]["comment"]["steps"]
    if text is not None:
        (folder / "comment.md").write_text(text, "utf-8")
    (folder / "pulls").write_text(json.dumps(pulls), "utf-8")
    # With more than one page, the program writes one list behind the other.
    (folder / "comments").write_text(json.dumps(known) + json.dumps([]), "utf-8")
    shutil.copy(HERE / "gh", folder / "gh")
    done = repository.run(
        step(steps, "Write the comment"),
        folder,
        BIN=str(folder),
        GH_ANSWERS=str(folder),
        GITHUB_REPOSITORY="us/maps",
        HEAD_OWNER="them",
        HEAD_BRANCH=branch,
        HEAD_SHA=SHA,
        REVIEW="comment.md",
    )
    assert done.returncode == 0, done.stderr
    log = folder / "asked"
    asked = [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []
    assert all(
        f"head=them:{branch}" in each["fields"] for each in asked if each["address"].endswith("/pulls")
    )
    return [each for each in asked if each["method"] != "GET"]


PULL = {"number": 7, "head": {"sha": SHA}}
OURS = {"id": 11, "user": {"type": "Bot"}, "body": f"{MARKER}\nold"}
SOMEBODYS = {"id": 12, "user": {"type": "User"}, "body": f"{MARKER}\nquoted"}


@needs_jq
def test_the_first_comment(on_github: Repository, tmp_path: Path) -> None:
    (written,) = comment(
        on_github, tmp_path, "New\n", [SOMEBODYS], [{"number": 6, "head": {"sha": "b"}}, PULL]
    )
    assert (written["method"], written["address"]) == ("POST", "repos/us/maps/issues/7/comments")
    assert written["body"] == {"body": f"{MARKER}\nNew\n"}


@needs_jq
def test_it_is_kept_up_to_date(on_github: Repository, tmp_path: Path) -> None:
    (written,) = comment(on_github, tmp_path, "New\n", [SOMEBODYS, OURS], [PULL])
    assert (written["method"], written["address"]) == ("PATCH", "repos/us/maps/issues/comments/11")


@needs_jq
@pytest.mark.parametrize(
    "text", ["$(touch hacked) `touch hacked` ${{ secrets.X }}", '"},"evil":{"', "é" * 70_000, "\x00\x1b[31m"]
)
def test_what_others_wrote_is_only_handed_on(on_github: Repository, tmp_path: Path, text: str) -> None:
    (written,) = comment(on_github, tmp_path, text, [], [PULL], branch="$(touch hacked);`touch hacked`")
    assert set(written["body"]) == {"body"}
    assert written["body"]["body"].startswith(f"{MARKER}\n{text[:1_000]}"[:900])
    assert len(written["body"]["body"]) <= 65_536
    assert not (tmp_path / "hacked").exists()


@needs_jq
def test_nothing_is_written_where_there_is_nothing_to_say(on_github: Repository, tmp_path: Path) -> None:
    assert comment(on_github, tmp_path, None, [], [PULL]) == []
    (tmp_path / "secret").write_text("a secret", "utf-8")
    (tmp_path / "comment.md").symlink_to(tmp_path / "secret")
    assert comment(on_github, tmp_path, None, [], [PULL]) == []
    (tmp_path / "comment.md").unlink()
    assert comment(on_github, tmp_path, "New", [], []) == []
