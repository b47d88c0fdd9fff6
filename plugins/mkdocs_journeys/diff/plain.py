"""Parts of the model as plain values that can be compared: all that a file says, and nothing of how or where."""

import re
from functools import cache
from typing import Any

from mkdocs_journeys.model.element import Element, defaults_of
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.text import Text

# Most values are one of these, and say all that they say.
PLAIN = frozenset((str, int, float, bool, type(None)))
PARAGRAPH = re.compile(r"\n\s*\n")


@cache
def fields_of(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The attributes of a class, each with its key."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def value_of(element: Element | None, kind: type[Element], attribute: str) -> Any:
    """What an element says of a key; of one that is not there, what holds where the key is left out."""
    if element is not None:
        return getattr(element, attribute)
    factory = kind.model_fields[attribute].default_factory
    return {} if factory is not None else defaults_of(kind).get(attribute)


def plain(value: Any) -> Any:
    """A value without its places; a text with all of its languages, an amount however it is written."""
    if type(value) in PLAIN:
        return value
    if isinstance(value, Element):
        return tuple(plain(getattr(value, name)) for name, _ in fields_of(type(value)))
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    if isinstance(value, dict):
        return tuple((key, plain(item)) for key, item in value.items())
    if isinstance(value, Text):
        return (flowing(value), tuple(sorted((k, flowing(v)) for k, v in value.translations.items())))
    if isinstance(value, Duration):
        return ("duration", value.seconds)
    if isinstance(value, Quantity):
        return ("quantity", value.number, "" if value.unit in ("%", "s") else value.unit)
    return value


def flowing(text: str) -> str:
    """A text without its line ends; its paragraphs stay."""
    if "\n" not in text:
        return " ".join(text.split())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in PARAGRAPH.split(text)).strip()


def texts_of(text: Any) -> frozenset[str]:
    """A title in all of its languages, without what makes no difference."""
    said = text.translations.values() if isinstance(text, Text) and text.translations else (str(text),)
    return frozenset(" ".join(each.split()).casefold() for each in said)
