"""What the forms' script has to know of the format to read and write a file as `journeys fmt` lays it out."""

from typing import Any

from mkdocs_journeys.fixing.shapes import shape_of
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.shapes import element_in
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.source.writing.shape import Shape


def shape(kind: type[Element]) -> dict[str, Any]:
    """The shape of a kind of mapping, with those below it."""
    below = {name: element_in(field.annotation) for name, field in model_fields(kind).items()}
    written = plain(shape_of(kind))
    written["texts"] = [name for name, field in model_fields(kind).items() if holds_text(field.annotation)]
    written["below"] = {name: shape(part) for name, part in below.items() if part is not None}
    if kind.shorthand:
        written["shorthand"] = kind.shorthand
    return written


def model_fields(kind: type[Element]) -> dict[str, Any]:
    """The keys of a mapping, as they are written."""
    return {field.alias or name: field for name, field in kind.model_fields.items()}


def plain(shape: Shape) -> dict[str, Any]:
    """A shape as values of JSON."""
    lists = {"short": shape.short, "apart": shape.apart, "spaced": shape.spaced}
    said = {name: sorted(names) for name, names in lists.items() if names}
    return {"keys": list(shape.keys), **({"compact": True} if shape.compact else {}), **said}


def holds_text(annotation: Any) -> bool:
    """Whether a type is a text that may be written in several languages, or a list of such."""
    parts = getattr(annotation, "__args__", ())
    own = isinstance(annotation, type) and issubclass(annotation, Text)
    return own or any(holds_text(part) for part in parts)
