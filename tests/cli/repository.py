"""A project in a repository of git, and what `journeys diff` says of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.cli.commands import journeys
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


def edit(folder: Path, text: str = "summary: As it is.\n", name: str = "journeys/trip.yml") -> None:
    """Write another summary into the journey."""
    (folder / name).write_text(JOURNEY + text, "utf-8")


def said(folder: Path, *arguments: str) -> str:
    """What the command says that has something to compare."""
    done = journeys(folder, "diff", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout
