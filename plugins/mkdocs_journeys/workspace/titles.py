"""Titles that stand where an id belongs."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.nearest import nearest


class Titled(NamedTuple):
    """An id, and the title that leads to it."""

    id: str
    title: str


def by_title(word: str, known: Collection[str]) -> Titled | None:
    """The id that goes with a title, where one stands in the place of an id."""
    if not isinstance(known, Mapping):
        return None
    titles = {title: id for id, entry in known.items() for title in titles_of(entry)}
    title = nearest(word, titles)
    return None if title is None else Titled(titles[title], title)


def titles_of(entry: object) -> Iterator[str]:
    """What something of the catalogue, or a persona, is called, in every language."""
    text = getattr(entry, "title", None) if not isinstance(entry, Persona) else entry.name
    if isinstance(text, Text):
        yield from {str(text), *text.translations.values()}
