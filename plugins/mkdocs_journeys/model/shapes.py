"""What stands in a file, and what the format has there, in the words of findings."""

from typing import Any, get_args

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element, holds_elements
from mkdocs_journeys.model.values.duration import abbreviated, within
from mkdocs_journeys.source.document import Path
from mkdocs_journeys.source.slips import quoted

# The key that a single value belongs to where none is required.
USUAL = ("typical",)


def in_brackets(text: str) -> str:
    """A text as an item of a list in brackets: in quotes where it holds what has a meaning there."""
    return quoted(text) if any(sign in text for sign in ",:[]{}#\"'") else text


def shape_of(kind: type[Element], path: Path, written: Any) -> Message:
    """How a mapping at a path is written: with the keys that it must have, or the first ones that it can have."""
    fields = {field.alias or name: field for name, field in class_at(kind, path).model_fields.items()}
    needed = [name for name, field in fields.items() if field.is_required()]
    if len(needed) == 1 and isinstance(written, str):
        return Message("write it like {yaml}", yaml=f"{{{needed[0]}: {in_brackets(written)}}}")
    only = next((name for name in USUAL if name in fields), None)
    if only and isinstance(written, str):
        text = abbreviated(written) or within(written) or written
        return Message("write it like {yaml}", yaml=f"{{{only}: {in_brackets(text)}}}")
    yaml = "{" + ", ".join(f"{name}: ..." for name in needed or list(fields)[:3]) + "}"
    return Message("write it like {yaml}", yaml=yaml)


def kind_of(value: Any) -> Message:
    """What stands there, in a word."""
    if isinstance(value, dict):
        return Message("keys and values")
    if isinstance(value, list):
        return Message("a list")
    return Message('"{text}"', text=value) if isinstance(value, str) else Message("nothing")


def class_at(kind: type[Element], path: Path) -> type[Element]:
    """The class that the format has at a path."""
    for step in path:
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        if step in fields:
            kind = element_in(fields[str(step)].annotation) or kind
    return kind


def keys_at(kind: type[Element], path: Path) -> list[str]:
    """The keys that the format has at a path."""
    return [field.alias or name for name, field in class_at(kind, path).model_fields.items()]


def element_in(annotation: Any) -> type[Element] | None:
    """The element class that stands in a type."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    parts = (part for part in get_args(annotation) if holds_elements(part))
    return next((found for part in parts if (found := element_in(part))), None)
