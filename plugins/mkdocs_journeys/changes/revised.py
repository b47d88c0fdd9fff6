"""An older version of a journey, made of the one of today and of what is written otherwise.

To read and build it as a whole takes longer than to make its page, and an edit is seldom more than a line. What both
say in the same words is one object in both, so that nobody has to compare it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from mkdocs_journeys.changes.pieces import Inseparable, by_key, is_clear, item_as_mapping, items, outdented
from mkdocs_journeys.diff.plain import fields_of
from mkdocs_journeys.model.element import Bond, Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.source.decode import unprintable
from mkdocs_journeys.source.document import Document, Path
from mkdocs_journeys.source.plain import MOST_CHARACTERS, plain
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.workspace.ids import has_id, named

E = TypeVar("E", bound=Element)

# The lists whose items are looked at one by one.
LISTS: dict[type[Element], tuple[str, type[Element]]] = {
    Journey: ("stages", Stage),
    Stage: ("touchpoints", Touchpoint),
}
# What stands for required keys while others are read.
FILLERS: dict[str, Any] = {"title": "?", "personas": ["x"], "stages": [{"title": "?"}]}


def revised(text: str, today: Journey, languages: tuple[str, ...]) -> Journey | None:
    """The journey of another version of its file; None where the whole of it has to be read."""
    current = today.document.text if today.document else ""
    if len(text) > MOST_CHARACTERS or not is_clear(current):
        return None
    reviser = Reviser(Document(f"{today.id}.yml", text, None), languages)
    try:
        return reviser.mapping(today, text, current, 0, ())
    except (Inseparable, ValidationError):
        return None


@dataclass(frozen=True)
class Reviser:
    """Puts a version together; whatever it cannot be sure of is `Inseparable`."""

    document: Document
    languages: tuple[str, ...]

    def mapping(self, today: E, old: str, current: str, indent: int, path: Path) -> E:
        """A thing as it was; `old` and `current` are what is written of it, with keys at an indentation."""
        kind = type(today)
        was, now = by_key(old, indent), by_key(current, indent)
        same = {key for key, piece in was.items() if now.get(key) == piece}
        name, each = LISTS.get(kind, ("", Element))
        apart = {name} & was.keys() & now.keys() - same
        written = [piece for key, piece in was.items() if key not in same and key not in apart]
        found = self.others(kind, outdented(written, indent), (same | apart) & FILLERS.keys(), path)
        kept = {attribute: getattr(today, attribute) for attribute in said(today, same)}
        for key in apart:
            pieces = items(was[key]), items(now[key])
            kept[key] = tuple(self.items(each, getattr(today, key), *pieces, (*path, key)))
        object.__setattr__(found, "__dict__", {**found.__dict__, **kept})
        object.__setattr__(found, "bond", Bond(self.document, path, ()))
        give_ids([found])
        return found

    def others(self, kind: type[E], text: str, filled: set[str], path: Path) -> E:
        """A thing with the keys of a text; something stands for those that it must have beside them."""
        fillers = {key: FILLERS[key] for key in filled}
        thing, inside = self.built(kind, fillers | (self.read(text) if text else {}), path)
        give_ids(inside)
        return thing

    def items(
        self, kind: type[E], today: tuple[E, ...], old: list[str], current: list[str], path: Path
    ) -> Iterator[E]:
        """The items of a list as they were; one in the same place and words is the one of today."""
        if len(current) != len(today):
            raise Inseparable
        for place, item in enumerate(old):
            if place < len(today) and item == current[place]:
                yield today[place]
            elif place < len(today) and kind in LISTS:
                yield self.changed(today[place], item, current[place], (*path, place))
            else:
                yield self.item(kind, item, (*path, place))

    def changed(self, today: E, old: str, current: str, path: Path) -> E:
        """An item of which again only a part is read."""
        (was, indent), (now, other) = item_as_mapping(old), item_as_mapping(current)
        if indent != other:
            raise Inseparable
        return self.mapping(today, was, now, indent, path)

    def item(self, kind: type[E], item: str, path: Path) -> E:
        """An item that is read as a whole."""
        found = self.read(f"items:\n{item}").get("items")
        if not isinstance(found, list) or len(found) != 1:
            raise Inseparable
        part, inside = self.built(kind, found[0], path)
        give_ids([part, *inside])
        return part

    def read(self, text: str) -> dict[str, Any]:
        """The data of some lines; those that are not plain may still be clear."""
        data = None if unprintable(text, self.document.file) else plain(text)
        if data is None and is_clear(text):
            document = read_string(text, self.document.file)
            data = document.data if isinstance(document.data, dict) and not document.findings else None
        if data is None:
            raise Inseparable
        return data

    def built(self, kind: type[E], data: Any, path: Path) -> tuple[E, list[Element]]:
        """The object of some data, and all that is in it."""
        found = kind.model_validate(data, context={"languages": self.languages, "localised": False})
        return found, found.bind(self.document, path)[1:]


def give_ids(parts: Iterable[Element]) -> None:
    """Give some parts their ids; those of today have theirs."""
    for part in parts:
        if has_id(type(part)):
            named(part)


def said(element: Element, keys: set[str]) -> Iterator[str]:
    """The attributes that some keys gave an element."""
    values = element.__dict__
    return (attribute for attribute, key in fields_of(type(element)) if key in keys and attribute in values)
