"""`journeys fix` and `journeys check --fix` from the outside."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs_journeys.cli.fix import mend_files
from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.fixing import mending
from mkdocs_journeys.fixing.overlay import load_with
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace

from tests.cli.test_check import run
from tests.fix.projects import project

SLIP = "title: First order\npersonas: [amria]  # her\nstages: [Purchase]\n"
MENDED = SLIP.replace("amria", "amira")
TOLD = "journeys/first-order.yml:2:12: J301 unknown-persona: amria → amira\n"


def test_what_is_mended_is_told(tmp_path: Path) -> None:
    file = project(tmp_path, SLIP)
    done = run(tmp_path, "fix")
    assert (done.returncode, done.stdout, done.stderr) == (0, TOLD, "mended: 1, in files: 1\n")
    assert file.read_text() == MENDED
    again = run(tmp_path, "fix")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "mended: 0, in files: 0\n")


def test_a_dry_run_changes_nothing_and_fails(tmp_path: Path) -> None:
    file = project(tmp_path, SLIP)
    done = run(tmp_path, "fix", "--dry-run")
    assert (done.returncode, done.stdout) == (1, TOLD)
    assert file.read_text() == SLIP
    file.write_text(MENDED)
    assert run(tmp_path, "fix", "--dry-run").returncode == 0


def test_check_can_mend_first(tmp_path: Path) -> None:
    file = project(tmp_path, SLIP + "state: is\n")
    (tmp_path / "docs").mkdir()
    done = run(tmp_path, "check", "--fix", "--format", "json")
    assert done.returncode == 1
    assert done.stderr == TOLD
    errors = [f["code"] for f in json.loads(done.stdout)["findings"] if f["severity"] == "error"]
    assert errors == ["J204"]
    assert file.read_text() == MENDED + "state: is\n"


def test_files_can_be_named(tmp_path: Path) -> None:
    file = project(tmp_path, SLIP)
    other = file.with_name("second-order.yml")
    other.write_text(SLIP)
    assert run(tmp_path, "fix", "journeys/second-order.yml").returncode == 0
    assert (file.read_text(), other.read_text()) == (SLIP, MENDED)
    assert run(tmp_path, "fix", "mkdocs.yml").returncode == 2


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_rest_of_a_file_stays_as_it_is(tmp_path: Path, mark: bytes, end: str) -> None:
    file = project(tmp_path, mark + SLIP.replace("\n", end).encode())
    assert run(tmp_path, "fix").returncode == 0
    assert file.read_bytes() == mark + MENDED.replace("\n", end).encode()


def test_what_the_configuration_ignores_stays(tmp_path: Path) -> None:
    file = project(tmp_path, SLIP)
    (tmp_path / "mkdocs.yml").write_text("plugins: [{journeys: {checks: {ignore: [J301]}}}]\n")
    assert run(tmp_path, "fix").stdout == ""
    assert file.read_text() == SLIP


def test_many_files_are_mended_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading takes most of the time: how often it happens must not grow with the number of files."""
    loads = []

    def counted(settings: Settings, texts: Mapping[str, str]) -> Workspace:
        loads.append(len(texts))
        return load_with(settings, texts)

    monkeypatch.setattr(mending, "load_with", counted)
    file = project(tmp_path, SLIP)
    for number in range(20):
        # Two mends of these, done at once, would be in each other's way.
        extra = "goal: x\ngoall: y\n" if number % 2 else "titel: x\n"
        file.with_name(f"order-{number}.yml").write_text(SLIP + "status: drafft\n" + extra)
    project_read = read_project(tmp_path / "mkdocs.yml")
    done = mend_files(project_read, [], dry=True)
    assert len(done.texts) == 21
    assert {mend.finding.code for mend in done.mends} >= {"J301", "J204"}
    assert len(loads) < 12
