"""The whole schema of each kind of file."""

import json
from dataclasses import replace

from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.schema.elements import Elements
from mkdocs_journeys.schema.fragments import Schema
from mkdocs_journeys.schema.references import Offers

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# How the name of a schema ends that knows the ids of a workspace.
WORKSPACE = ":workspace"
KINDS: dict[str, type[Element]] = {"journey": Journey, "persona": Persona, "catalog": Catalog}


def schema(kind: str, offers: Offers | None = None) -> Schema:
    """The schema of a journey, a persona or the catalogue; with the ids of a workspace where they are given."""
    # The catalogue is where new ids come from.
    elements = Elements(replace(offers, more=True) if offers and kind == "catalog" else offers)
    body = elements.body(KINDS[kind])
    return {"$schema": DIALECT, "$id": name_of(kind, offers), **body, "$defs": elements.definitions}


def name_of(kind: str, offers: Offers | None = None) -> str:
    """A schema's own name; it is no address, so that nothing is fetched."""
    return f"urn:mkdocs-journeys:format-1:{kind}{'' if offers is None else WORKSPACE}"


def written(kind: str, offers: Offers | None = None) -> str:
    """The text of a schema: the same bytes from the same model."""
    return json.dumps(schema(kind, offers), ensure_ascii=False, indent=2) + "\n"
