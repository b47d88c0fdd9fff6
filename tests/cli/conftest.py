"""What several commands are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.repository import commit, git, site


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one commit."""
    folder = site(tmp_path / "site")
    git(folder, "init", "-q", "-b", "main")
    commit(folder)
    return folder
