"""`journeys fmt` from the outside."""

import os
from pathlib import Path

import pytest

from tests.cli.test_check import run
from tests.project import make

UNTIDY = "personas: [amira]\ntitle:   First order  # mine\nstages: ['Purchase']\n"
TIDY = "title: First order  # mine\npersonas: [amira]\nstages: [Purchase]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(tmp_path, {"mkdocs.yml": "plugins: [journeys]\n", "journeys/a/first-order.yml": UNTIDY})


def journey(project: Path) -> Path:
    return project / "journeys/a/first-order.yml"


def test_files_are_laid_out_and_named(project: Path) -> None:
    done = run(project, "fmt")
    assert (done.returncode, done.stdout) == (0, "journeys/a/first-order.yml\n")
    assert done.stderr == "files: 2, changed: 1, left alone: 0\n"
    assert journey(project).read_text() == TIDY
    again = run(project, "fmt")
    assert (again.returncode, again.stdout) == (0, "")


def test_check_changes_nothing_and_fails(project: Path) -> None:
    done = run(project, "fmt", "--check")
    assert (done.returncode, done.stdout) == (1, "journeys/a/first-order.yml\n")
    assert journey(project).read_text() == UNTIDY
    journey(project).write_text(TIDY)
    assert run(project, "fmt", "--check").returncode == 0


def test_diff_shows_and_changes_nothing(project: Path) -> None:
    done = run(project, "fmt", "--diff")
    assert done.returncode == 0
    assert "-title:   First order  # mine\n" in done.stdout
    assert "+title: First order  # mine\n" in done.stdout
    assert journey(project).read_text() == UNTIDY
    assert run(project, "fmt", "--diff", "--check").returncode == 1


@pytest.mark.parametrize("text", ["title: [\n", "title: a\ntitle: b\n", "title: &a b\n", "", "title: \0\n"])
def test_what_cannot_be_read_is_left_alone_and_told(project: Path, text: str) -> None:
    make(project, {"journeys/b.yml": text})
    done = run(project, "fmt")
    assert done.returncode == 1
    assert "journeys/b.yml:" in done.stderr
    assert "error J1" in done.stderr
    assert "left alone: 1" in done.stderr
    assert (project / "journeys/b.yml").read_text() == text
    assert journey(project).read_text() == TIDY


def test_a_file_that_breaks_other_rules_is_laid_out(project: Path) -> None:
    make(project, {"journeys/b.yml": "colour:   red\ntitle: x\n"})
    assert run(project, "fmt").returncode == 0
    assert (project / "journeys/b.yml").read_text() == "title: x\ncolour: red\n"


def test_files_and_folders_can_be_named(project: Path) -> None:
    make(project, {"journeys/b.yml": UNTIDY})
    assert run(project, "fmt", "journeys/a").stdout == "journeys/a/first-order.yml\n"
    assert run(project, "fmt", "journeys/b.yml").stdout == "journeys/b.yml\n"
    refused = run(project, "fmt", "mkdocs.yml")
    assert refused.returncode == 2
    assert '"mkdocs.yml" is no journey, persona or catalogue' in refused.stderr
    assert run(project, "fmt", "nowhere.yml").returncode == 2


def test_the_byte_order_mark_and_other_line_ends_go(project: Path) -> None:
    journey(project).write_bytes(b"\xef\xbb\xbf" + TIDY.replace("\n", "\r\n").encode())
    assert run(project, "fmt", "--check").returncode == 1
    assert run(project, "fmt").returncode == 0
    assert journey(project).read_bytes() == TIDY.encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_permissions_and_links_stay(project: Path) -> None:
    journey(project).chmod(0o640)
    link = project / "journeys/linked.yml"
    link.symlink_to("a/first-order.yml")
    assert run(project, "fmt", "journeys/linked.yml").returncode == 0
    assert link.is_symlink()
    assert journey(project).stat().st_mode & 0o777 == 0o640
    assert journey(project).read_text() == TIDY
    assert sorted(path.name for path in journey(project).parent.iterdir()) == ["first-order.yml"]


def test_a_link_that_leads_outside_is_left_alone(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "b.yml"
    outside.write_text(UNTIDY)
    (project / "journeys/b.yml").symlink_to(outside)
    done = run(project, "fmt")
    assert done.returncode == 1
    assert "J109" in done.stderr
    assert outside.read_text() == UNTIDY
