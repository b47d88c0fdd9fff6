"""A project that several tests count."""

from __future__ import annotations

import pytest
from mkdocs_journeys.workspace.workspace import Workspace

from tests.figures.company import COMPANY
from tests.project import loaded, make


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A small company, in which nothing is wrong."""
    workspace = loaded(make(tmp_path_factory.mktemp("company"), COMPANY))
    assert not workspace.findings
    return workspace
