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
        kind, full = names.get(name), with_empty_keys(definition)
        short = {"type": ["string", "number", "boolean"]}
        definitions[name] = {"anyOf": [short, full]} if kind and kind.shorthand else full
    return {**with_empty_keys(found), "$defs": definitions} if definitions else with_empty_keys(found)


def with_empty_keys(definition: dict[str, Any]) -> dict[str, Any]:
    """An object in which a key that may be left out may also stand with nothing behind it."""
    needed = definition.get("required", [])
    properties = {
        name: entry if name in needed or entry.get("default", "") is None else optional(entry)
        for name, entry in definition.get("properties", {}).items()
    }
    return {**definition, "properties": properties} if properties else definition


def optional(entry: dict[str, Any]) -> dict[str, Any]:
    """A key's schema that allows nothing as well; what describes the key stays at the top."""
    names = ("description", "title", "default")
    told: dict[str, Any] = {str(key): entry[key] for key in names if key in entry}
    rest = {key: value for key, value in entry.items() if key not in told}
    return {**told, "anyOf": [rest, {"type": "null"}]}


def descendants(kind: type[Element]) -> list[type[Element]]:
    """All classes that are made from a class."""
    return [k for child in kind.__subclasses__() for k in (child, *descendants(child))]
