"""Files of journeys and personas that stand in the folder of prose, where nobody reads them."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs_journeys.message import Message
from mkdocs_journeys.workspace.finding import ENDINGS
from mkdocs_journeys.workspace.settings import Settings, lies_in


def astray(settings: Settings) -> list[Message]:
    """What is to be said of such files; a folder that is not there costs one look."""
    places = (settings.docs_dir / name for name in names(settings))
    return told((path for place in places if place.is_dir() for path in sorted(place.rglob("*"))), settings)


def no_prose(folder: str) -> Message:
    """What is to be said where the folder of prose is not there: MkDocs builds nothing without it."""
    return Message(
        'there is no folder "{folder}" for the pages that you write yourself, and MkDocs builds nothing without it; '
        "journeys init makes it, with a home page",
        folder=folder,
    )


def told(paths: Iterable[Path], settings: Settings) -> list[Message]:
    """The same of the files of the folder of prose, as somebody else has listed them: one sentence for each kind."""
    found: dict[str, Path] = {}
    options = names(settings)
    for path in paths:
        if path.suffix.lower() in ENDINGS and path.is_relative_to(settings.docs_dir):
            folder = path.relative_to(settings.docs_dir).parts[0]
            if folder in options and not is_read(path, settings):
                found.setdefault(folder, path)
    return [sentence(path, options[folder], folder, settings) for folder, path in found.items()]


def names(settings: Settings) -> dict[str, str]:
    """What our folders are called, and the options that say so."""
    return {settings.journeys_dir.name: "journeys_dir", settings.personas_dir.name: "personas_dir"}


def is_read(path: Path, settings: Settings) -> bool:
    """Whether a file lies in one of our folders all the same."""
    return any(lies_in(str(path), str(folder)) for folder in (settings.journeys_dir, settings.personas_dir))


def sentence(path: Path, option: str, folder: str, settings: Settings) -> Message:
    """Where the file belongs, and how to have it where it is."""
    own = settings.journeys_dir if option == "journeys_dir" else settings.personas_dir
    return Message(
        '{file}: this folder is not read; move its files to "{own}", beside mkdocs.yml, '
        "or write {setting} below the plugin's name in mkdocs.yml",
        file=settings.name(path),
        own=settings.name(own),
        setting=f"{option}: {settings.name(settings.docs_dir / folder)}",
    )
