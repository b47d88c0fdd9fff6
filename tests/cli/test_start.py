"""What the command imports: starting is most of what people wait for."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs_journeys.cli.main import COMMANDS, journeys

from tests.project import JOURNEY, make

SAY = "print(*sorted(name for name in sys.modules if name in ('mkdocs', 'pydantic', 'material', 'babel')))"


def imported(folder: Path, *arguments: str) -> list[str]:
    """Which of the heavy libraries are imported by a command."""
    code = f"""
import atexit, sys
from mkdocs_journeys.cli.main import main
sys.stdout.write("\\n")
atexit.register(lambda: {SAY})
main({list(arguments)!r})
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout.splitlines()[-1].split()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(tmp_path, {"mkdocs.yml": "plugins: [journeys]\n", "journeys/a.yml": JOURNEY})


@pytest.mark.parametrize("arguments", [["--help"], ["rules"], ["check"], ["explain", "J503"]])
def test_no_command_imports_mkdocs(arguments: list[str], project: Path) -> None:
    assert not {"mkdocs", "material"} & set(imported(project, *arguments))


def test_a_run_that_is_told_again_imports_no_model(project: Path) -> None:
    assert "pydantic" in imported(project, "check")
    assert imported(project, "check") == []
    assert imported(project, "check", "journeys", "--format", "github") == []


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"]])
def test_help_imports_no_model(arguments: list[str], project: Path) -> None:
    assert imported(project, *arguments) == []


def test_help_says_what_each_command_is_for() -> None:
    told = CliRunner().invoke(journeys, ["--help"]).output
    for name in COMMANDS:
        command = import_module(COMMANDS[name]).command
        assert command.help[:20] in told
