"""Journeys of a few lines."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace

from tests.project import loaded, make


@cache
def journey(stages: str, transitions: str = "") -> Journey:
    """The journey with these stages and transitions, each a YAML list on one line."""
    text = f"title: First order\npersonas: [amira]\nstages: [{stages}]\ntransitions: [{transitions}]\n"
    return workspace({"journeys/first-order.yml": text}).journeys["first-order"]


def workspace(files: dict[str, str]) -> Workspace:
    """The workspace of a small project."""
    with TemporaryDirectory() as folder:
        return loaded(make(Path(folder), files))
