"""The files that `journeys check FILES` is to tell about."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.workspace.settings import Settings


def chosen(paths: Iterable[str], run: Run, settings: Settings) -> frozenset[str]:
    """The names of some files and of all below some folders, as findings name them; raises for any other path."""
    return frozenset(name for path in paths for name in names_of(path, run, settings))


def names_of(path: str, run: Run, settings: Settings) -> Iterator[str]:
    """The project's files that a path leads to, seen from the folder one stands in."""
    file = Path(os.path.abspath(path))  # noqa: PTH100 - links are names of their own
    known = frozenset(run.files)
    for name in (settings.name(file), settings.name(Path(os.path.realpath(file)))):
        if name in known:
            yield name
            return
        below = [other for other in run.files if name == "." or other.startswith(f"{name}/")]
        if below:
            yield from below
            return
    if not (file.is_dir() and any(file.is_relative_to(folder) for folder in own_folders(settings))):
        raise JourneysError(refusal(path, file, run, settings))


def own_folders(settings: Settings) -> tuple[Path, Path]:
    """The folders whose files are checked."""
    return settings.journeys_dir, settings.personas_dir


def refusal(path: str, file: Path, run: Run, settings: Settings) -> Message:
    """Why a path cannot be checked."""
    if not file.exists():
        near = nearest(settings.name(file), run.files)
        said = Message('there is no file or folder "{path}"', path=path)
        return guessed(said, os.path.relpath(settings.root / near)) if near else said
    within = next((folder for folder in own_folders(settings) if file.is_relative_to(folder)), None)
    if within and any(part.startswith(("_", ".")) for part in file.relative_to(within).parts):
        return Message(
            '"{path}" is not checked: what starts with _ or . is no journey and no persona', path=path
        )
    journeys, personas = map(settings.name, own_folders(settings))
    return Message(
        '"{path}" is no file of this project: those are the YAML files below {journeys} and {personas}, and their '
        "measurements",
        path=path,
        journeys=journeys,
        personas=personas,
    )
