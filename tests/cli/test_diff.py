"""`journeys diff`: revisions, folders and the working tree, read without checking anything out."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import journeys, told
from tests.cli.repository import FELT, commit, edit, git, said, site
from tests.project import JOURNEY, make


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


def test_a_measurement_alone_is_a_change(project: Path) -> None:
    kpi = "kpis: [{metric: nps, measurements: data/nps.csv, target: {value: 40}}]\n"
    edit(project, kpi)
    make(project, {"journeys/data/nps.csv": "date,value\n2026-07,20\n"})
    commit(project)
    make(project, {"journeys/data/nps.csv": "date,value\n2026-07,20\n2026-08,25\n"})
    assert "▲ Net Promoter Score rises from 20 to 25 (Aug 2026)" in said(project)


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
