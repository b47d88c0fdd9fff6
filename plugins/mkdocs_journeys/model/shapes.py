"""What stands in a file, and what the format has there, in the words of findings."""

import re
from collections.abc import Iterable
from typing import Any, get_args

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element, holds_elements
from mkdocs_journeys.model.values.duration import abbreviated, within
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.moment import in_words
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
        return Message("write {yaml}", yaml=f"{{{of_figure(needed[0], list(fields), written)}}}")
    only = next((name for name in USUAL if name in fields), None)
    if only and isinstance(written, str):
        text = abbreviated(written) or within(written) or written
        return Message("write {yaml}", yaml=f"{{{only}: {in_brackets(text)}}}")
    yaml = "{" + ", ".join(f"{name}: ..." for name in needed or list(fields)[:3]) + "}"
    return Message("write it like {yaml}", yaml=yaml)


FIGURE = re.compile(r"([<>≤≥=~]|\D{0,4} )?(?P<figure>[0-9]+(?:\.[0-9]+)?(?: ?%)?)(?P<rest>\b.*|)")


def of_figure(key: str, known: list[str], written: str) -> str:
    """What stands in a mapping of one key; of `40 by the end of 2026` only the figure is its value."""
    found = FIGURE.fullmatch(written) if key == "value" else None
    if not found:
        return f"{key}: {in_brackets(written)}"
    when = next((other for other in ("by", "on") if other in known), None)
    more = f", {when}: {in_words(found['rest'].strip()) or '...'}" if when and found["rest"].strip() else ""
    return f"{key}: {found['figure']}{more}"


def as_list(kind: type[Element], path: Path, written: str) -> str:
    """A value as the list that it should be; words that cannot hold a comma are several where one separates them."""
    items = re.split(r"\s*[,;]\s*", written.strip()) if holds_words(kind, path) else [written]
    return f"[{', '.join(in_brackets(item) for item in items if item)}]"


def holds_words(kind: type[Element], path: Path) -> bool:
    """Whether the list at a path is one of tags or ids."""
    owner = class_at(kind, path[:-1])
    annotations = {field.alias or name: field.annotation for name, field in owner.model_fields.items()}
    return path[-1] == "tags" or is_of_words(annotations.get(str(path[-1])))


def is_of_words(annotation: Any) -> bool:
    """Whether a type is a list of ids."""
    return any(part is Ref or is_of_words(part) for part in get_args(annotation))


def place_of(key: str, kind: type[Element], path: Path) -> Message | None:
    """Where a key belongs that stands too far out, or too far in; None where that is nowhere, or in several places."""
    here = class_at(kind, path[:-1])
    inner = [name for name, part in parts_of(here).items() if key in keys_at(part, ())]
    if inner:
        return Message("write it further in, as a key of an item of {lists}", lists=tuple(inner))
    names = [step for step in path[:-1] if isinstance(step, str) and step != key]
    for name in reversed(names):
        outer = path[: path.index(name)]
        if key in keys_at(kind, outer):
            return Message('write it further out, beside "{key}"', key=name)
    return None


def parts_of(kind: type[Element]) -> dict[str, type[Element]]:
    """The keys of a class that have parts behind them, with the class of those."""
    types = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
    return {name: part for name, annotation in types.items() if (part := element_in(annotation))}


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


def value_at(data: Any, path: Iterable[str | int]) -> Any:
    """The value at a path of the data, None where there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
