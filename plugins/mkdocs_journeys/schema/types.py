"""The types of the model in JSON Schema."""

import types
from collections.abc import Callable
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator

from mkdocs_journeys.model.catalog import mail
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import at_least_one
from mkdocs_journeys.model.meanings import MEANINGS, name_of
from mkdocs_journeys.model.values.number import Flag, Range
from mkdocs_journeys.model.values.text import Filled, Text
from mkdocs_journeys.model.values.value import Value
from mkdocs_journeys.schema.fragments import Schema, array, either, name_in, ref, words
from mkdocs_journeys.schema.values import EMAIL, FILLED, TEXT, VALUES, number, yes_or_no


class Types:
    """Translates types, and collects the definitions that they need."""

    def __init__(self, element: Callable[[type[Element]], None]) -> None:
        self.definitions: dict[str, Schema] = {}
        self.element = element

    def of(self, annotation: Any, marks: tuple[Any, ...] = ()) -> Schema:
        """The fragment for a type and its marks; None, where it is one of the alternatives, is left out."""
        origin = get_origin(annotation)
        if origin is Annotated:
            inner, *more = get_args(annotation)
            return self.of(inner, (*more, *marks))
        if origin in (Union, types.UnionType):
            return self.union([kind for kind in get_args(annotation) if kind is not type(None)], marks)
        if origin is tuple:
            return array(self.of(get_args(annotation)[0]), 1 if validators(marks) & {at_least_one} else 0)
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(get_args(annotation)[1])}
        if origin is Literal:
            return self.defined(name_of(annotation), words(dict(MEANINGS[annotation])))
        return self.plain(annotation, marks)

    def union(self, kinds: list[Any], marks: tuple[Any, ...]) -> Schema:
        """The fragment for one type or two."""
        if len(kinds) == 1:
            return self.of(kinds[0], marks)
        return either(*(self.resolved(self.of(kind)) for kind in kinds))

    def plain(self, kind: type[Any], marks: tuple[Any, ...]) -> Schema:
        """The fragment for a class."""
        if issubclass(kind, Element):
            self.element(kind)
            return ref(kind.__name__)
        if issubclass(kind, Text):
            filled = any(isinstance(mark, Filled) for mark in marks)
            return self.defined("FilledText", FILLED) if filled else self.defined("Text", TEXT)
        if issubclass(kind, Value):
            return self.defined(kind.__name__, VALUES[kind])
        if validators(marks) & {mail}:
            return self.defined("MailAddress", EMAIL)
        mark = next(mark for mark in marks if isinstance(mark, Range | Flag))
        return number(mark) if isinstance(mark, Range) else yes_or_no(mark)

    def defined(self, name: str, fragment: Schema) -> Schema:
        """A fragment that is written down once, under a name."""
        self.definitions.setdefault(name, fragment)
        return ref(name)

    def resolved(self, fragment: Schema) -> Schema:
        """A fragment itself, where it stands under a name."""
        return self.definitions[name_in(fragment)] if "$ref" in fragment else fragment


def validators(marks: tuple[Any, ...]) -> set[Callable[..., Any]]:
    """The functions that look at a value after it was read."""
    return {mark.func for mark in marks if isinstance(mark, AfterValidator)}
