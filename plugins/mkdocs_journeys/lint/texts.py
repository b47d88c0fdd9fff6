"""Every text of a part, with the steps that lead to it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.values.text import Text

Steps = tuple[str | int, ...]


def localised(kind: type[Element], elements: Iterable[Element]) -> Iterator[tuple[Element, Steps, Text]]:
    """The texts of some elements of one kind that are written by language; in most files there is none."""
    keys = text_keys(kind)
    for element in elements:
        # What an element does not say is not among its variables, so this is a fraction of all its keys.
        for attribute, value in vars(element).items():
            if attribute in keys:
                if isinstance(value, Text):
                    if value.translations:
                        yield element, (keys[attribute],), value
                else:
                    found = ((step, text) for step, text in items(value) if text.translations)
                    yield from ((element, (keys[attribute], step), text) for step, text in found)


def items(value: Any) -> Iterable[tuple[str | int, Text]]:
    """The texts of a list or of keys and values, each with its step; none of an empty value."""
    return enumerate(value) if isinstance(value, tuple) else value.items() if isinstance(value, dict) else ()


@cache
def text_keys(kind: type[Element]) -> Mapping[str, str]:
    """The attributes of a class that hold texts, each with its key."""
    fields = kind.model_fields.items()
    return {name: field.alias or name for name, field in fields if holds_text(field.annotation)}


def holds_text(annotation: Any) -> bool:
    """Whether a type is a text or has one in it."""
    if isinstance(annotation, type) and issubclass(annotation, Text):
        return True
    return any(holds_text(part) for part in get_args(annotation))
