"""JSON Schema (draft 2020-12) of the format, made from the model."""

from typing import Any

from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona

KINDS: dict[str, type[Element]] = {"journey": Journey, "persona": Persona, "catalog": Catalog}


def schema(kind: str) -> dict[str, Any]:
    """The schema of a journey, a persona or the catalogue."""
    found = KINDS[kind].model_json_schema(by_alias=True)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **with_shorthands(found)}


def with_shorthands(found: dict[str, Any]) -> dict[str, Any]:
    """The schema with a plain text allowed where an object has a short form."""
    names = {kind.__name__: kind for kind in descendants(Element)}
    definitions = {}
    for name, definition in found.get("$defs", {}).items():
        kind = names.get(name)
        short = {"type": ["string", "number", "boolean"]}
        definitions[name] = {"anyOf": [short, definition]} if kind and kind.shorthand else definition
    return {**found, "$defs": definitions} if definitions else found


def descendants(kind: type[Element]) -> list[type[Element]]:
    """All classes that are made from a class."""
    return [k for child in kind.__subclasses__() for k in (child, *descendants(child))]
