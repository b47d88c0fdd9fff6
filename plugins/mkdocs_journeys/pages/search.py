"""What the search finds: journeys, stages, touchpoints, frictions and personas by name, at their anchors."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, get_args

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.spec import SearchEntry

Said = Callable[[Text], str]
Found = Stage | Touchpoint | Friction | Opportunity


def journey_entries(journey: Journey, said: Said) -> Iterator[SearchEntry]:
    """The journey, and every part of it that has a name to be looked for."""
    yield SearchEntry(said(journey.title), texts(journey, said), boost=2.0)
    for part in journey.walk():
        if isinstance(part, Stage | Touchpoint | Friction | Opportunity):
            yield SearchEntry(said(part.title), texts(part, said), str(part.id))


def persona_entries(persona: Persona, said: Said) -> Iterator[SearchEntry]:
    """The persona, by name and by all that is said of it."""
    all_texts = [texts(part, said) for part in persona.walk()]
    yield SearchEntry(said(persona.name), " ".join(text for text in all_texts if text), boost=2.0)


def texts(element: Element, said: Said) -> str:
    """The texts of one part, without those of the parts below it."""
    words: list[str] = []
    values = element.__dict__  # what is said; of the rest, nothing is a text
    for name in with_texts(type(element)):
        value = values.get(name)
        if isinstance(value, Text):
            words.append(said(value))
        elif isinstance(value, tuple):
            words += [said(each) for each in value if isinstance(each, Text)]
    return " ".join(words)


@cache
def with_texts(kind: type[Element]) -> tuple[str, ...]:
    """The attributes of a class that can hold texts, but for those that name it."""
    fields = kind.model_fields.items()
    return tuple(n for n, field in fields if n not in ("title", "name") and holds_text(field.annotation))


def holds_text(annotation: Any) -> bool:
    """Whether a type is a text, or has one somewhere in it."""
    is_text = isinstance(annotation, type) and issubclass(annotation, Text)
    return is_text or any(holds_text(part) for part in get_args(annotation))


def in_all_languages(text: Text) -> str:
    """A text in every language that it is written in, so that it is found in each."""
    return (text.translations and " / ".join(dict.fromkeys(text.translations.values()))) or str(text)
