"""Comparing, and saying what came of it: it can be prepared for before it is known what is to be compared."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_journeys.wording import Wording

# Nothing but this is imported before the process that prepares begins.
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from mkdocs_journeys.revisions.needed import Portions


class Wanted(NamedTuple):
    """How the changes are to be written."""

    form: str
    colour: bool
    limit: int


class Answer(NamedTuple):
    """What is written, and whether there are changes at all."""

    text: str
    changed: bool


class Task(NamedTuple):
    """What is compared and how that is told; `cache` is the folder for what is kept."""

    portions: Portions
    as_of: date
    cache: Path | None
    language: str
    wanted: Wanted


def tell(task: Task) -> Answer:
    """What comes of comparing the two sides; a command lives for a second, and nearly all that it makes stays."""
    gc.disable()
    from mkdocs_journeys.changes.telling import Told
    from mkdocs_journeys.cli.diff_output import rendered
    from mkdocs_journeys.revisions.comparing import compared

    form, colour, limit = task.wanted
    with compared(task.portions, task.as_of, task.cache) as comparison:
        text = rendered(Told(comparison), form, Wording(task.language), limit, colour)
        return Answer(text, bool(comparison.changes))


def prepare() -> None:
    """Import what telling needs, and have the model ready to read journeys and the catalogue."""
    gc.disable()
    from mkdocs_journeys.model.catalog import Catalog
    from mkdocs_journeys.model.journey import Journey

    for module in ("changes.telling", "cli.diff_output", "revisions.comparing"):
        import_module(f"mkdocs_journeys.{module}")
    for model in (Catalog, Journey):
        model.model_rebuild()
