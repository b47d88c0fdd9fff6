"""The files that connect a project with an editor, as they are to be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.editor.merging import differing, lists, with_entries, with_item
from mkdocs_journeys.schema.format import KINDS, written
from mkdocs_journeys.schema.references import Offers
from mkdocs_journeys.workspace.finding import CATALOG, ENDINGS
from mkdocs_journeys.workspace.settings import Settings

SCHEMAS = "schemas"
EXTENSION = "redhat.vscode-yaml"


@dataclass(frozen=True)
class Wanted:
    """A file, and its text made from the one that it has (empty where there is none).

    `missing` is what to add by hand where that cannot be done; `differing` names what the file says otherwise.
    """

    path: Path
    text: Callable[[str], str]
    missing: str = ""
    differing: Callable[[str], list[str]] = lambda _: []


def wanted(settings: Settings, offers: Offers | None) -> Iterator[Wanted]:
    """The schemas, the editor's settings, and the extension that it is to recommend."""
    for kind in KINDS:
        yield Wanted(schema_file(settings, kind), always(written(kind, offers)))
    entries = {f"./{SCHEMAS}/{kind}.json": patterns for kind, patterns in mapping(settings).items()}
    yield Wanted(
        settings.root / ".vscode" / "settings.json",
        lambda text: with_entries(text, ("yaml.schemas",), entries),
        with_entries("", ("yaml.schemas",), entries),
        lambda text: differing(text, ("yaml.schemas",), entries),
    )
    yield Wanted(
        settings.root / ".vscode" / "extensions.json",
        recommending,
        recommending(""),
    )


def always(text: str) -> Callable[[str], str]:
    """A file of ours, whatever stands in it."""
    return lambda _: text


def recommending(text: str) -> str:
    """The recommendations with the extension, unless somebody decided against it."""
    return (
        text
        if lists(text, "unwantedRecommendations", EXTENSION)
        else with_item(text, "recommendations", EXTENSION)
    )


def schema_file(settings: Settings, kind: str) -> Path:
    """Where the schema of a kind stands."""
    return settings.root / SCHEMAS / f"{kind}.json"


def mapping(settings: Settings) -> dict[str, list[str]]:
    """The files of each kind, as editors name them.

    Editors look for the patterns anywhere in a path: in a project that lies in a folder `journeys`, they would take
    every file for a journey. So what is none is named as well.
    """
    journeys, personas = (settings.name(path) for path in (settings.journeys_dir, settings.personas_dir))
    nowhere = ["!mkdocs.yml", f"!{personas}/**"]
    return {
        "journey": [*files_in(journeys), *nowhere],
        "persona": files_in(personas),
        "catalog": [f"{journeys}/{CATALOG}{ending}" for ending in ENDINGS],
    }


def files_in(folder: str) -> list[str]:
    """The files of a folder and of those below that count."""
    return [*(f"{folder}/**/*{ending}" for ending in ENDINGS), f"!{folder}/**/_*", f"!{folder}/**/_*/**"]
