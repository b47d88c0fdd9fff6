"""The classes of the model in JSON Schema."""

import re
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.schema.fragments import NOTHING, Schema, array, name_in, optional, ref, types_of
from mkdocs_journeys.schema.references import ID_OF, NAMES, Offers, reference
from mkdocs_journeys.schema.snippets import SNIPPETS
from mkdocs_journeys.schema.types import Types

# What a plain value in an object's place must be like. None of it concerns the object.
OF_SHORT_FORMS = ("minimum", "maximum", "pattern", "patternErrorMessage", "defaultSnippets")
INSIDE = {"type", "defaultSnippets", "anyOf"}


class Elements:
    """The definitions that one kind of file needs."""

    def __init__(self, offers: Offers | None) -> None:
        self.offers = offers
        self.types = Types(self.define)
        self.types.definitions["Nothing"] = NOTHING

    @property
    def definitions(self) -> dict[str, Schema]:
        """All of them by name."""
        return dict(sorted(self.types.definitions.items()))

    def define(self, kind: type[Element]) -> None:
        """Write a class down, once."""
        if kind.__name__ not in self.types.definitions:
            self.types.definitions[kind.__name__] = {}
            self.types.definitions[kind.__name__] = self.with_short_form(kind)

    def with_short_form(self, kind: type[Element]) -> Schema:
        """A class, and the plain value that may stand in its place."""
        body = self.body(kind)
        if kind.shorthand is None:
            return body
        field = kind.model_fields[kind.shorthand]
        short = self.types.resolved(self.fragment(kind.shorthand, field))
        types = [name for name in types_of(short) if name != "object"]
        return {
            **body,
            **{name: short[name] for name in OF_SHORT_FORMS if name in short},
            "type": ["object", *types],
        }

    def body(self, kind: type[Element]) -> Schema:
        """The keys of a class."""
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        needed = [name for name, field in fields.items() if field.is_required()]
        return {
            "title": words_of(kind.__name__),
            "description": " ".join((kind.__doc__ or "").split("\n\n")[0].split()),
            "type": "object",
            "properties": {name: self.key(kind, name, field) for name, field in fields.items()},
            **({"required": needed} if needed else {}),
            "additionalProperties": False,
        }

    def key(self, kind: type[Element], name: str, field: FieldInfo) -> Schema:
        """One key: what it says, and what may stand behind it."""
        told: Schema = {"title": name.replace("_", " ").capitalize(), "description": field.description}
        if isinstance(field.default, str | bool):
            told["default"] = field.default
        if field.examples:
            told["examples"] = field.examples
        fragment = self.fragment(name, field)
        snippets = SNIPPETS.get(name_in(fragment.get("items", {})))
        if snippets:
            told["defaultSnippets"] = snippets
        return {**told, **(fragment if field.is_required() else self.optional(fragment))}

    def fragment(self, name: str, field: FieldInfo) -> Schema:
        """What may stand behind a key, where something does."""
        if refers(field.annotation):
            target = ID_OF[name]
            named = self.types.defined(
                f"{NAMES[target]}Id", reference(target, field.is_required(), self.offers)
            )
            return array(named, 1 if field.is_required() else 0) if is_list(field.annotation) else named
        return self.types.of(field.annotation, tuple(field.metadata))

    def optional(self, fragment: Schema) -> Schema:
        """What a fragment allows, or nothing.

        A mapping, and what has alternatives already, allows nothing itself: editors then show what its key says.
        """
        name = name_in(fragment)
        found = self.types.definitions.get(name, {})
        if "properties" not in found and "anyOf" not in found:
            return optional(fragment)
        if ref("Nothing") not in found.get("anyOf", ()):
            self.types.definitions[name] = optional(found, outside=found.keys() - INSIDE)
        return fragment


def refers(annotation: Any) -> bool:
    """Whether a type is a reference, or a list of them."""
    return annotation is Ref or any(map(refers, get_args(annotation)))


def is_list(annotation: Any) -> bool:
    """Whether a type is a list."""
    return get_origin(annotation) is tuple


def words_of(name: str) -> str:
    """The name of a class as it is read."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()
