"""A journey, a persona and a catalogue in which every key of the format says something, and variants of each key."""

import types
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Deliverable, Link, Path
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import Flag, Range
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import Text

Data = dict[str, Any]
NUMBERS = count(1)
# What a value of each sort can say, two things that are not alike.
SAMPLES: dict[Any, tuple[str, str]] = {
    Duration: ("5 min", "3 d"),
    Ref: ("first", "zweite"),
    Id: ("own-id", "another"),
    Link: ("https://example.com/a", "https://other.example/zz"),
    Path: ("data/one.csv", "images/two.png"),
    Deliverable: ("slot picker", "label for the box"),
    Day: ("2026-01-31", "2026-06-30"),
    Moment: ("2026-01", "2026-05-15"),
    Money: ("1.20 EUR", "3 EUR"),
    Quantity: ("40", "47"),
    Share: ("10 %", "35 %"),
}


def sample(annotation: Any, other: bool = False) -> Any:
    """What a key of a type can say; `other` says something else."""
    kind = get_origin(annotation)
    if kind is Annotated:
        return annotated(annotation, other)
    if kind is Literal:
        return get_args(annotation)[0 if other else 1]
    if kind in (Union, types.UnionType):
        return sample(next(arg for arg in get_args(annotation) if arg is not type(None)), other)
    if kind is tuple:
        return [sample(get_args(annotation)[0], other)]
    if kind is dict:
        return {"error rate": "4 %" if not other else "9 %"}
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return filled(annotation)
    if annotation in SAMPLES:
        return SAMPLES[annotation][other]
    if isinstance(annotation, type) and issubclass(annotation, Text):
        return "the first words of it" if not other else "quite another thing"
    return "fr" if other else "en"


def annotated(annotation: Any, other: bool) -> Any:
    """The same of a type with marks: a number in its range, true or false."""
    kind, *marks = get_args(annotation)
    for mark in marks:
        if isinstance(mark, Range):
            least = max(mark.least, -2)
            return least + 1 + (1 if other else 0)
        if isinstance(mark, Flag):
            return "false" if other else "true"
    if kind is str:
        return "b@example.com" if other else "a@example.com"
    return sample(kind, other)


def filled(kind: type[Element]) -> Data:
    """A mapping in which every key of a class says something."""
    data = {field.alias or name: sample(typed(field), False) for name, field in kind.model_fields.items()}
    if "id" in data:
        data["id"] = f"{kind.__name__.lower()}-{next(NUMBERS)}"
    if kind is Kpi:
        data |= {"metric": "nps", "scale": {"min": "-200", "max": "200"}}
    return data


def typed(field: Any) -> Any:
    """The type of a key, with the marks that pydantic keeps beside it."""
    marks = tuple(mark for mark in field.metadata if isinstance(mark, Range | Flag))
    return Annotated[(field.annotation, *marks)] if marks else field.annotation


def variants(kind: type[Element], data: Data) -> Iterator[tuple[str, Data]]:
    """The same data with one key that says something else, and with that key left out; for every key at any depth."""
    for path, field in places(kind, data, ()):
        key = path[-1]
        other = "csat" if key == "metric" else sample(typed(field), True)
        for name, value in (("other", other), ("none", None)):
            if name == "none" and field.is_required():
                continue
            changed = deepcopy(data)
            target: Any = changed
            for step in path[:-1]:
                target = target[step]
            if name == "none":
                del target[key]
            elif isinstance(target[key], dict | list) and target[key] == value:
                continue
            else:
                target[key] = value
            yield f"{'.'.join(map(str, path))} {name}", changed


def places(kind: type[Element], data: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """The way to every key, with its class and field."""
    for name, field in kind.model_fields.items():
        key = field.alias or name
        yield (*path, key), field
        value = data[key]
        inner = element_in(field.annotation)
        if inner is None:
            continue
        if isinstance(value, list):
            yield from places(inner, value[0], (*path, key, 0))
        elif isinstance(value, dict):
            yield from places(inner, value, (*path, key))


def element_in(annotation: Any) -> type[Element] | None:
    """The class of elements in a type."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    found = (element_in(arg) for arg in get_args(annotation))
    return next((kind for kind in found if kind is not None), None)
