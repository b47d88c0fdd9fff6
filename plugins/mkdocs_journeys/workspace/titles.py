"""Titles that stand where an id belongs."""

from collections.abc import Collection, Iterator, Mapping

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.nearest import nearest


def known_by_title(word: str, known: Collection[str]) -> Message | None:
    """The hint for a title that stands where an id belongs; it tells the id."""
    if not isinstance(known, Mapping) or nearest(word, known):
        return None
    titles = {title: id for id, entry in known.items() for title in titles_of(entry)}
    title = nearest(word, titles)
    if title is None:
        return None
    return Message('write its id; did you mean "{word}" ({title})?', word=titles[title], title=title)


def titles_of(entry: object) -> Iterator[str]:
    """What something of the catalogue, or a persona, is called, in every language."""
    text = getattr(entry, "title", None) if not isinstance(entry, Persona) else entry.name
    if isinstance(text, Text):
        yield from {str(text), *text.translations.values()}
