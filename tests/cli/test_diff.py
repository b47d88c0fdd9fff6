"""`journeys diff`: revisions, folders and the working tree, read without checking anything out."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import journeys, told
from tests.project import JOURNEY, make

CONFIG = "plugins: [journeys: {as_of: 2026-09-30}]\n"
FELT = JOURNEY + "summary: As it was.\n"


def git(folder: Path, *arguments: str) -> str:
    """Run git as nobody in particular."""
    settings = (
        "user.name=Ada",
        "user.email=ada@example.com",
        "protocol.file.allow=always",
        "commit.gpgsign=false",
    )
    options = [word for each in settings for word in ("-c", each)]
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *options, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )
    return done.stdout


def commit(folder: Path, message: str = "A change") -> None:
    """Commit all that is there."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def site(folder: Path) -> Path:
    """A project with one journey and one persona."""
    return make(
        folder,
        {
            "mkdocs.yml": CONFIG,
            "journeys/trip.yml": FELT,
            "personas/ben.yml": "name: Ben\n",
            "docs/index.md": "# Home\n",
        },
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one commit."""
    folder = site(tmp_path / "site")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder


def edit(folder: Path, text: str = "summary: As it is.\n", name: str = "journeys/trip.yml") -> None:
    """Write another summary into the journey."""
    (folder / name).write_text(JOURNEY + text, "utf-8")


def said(folder: Path, *arguments: str) -> str:
    """What the command says that has something to compare."""
    done = journeys(folder, "diff", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_working_tree_is_compared_with_the_last_commit(project: Path) -> None:
    assert said(project) == "HEAD → working tree: No changes\n"
    edit(project)
    assert "Summary says “As it is.” instead of “As it was.”" in said(project)
    make(project, {"journeys/new/second.yml": JOURNEY.replace("title:", "title: A second and")})
    both = said(project)
    assert "New journey “A second and" in both
    assert "persona" not in both.lower()


def test_revisions_ranges_and_where_branches_parted(project: Path) -> None:
    git(project, "checkout", "-q", "-b", "topic")
    edit(project, "summary: On the branch.\n")
    commit(project)
    git(project, "checkout", "-q", "main")
    edit(project, "summary: As it was.\ngoal: To arrive\n")
    commit(project)
    assert "Goal" in said(project, "main", "topic")
    assert "Goal" in said(project, "main..topic")
    branch = said(project, "main...topic")
    assert "On the branch." in branch
    assert "Goal" not in branch
    assert "Goal" not in said(project, "--merge-base", "main", "topic")
    assert said(project, "HEAD^", "HEAD").startswith(said(project, "HEAD~1..").split("HEAD")[0])


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    folder = site(tmp_path / "site")
    git(folder, "init", "-q", "-b", "main")
    assert told(journeys(folder, "diff")) == "there is no commit yet in this repository"


def test_two_folders_need_no_git(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old"), site(tmp_path / "new")
    edit(new)
    assert "As it is." in said(tmp_path, "old", "new")
    assert said(tmp_path, "./old", "old").endswith("No changes\n")
    assert "is in no git repository" in told(journeys(old, "diff"))
    assert "is in no git repository" in told(journeys(old, "diff", ".", "misspelt"))


def test_a_renamed_file_is_a_renamed_journey(project: Path) -> None:
    git(project, "mv", "journeys/trip.yml", "journeys/ride.yml")
    assert "has another address: “ride” instead of “trip”" in said(project)
    assert "removed" not in said(project)


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


def test_a_measurement_alone_is_a_change(project: Path) -> None:
    kpi = "kpis: [{metric: nps, measurements: data/nps.csv, target: {value: 40}}]\n"
    edit(project, kpi)
    make(project, {"journeys/data/nps.csv": "date,value\n2026-07,20\n"})
    commit(project)
    make(project, {"journeys/data/nps.csv": "date,value\n2026-07,20\n2026-08,25\n"})
    assert "▲ Net Promoter Score rises from 20 to 25 (Aug 2026)" in said(project)


def test_a_file_whose_name_is_no_id_or_is_taken_is_not_passed_over(project: Path) -> None:
    make(project, {"journeys/-x.yml": JOURNEY, "journeys/other/trip.yml": JOURNEY})
    done = said(project)
    assert "journeys/-x.yml:1:1: not compared" in done
    assert "J108" in done
    assert "journeys/other/trip.yml:1:1: not compared" in done
    assert "J310" in done


def test_what_is_no_revision(project: Path) -> None:
    assert told(journeys(project, "diff", "mian")).endswith('did you mean "main"?')
    assert "git fetch origin feature/x" in told(journeys(project, "diff", "feature/x"))
    git(project, "remote", "add", "upstream", "https://example.com/site.git")
    assert "git fetch upstream feature/x" in told(journeys(project, "diff", "upstream/feature/x"))
    assert 'no revision "-n1"' in told(journeys(project, "diff", "--", "-n1"))
    assert 'no revision "--output=x"' in told(journeys(project, "diff", "--", "--output=x"))
    assert "no revision" in told(journeys(project, "diff", "HEAD\nHEAD"))
    assert "holds neither a mkdocs.yml nor a folder journeys" in told(journeys(project, "diff", "./docs"))
    assert told(journeys(project, "diff", "./gone")).endswith("nor a folder of this name")


def test_odd_names(project: Path) -> None:
    make(project, {"journeys/-x.yml": FELT, "journeys/a b/été.yml": FELT, "journeys/mine/second.yml": FELT})
    git(project, "checkout", "-q", "-b", "journeys")
    commit(project)
    edit(project, name="journeys/mine/second.yml")
    assert "As it is." in said(project)
    assert "As it is." in said(project, "journeys")


def test_the_exit_status_tells_only_where_it_is_asked_to(project: Path) -> None:
    assert journeys(project, "diff", "--exit-code").returncode == 0
    edit(project)
    assert journeys(project, "diff").returncode == 0
    assert journeys(project, "diff", "--exit-code").returncode == 1
    assert journeys(project, "diff", "--exit-code", "nope").returncode == 2


def test_a_report_goes_into_a_file(project: Path) -> None:
    edit(project)
    done = journeys(project, "diff", "--format", "markdown", "-o", "diff.md")
    assert "Summary says" in done.stdout
    assert (project / "diff.md").read_text("utf-8").startswith("### Journeys: 1 change in 1 journey")


def test_noise_is_nothing(project: Path) -> None:
    lines = FELT.splitlines()
    (project / "journeys/trip.yml").write_bytes(
        ("# A note\r\n" + "\r\n".join([lines[-1], *lines[:-1]]) + "\r\n").encode()
    )
    assert said(project).endswith("No changes\n")


def test_nothing_is_checked_out_or_written(project: Path) -> None:
    edit(project)
    commit(project)
    before = git(project, "status", "--porcelain=v2", "--branch")
    said(project, "HEAD~1", "HEAD")
    assert git(project, "status", "--porcelain=v2", "--branch") == before


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


HOSTILE = "@octocat #12 <img src=x> ![x](https://e.example/p.png) [l](javascript:1) `c` | </details> www.e.example !7"


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


def test_what_cannot_be_read_under_another_name_is_not_told_as_removed(project: Path) -> None:
    git(project, "mv", "journeys/trip.yml", "journeys/ride.yml")
    edit(project, (project / "journeys/ride.yml").read_text("utf-8") + "stages: [\n", "journeys/ride.yml")
    told_now = said(project)
    assert "journeys/ride.yml" in told_now
    assert "removed" not in told_now


def test_the_page_is_dark_where_the_machine_is(project: Path) -> None:
    edit(project)
    page = said(project, "--format", "html")
    assert page.count("prefers-color-scheme:dark") == 1
    assert "--j-ink:#eef1f5" in page.partition("prefers-color-scheme:dark")[2]
