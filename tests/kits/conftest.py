"""Repositories as people have them, with the files for the service that builds them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.commands import at_once as journeys

REMOTES = {"github": "git@github.com:us/maps.git", "gitlab": "git@gitlab.com:us/team/maps.git", "shell": ""}
AUTHOR = ["-c", "user.name=Amira", "-c", "user.email=amira@example.com"]


@dataclass(frozen=True)
class Repository:
    """A repository with a site in a folder of it."""

    root: Path
    site: Path

    def git(self, *arguments: str) -> str:
        """Run git."""
        command = ["git", "-C", str(self.root), *AUTHOR, *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    def yaml(self, name: str) -> dict[Any, Any]:
        """A file of the service's."""
        return dict(yaml.safe_load((self.root / name).read_text("utf-8")))

    def run(self, script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a step as a runner does: bash that ends at the first mistake."""
        path = os.pathsep.join(
            [environment.pop("BIN", ""), str(Path(sys.executable).parent), os.environ["PATH"]]
        )
        command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script]
        values = {**os.environ, **environment, "PATH": path.lstrip(os.pathsep)}
        return subprocess.run(
            command, cwd=folder, env=values, capture_output=True, encoding="utf-8", check=False
        )


def made(root: Path, service: str) -> Repository:
    """A repository with a site in a sub-folder, and one commit."""
    repository = Repository(root, root / "maps")
    repository.git("init", "--quiet", "--initial-branch=main")
    if REMOTES[service]:
        repository.git("remote", "add", "origin", REMOTES[service])
    done = journeys(root, "init", "maps", "--ci", service)
    assert done.returncode == 0, done.stderr
    repository.git("add", "--all")
    repository.git("commit", "--quiet", "--message=A site")
    return repository


@pytest.fixture(scope="session")
def on_github(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository for GitHub."""
    return made(tmp_path_factory.mktemp("github"), "github")


@pytest.fixture(scope="session")
def on_gitlab(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository for GitLab."""
    return made(tmp_path_factory.mktemp("gitlab"), "gitlab")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Repository:
    """A repository for any other service."""
    return made(tmp_path, "shell")


def step(steps: list[Mapping[str, Any]], name: str) -> str:
    """The script of a step."""
    return str(next(each["run"] for each in steps if each.get("name") == name))
