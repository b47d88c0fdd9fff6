"""Pieces of JSON Schema.

They are written for editors as much as for validators. Editors offer every `type` that a value may have, and show what
stands beside a key only where no alternative has a title or description of its own; so `null` is allowed without being
named, and what several keys share has neither.
"""

from collections.abc import Collection
from typing import Any

Schema = dict[str, Any]

# A key with nothing behind it counts as left out. `{"type": "null"}` would say it too, and offer the word `null`.
NOTHING: Schema = {
    "title": "Nothing",
    "description": "The key counts as left out.",
    "not": {"type": ["string", "number", "boolean", "object", "array"]},
}
LIST = "Write a list: each item on a line of its own with a hyphen before it, or all of them in brackets."


def ref(name: str) -> Schema:
    """What a definition says."""
    return {"$ref": f"#/$defs/{name}"}


def name_in(fragment: Schema) -> str:
    """The name of the definition that a fragment stands for, empty where it is written out."""
    return str(fragment.get("$ref", "")).rpartition("/")[2]


def optional(fragment: Schema, outside: Collection[str] = ("items", "minItems")) -> Schema:
    """What a fragment allows, or nothing; what tells an editor what to write stays outside of the alternatives."""
    told = {name: value for name, value in fragment.items() if name in outside}
    rest = {name: value for name, value in fragment.items() if name not in outside}
    return {**told, "anyOf": [*rest.get("anyOf", [rest]), ref("Nothing")]}


def array(items: Schema, least: int = 0) -> Schema:
    """A list."""
    return {"type": "array", "items": items, **({"minItems": least} if least else {}), "errorMessage": LIST}


def either(one: Schema, other: Schema) -> Schema:
    """What one of two fragments of different types allows: most keywords concern values of one type only."""
    types = [kind for fragment in (one, other) for kind in types_of(fragment)]
    return {**one, **other, "type": types}


def types_of(fragment: Schema) -> list[str]:
    """The types that a fragment allows."""
    kinds = fragment["type"]
    return list(kinds) if isinstance(kinds, list) else [kinds]


def words(meanings: dict[str, str]) -> Schema:
    """Words with their meanings."""
    return {"type": "string", "enum": list(meanings), "enumDescriptions": list(meanings.values())}
