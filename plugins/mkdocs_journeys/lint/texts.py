"""Every text of a part, with the steps that lead to it."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.values.text import Text

Steps = tuple[str | int, ...]


def texts(element: Element) -> Iterator[tuple[Steps, Text]]:
    """The texts that stand right in an element, not those of the parts below it."""
    for attribute, name in text_fields(type(element)):
        value = getattr(element, attribute)
        if isinstance(value, Text):
            yield (name,), value
        elif isinstance(value, tuple):
            yield from (((name, index), item) for index, item in enumerate(value))
        elif isinstance(value, dict):
            yield from (((name, key), item) for key, item in value.items())


@cache
def text_fields(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The attributes of a class that hold texts, each with its key."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if holds_text(field.annotation))


def holds_text(annotation: Any) -> bool:
    """Whether a type is a text or has one in it."""
    if isinstance(annotation, type) and issubclass(annotation, Text):
        return True
    return any(holds_text(part) for part in get_args(annotation))
