"""How all tests run."""

import gc
from unittest.mock import Mock

import pytest
from hypothesis import HealthCheck, settings
from mkdocs_journeys import garbage

# A busy machine is no mistake: no test fails for being slow, nor for what chance made of the last run.
settings.register_profile(
    "project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")


# A file is tested by one process: those that take long come first, so that all processes end together.
LONG = ("browser", "mkdocs", "kits", "diff", "cli")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the folders that take long first; the rest stays in its order."""
    items.sort(
        key=lambda item: LONG.index(folder) if (folder := item.path.parent.name) in LONG else len(LONG)
    )


def pytest_collection_finish(session: pytest.Session) -> None:
    """Leave the tests themselves out of every search for garbage.

    A command loads one workspace, and looks for the last one's garbage in what little else it holds. Here thousands
    are loaded beside thousands of tests, and nearly all of the time went into searching those.
    """
    vars(garbage)["gc"] = Mock()
    gc.collect()
    gc.freeze()
