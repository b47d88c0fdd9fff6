"""What is said in files that another process has read, as far as what is found in the others depends on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.workspace.circles import follows

E = TypeVar("E")
# What has an id in a journey: its id, its class, and its title where it has one.
Outline = tuple[tuple[str, type[Element], Text | None], ...]


class Entry(NamedTuple):
    """What is known of a journey or persona of another process: what it is called."""

    title: Text


@dataclass(frozen=True)
class Elsewhere:
    """What one process knows; put together, what all of them do.

    `titles` are those of personas and of journeys by id. `taken` are the personas that journeys take, `to_be` the ids
    of journeys that are to be, `addressed` the frictions that another journey has an idea for, `follows` where journeys
    zoom into and what they improve. `asked` are the journeys that others refer into.
    """

    titles: Mapping[str, Mapping[str, Entry]] = field(
        default_factory=lambda: {"personas": {}, "journeys": {}}
    )
    taken: frozenset[str] = frozenset()
    to_be: frozenset[str] = frozenset()
    addressed: frozenset[tuple[str, str]] = frozenset()
    follows: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: follows({}))
    asked: frozenset[str] = frozenset()

    def joined(self, other: Elsewhere) -> Elsewhere:
        """What two know together."""
        return Elsewhere(
            both(self.titles, other.titles),
            self.taken | other.taken,
            self.to_be | other.to_be,
            self.addressed | other.addressed,
            both(self.follows, other.follows),
            self.asked | other.asked,
        )


NOWHERE = Elsewhere()


def both(one: Mapping[str, Mapping[str, E]], other: Mapping[str, Mapping[str, E]]) -> dict[str, dict[str, E]]:
    """What two maps of the same keys hold under each."""
    return {key: {**one[key], **other[key]} for key in one}


def told_by(
    personas: Iterable[Persona], journeys: Iterable[Journey], sound: Mapping[str, Journey]
) -> Elsewhere:
    """What some files tell the others; `sound` are the journeys without mistakes."""
    everyone = tuple(journeys)
    titles = {
        "personas": {persona.id: Entry(persona.name) for persona in personas},
        "journeys": {journey.id: Entry(journey.title) for journey in everyone},
    }
    return Elsewhere(
        titles,
        frozenset(str(id) for journey in sound.values() for id in journey.personas),
        frozenset(id for id, journey in sound.items() if journey.state == "to-be"),
        frozenset(
            (id, part)
            for journey in sound.values()
            for _, opportunity in journey.all_opportunities
            for id, part in abroad(opportunity.addresses)
            if opportunity.status != "dropped"
        ),
        follows(sound),
        frozenset(id for journey in everyone for id, _ in abroad(refs_of(journey))),
    )


def refs_of(journey: Journey) -> Iterator[str]:
    """Everything in a journey that may refer into another one."""
    if journey.zooms_into is not None:
        yield journey.zooms_into
    for _, opportunity in journey.all_opportunities:
        yield from opportunity.addresses


def abroad(refs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The journeys and parts that references with both name."""
    for ref in refs:
        id, sign, part = ref.partition("#")
        if sign:
            yield id, part


def outline(parts: Mapping[str, Element]) -> Outline:
    """What has an id in a journey, as it is quick to hand on."""
    return tuple((id, type(part), getattr(part, "title", None)) for id, part in parts.items())


def parts_from(outline: Outline) -> dict[str, Element]:
    """Parts of which nothing is known but that."""
    known: dict[str, Any] = {id: {"id": id, "title": title} for id, _, title in outline}
    return {id: kind.model_construct(**known[id]) for id, kind, _ in outline}
