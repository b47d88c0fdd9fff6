"""The configuration of Decap CMS for a project."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_journeys.forms.fields import Fields
from mkdocs_journeys.forms.shapes import shape
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.schema.format import schema
from mkdocs_journeys.schema.offers import offers_of
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

KINDS: Mapping[str, type[Element]] = {"journey": Journey, "persona": Persona, "catalog": Catalog}


def config(workspace: Workspace, cms: Mapping[str, Any], prefix: str, wording: Wording) -> str:
    """The text of `config.yml`, in the part of YAML that is JSON; `prefix` leads from the repository to the project."""
    languages = workspace.vocabulary.languages
    collections = list(collections_of(workspace, prefix, wording))
    settings = {
        "backend": cms["backend"],
        "publish_mode": cms.get("publish_mode", "editorial_workflow"),
        "locale": wording.language.partition("-")[0],
        "media_folder": f"{prefix}{workspace.settings.name(workspace.settings.journeys_dir)}/images",
        "public_folder": "images",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": collections,
        # For the script that reads and writes the files; the program itself passes over what it does not know.
        "journeys": {
            "languages": list(languages),
            "shapes": {name: shape(kind) for name, kind in KINDS.items()},
        },
    }
    return (
        json.dumps({**settings, **dict(cms.get("config") or {})}, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )


def collections_of(workspace: Workspace, prefix: str, wording: Wording) -> Iterator[dict[str, Any]]:
    """A list of files for each folder of journeys and of personas, and the catalogue."""
    settings, offers = workspace.settings, offers_of(workspace)
    languages = workspace.vocabulary.languages
    kinds = (
        (
            "journey",
            settings.journeys_dir,
            workspace.journey_sources,
            Message("Journeys"),
            Message("Journey"),
        ),
        (
            "persona",
            settings.personas_dir,
            workspace.persona_sources,
            Message("Personas"),
            Message("Persona"),
        ),
    )
    for kind, top, sources, title, single in kinds:
        whole = schema(kind, offers)
        fields = Fields(whole, languages).of(whole)
        for folder in sorted({source.folder for source in sources.values()} or {""}):
            place = f"{prefix}{settings.name(top / folder)}"
            words = (wording.say(title), wording.say(single))
            yield files_of(kind, folder, place, words, identifier(kind, languages)) | {"fields": fields}
    if workspace.catalog_file is not None:
        whole = schema("catalog", offers)
        file = f"{prefix}{settings.name(workspace.catalog_file)}"
        yield catalogue(file, Fields(whole, languages).of(whole), wording)


def files_of(kind: str, folder: str, place: str, words: tuple[str, str], name: str) -> dict[str, Any]:
    """The files of one folder; `words` call them all and one of them, `name` is the field that one is called by."""
    several, one = words
    return {
        "name": f"{kind}-{folder.replace('/', '-') or 'all'}".removesuffix("-all"),
        "label": f"{several}: {folder}" if folder else several,
        "label_singular": one,
        "folder": place,
        "create": True,
        "extension": "yml",
        "format": f"journeys-{kind}",
        "filter": {"field": "_kind", "value": kind},
        "identifier_field": name,
        "slug": f"{{{{{name}}}}}",
        "summary": f"{{{{{name}}}}}",
        "editor": {"preview": False},
    }


def catalogue(file: str, fields: Any, wording: Wording) -> dict[str, Any]:
    """The catalogue, which is one file."""
    words = {"name": "catalog", "label": wording.say(Message("Shared words")), "file": file, "fields": fields}
    return {
        "name": "catalogue",
        "label": wording.say(Message("Catalogue")),
        "format": "journeys-catalog",
        "editor": {"preview": False},
        "files": [words],
    }


def identifier(kind: str, languages: tuple[str, ...]) -> str:
    """The field that a file is called by."""
    name = "title" if kind == "journey" else "name"
    return f"{name}.{languages[0]}" if len(languages) > 1 else name
