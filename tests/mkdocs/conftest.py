"""Sites that several tests look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs.sites import SMALL, Site, make, write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The project's own site, built strictly."""
    return make(ROOT, tmp_path_factory.mktemp("example") / "site")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of one journey and one persona."""
    return write(tmp_path / "project", SMALL)
