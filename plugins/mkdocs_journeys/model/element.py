"""What all parts of the model have in common: frozen, strict about keys, and sure of their place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

from mkdocs_journeys.location import Span
from mkdocs_journeys.source.document import Document, Path


def key(description: str, default: Any = None, **options: Any) -> Any:
    """A key of the format: what it says, and what holds where it is left out."""
    return Field(default, description=description, **options)


def required(description: str, **options: Any) -> Any:
    """A key that must be there."""
    return Field(description=description, **options)


class Bond:
    """What ties a part to the text: its document, the way to it in the data, and, of a whole file, all parts of it.

    It is no private attribute of pydantic's, which would cost more than the validation itself.
    """

    __slots__ = ("document", "parts", "path")

    def __init__(self, document: Document | None, path: Path, parts: tuple[Element, ...]) -> None:
        self.document = document
        self.path = path
        self.parts = parts


UNBOUND = Bond(None, (), ())
NOTHING: set[str] = set()


class Element(BaseModel):
    """A mapping of the format.

    `shorthand` names the key that a plain text in its place stands for, `stub` gives the values that stand in for
    required keys when the rest of a faulty file is to be checked all the same.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)
    shorthand: ClassVar[str | None] = None
    stub: ClassVar[dict[str, Any]] = {}

    bond: ClassVar[Bond] = UNBOUND

    @model_validator(mode="before")
    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Give a plain text its key, and take a known key with nothing behind it as absent."""
        if isinstance(data, str) and cls.shorthand:
            return {cls.shorthand: data}
        if isinstance(data, dict) and None in data.values():
            known = keys_of(cls)
            return {name: value for name, value in data.items() if value is not None or name not in known}
        return data

    @property
    def path(self) -> Path:
        """The way to this part in its document's data."""
        return self.bond.path

    @property
    def document(self) -> Document | None:
        """The document that this part was written in, None where it is built in."""
        return self.bond.document

    @property
    def span(self) -> Span:
        """Where this part stands: its title or what else names it."""
        return self.span_of()

    def span_of(self, *steps: str | int) -> Span:
        """Where the value of one of its keys stands."""
        bond = self.bond
        return bond.document.value((*bond.path, *steps)) if bond.document else Span("")

    def key_span(self, name: str) -> Span:
        """Where one of its keys stands."""
        bond = self.bond
        return bond.document.key((*bond.path, name)) if bond.document else Span("")

    def children(self) -> Iterator[tuple[Path, Element]]:
        """The parts right below, each with the steps that lead to it."""
        for attribute, name in element_fields(type(self)):
            value = getattr(self, attribute)
            if type(value) is tuple:
                for index, item in enumerate(value):
                    if is_element(item.__class__):
                        yield (name, index), item
            elif value is not None and is_element(value.__class__):
                yield (name,), value

    def walk(self) -> Iterator[Element]:
        """This part and all parts below it, in the order of the format."""
        if self.bond.parts:
            yield from self.bond.parts
            return
        yield self
        for _, child in self.children():
            yield from child.walk()

    def bind(self, document: Document, path: Path = ()) -> list[Element]:
        """Tell this part and all below where they were written; gives all of them."""
        parts: list[Element] = [self]
        values = self.__dict__
        said, holding = outline_of(self.__class__, frozenset(self.__pydantic_fields_set__))
        for attribute, name in holding:
            value = values[attribute]
            if not value:
                continue
            if type(value) is tuple:
                for index, item in enumerate(value):
                    if is_element(item.__class__):
                        parts += item.bind(document, (*path, name, index))
            elif is_element(value.__class__):
                parts += value.bind(document, (*path, name))
        # The class has what is not said: a touchpoint has twenty-five keys and says six of them. That is most of the
        # memory that a thousand journeys take.
        kept = {name: value for name, default in said if (value := values[name]) is not default}
        kept["bond"] = Bond(document, path, () if path else tuple(parts))
        object.__setattr__(self, "__dict__", kept)
        object.__setattr__(self, "__pydantic_fields_set__", NOTHING)
        return parts


@cache
def is_element(kind: type[Any]) -> bool:
    """Whether things of a class are elements; to ask each thing takes pydantic ten times as long."""
    return issubclass(kind, Element)


@cache
def defaults_of(kind: type[Element]) -> dict[str, Any]:
    """The values of keys that are left out, which the class has as attributes from the first call on."""
    optional = {
        name: f for name, f in kind.model_fields.items() if not f.is_required() and f.default_factory is None
    }
    for name, field in optional.items():
        setattr(kind, name, field.default)
    return {name: field.default for name, field in optional.items()}


@cache
def outline_of(
    kind: type[Element], given: frozenset[str]
) -> tuple[tuple[tuple[str, Any], ...], tuple[tuple[str, str], ...]]:
    """The attributes that can have a value of their own where some are given, and those that can hold elements.

    Beside each stands the value that it has where nothing is said; no value is the set of what is given, which stands
    beside those that have none. A few hundred shapes are all that there are in a project. Where nothing is given,
    everything may have been.
    """
    defaults = defaults_of(kind)
    names = [n for n in kind.model_fields if not given or n in given or n not in defaults]
    said = tuple((name, defaults.get(name, given)) for name in names)
    return said, tuple((name, key) for name, key in element_fields(kind) if name in names)


@cache
def keys_of(kind: type[Element]) -> frozenset[str]:
    """The keys that the format has for a class."""
    return frozenset(field.alias or name for name, field in kind.model_fields.items())


@cache
def element_fields(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The attributes of a class that can hold elements, each with its key."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name) for name, field in fields if holds_elements(field.annotation))


def holds_elements(annotation: Any) -> bool:
    """Whether a type is an element or has one somewhere in it."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return True
    return any(holds_elements(part) for part in get_args(annotation))
