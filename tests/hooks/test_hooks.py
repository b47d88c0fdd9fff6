"""The hooks for pre-commit, run by pre-commit on a repository of their own.

There is no network in a test, so the environment is this one: the manifest's entries and patterns are taken as they
are, and only the language is another.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.project import JOURNEY, ROOT, make

pytest.importorskip("pre_commit")
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
CONFIG = "site_name: x\nplugins: [journeys: {checks: {select: [J1, J2, J3]}}]\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


def hooks() -> list[dict[str, Any]]:
    """The hooks of the manifest, with this environment in the place of one that would have to be made."""
    found: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(MANIFEST.read_text("utf-8"))
    own = {"language": "system", "additional_dependencies": []}
    return [{**hook, **own, "entry": entry(hook["entry"])} for hook in found]


def entry(command: str) -> str:
    """The command of a hook, run by this Python."""
    program, rest = command.split(maxsplit=1)
    assert program == "journeys"
    return f"{sys.executable} -m mkdocs_journeys {rest}"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    make(tmp_path, {"mkdocs.yml": CONFIG, "journeys/a.yml": JOURNEY, ".gitignore": ".cache/\n"})
    with (tmp_path / ".pre-commit-config.yaml").open("w", encoding="utf-8") as file:
        YAML().dump({"repos": [{"repo": "local", "hooks": hooks()}]}, file)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def run(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run one hook over what is staged."""
    home = str(tmp_path_factory.mktemp("home"))
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}

    def hook(id: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", id, "--color=never", *arguments]
        return subprocess.run(
            command,
            cwd=repository,
            env={**env, "PRE_COMMIT_HOME": home},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return hook


def test_the_manifest_is_one() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_check_passes(run: Run) -> None:
    done = run("journeys-check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_check_fails_with_what_is_wrong(run: Run, repository: Path) -> None:
    make(repository, {"journeys/b.yml": JOURNEY.replace("[amira]", "[amyra]")})
    git(repository, "add", "--all")
    done = run("journeys-check")
    assert done.returncode == 1
    assert 'journeys/b.yml:2:12: error J301 unknown-persona: no persona "amyra"' in done.stdout


def test_a_deleted_file_is_missed_where_it_was_referred_to(run: Run, repository: Path) -> None:
    make(repository, {"personas/other.yml": "name: Other\n"})
    git(repository, "add", "--all")
    git(
        repository, "-c", "user.name=x", "-c", "user.email=x@example.com", "commit", "--no-verify", "-qm", "x"
    )
    git(repository, "rm", "--quiet", "personas/amira.yml")
    done = run("journeys-check")
    assert done.returncode == 1
    assert "J301" in done.stdout


def test_fmt_leaves_what_is_in_order(run: Run) -> None:
    done = run("journeys-fmt")
    assert done.returncode == 0, done.stdout + done.stderr


def test_fmt_changes_what_is_not(run: Run, repository: Path) -> None:
    make(
        repository,
        {"journeys/b.yml": "title:    First order   # why\npersonas: [ amira ]\nstages: [Purchase]\n"},
    )
    make(repository, {"journeys/_notes.yml": "a:    b\n", "docs/other.yml": "a:    b\n"})
    git(repository, "add", "--all")
    done = run("journeys-fmt")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "files were modified by this hook" in done.stdout
    assert "# why" in (repository / "journeys/b.yml").read_text("utf-8")
    assert (repository / "docs/other.yml").read_text("utf-8") == "a:    b\n"
    assert (repository / "journeys/_notes.yml").read_text("utf-8") == "a:    b\n"
