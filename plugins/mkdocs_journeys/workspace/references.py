"""Resolve what refers to something else over the whole workspace."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, cast

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Catalog, System
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence, Mood, Quote, SentMessage
from mkdocs_journeys.model.persona import ChannelPreference, Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import EXIT, Transition
from mkdocs_journeys.model.vocabulary import Vocabulary
from mkdocs_journeys.workspace.unresolved import (
    Kinds,
    Parts,
    Place,
    at,
    missing_file,
    missing_part,
    missing_word,
    no_part,
    repeated,
)

PLACES: Kinds = (Stage, Touchpoint)


class Word(NamedTuple):
    """A key that names something of the catalogue, and the list that it is looked for in."""

    code: str
    key: str
    among: str
    message: Callable[[str], Message]


CHANNEL = Word("J302", "channel", "channels", lambda id: Message('no channel "{id}"', id=id))
TEAM = Word("J303", "team", "teams", lambda id: Message('no team "{id}"', id=id))
OWNER = TEAM._replace(key="owner")
SYSTEMS = Word("J304", "support", "systems", lambda id: Message('no system "{id}"', id=id))
SEGMENT = Word("J305", "segment", "segments", lambda id: Message('no segment "{id}"', id=id))
METRIC = Word("J306", "metric", "metrics", lambda id: Message('no metric "{id}"', id=id))
FRAMEWORK = Word("J307", "framework", "frameworks", lambda id: Message('no framework "{id}"', id=id))
WORDS: Mapping[type[Element], tuple[Word, ...]] = {
    Touchpoint: (CHANNEL, TEAM, SYSTEMS),
    SentMessage: (CHANNEL,),
    Transition: (CHANNEL,),
    ChannelPreference: (CHANNEL,),
    Friction: (TEAM,),
    Opportunity: (TEAM,),
    Kpi: (TEAM, METRIC),
    System: (TEAM,),
    Journey: (OWNER, SEGMENT, FRAMEWORK),
    Persona: (OWNER, SEGMENT),
}
# What refers to other parts, and the attributes that do; what is not said is not among the variables of a part.
REFERRING: Mapping[type[Element], frozenset[str]] = {
    Journey: frozenset(),
    Touchpoint: frozenset({"support"}),
    Friction: frozenset({"evidence"}),
    Mood: frozenset({"evidence"}),
    Quote: frozenset({"evidence"}),
    Opportunity: frozenset({"addresses"}),
    Transition: frozenset({"source", "target"}),
}


@dataclass(frozen=True)
class Names:
    """What can be referred to.

    `personas` and `journeys` are the ids of all files, also of those with mistakes: nothing that refers to them is
    blamed. `vocabulary` is None where the catalogue has mistakes. `parts` are the parts of each sound journey by id.
    `folders` are where the files of personas and of journeys stand.
    """

    vocabulary: Vocabulary | None
    personas: Collection[str] = frozenset()
    journeys: Collection[str] = frozenset()
    parts: Mapping[str, Parts] | None = None
    folders: tuple[str, str] = ("personas", "journeys")


class References:
    """The findings of one file's references."""

    def __init__(self, names: Names, parts: Parts | None) -> None:
        self.names = names
        self.parts = parts

    def of(self, owner: Journey | Persona | Catalog) -> Iterator[Finding]:
        """Every reference below `owner` that leads nowhere."""
        words = self.names.vocabulary
        for element in owner.walk():
            # Nine parts in ten refer to nothing: a look at their class is all that they cost.
            kind = type(element)
            if words is not None and kind in WORDS:
                yield from words_of(element, WORDS[kind], words)
            if kind in REFERRING:
                if kind is Journey:
                    yield from self.of_journey(cast("Journey", element))
                elif self.parts is not None and not REFERRING[kind].isdisjoint(vars(element)):
                    yield from self.inside(element, self.parts)

    def of_journey(self, journey: Journey) -> Iterator[Finding]:
        """References to personas and to other journeys."""
        yield from repeated(journey, "personas", journey.personas)
        for index, id in enumerate(journey.personas):
            message = Message('no persona "{id}"', id=id)
            place, folder = at(journey, "personas", index), self.names.folders[0]
            yield from missing_file("J301", message, place, id, self.names.personas, folder)
        if journey.improves is not None:
            yield from self.journey_at(at(journey, "improves"), journey.improves)
        if journey.zooms_into is not None:
            yield from self.foreign(at(journey, "zooms_into"), journey.zooms_into, PLACES)

    def inside(self, element: Element, parts: Parts) -> Iterator[Finding]:
        """References to other parts, most of them of the same file."""
        if isinstance(element, Touchpoint):
            yield from repeated(element, "support", element.support)
        if isinstance(element, Friction | Mood):
            yield from repeated(element, "evidence", element.evidence)
            for index, evidence in enumerate(element.evidence):
                yield from missing_part(at(element, "evidence", index), evidence, parts, (Evidence,))
        if isinstance(element, Quote) and element.evidence is not None:
            yield from missing_part(at(element, "evidence"), element.evidence, parts, (Evidence,))
        if isinstance(element, Opportunity):
            yield from repeated(element, "addresses", element.addresses)
            for index, friction in enumerate(element.addresses):
                place = at(element, "addresses", index)
                local = "#" not in friction
                yield from (
                    missing_part(place, friction, parts, (Friction,))
                    if local
                    else self.foreign(place, friction, (Friction,))
                )
        if isinstance(element, Transition):
            yield from missing_part(at(element, "from"), element.source, parts, PLACES)
            if element.target != EXIT:
                yield from missing_part(at(element, "to"), element.target, parts, PLACES, more=(EXIT,))

    def foreign(self, place: Place, ref: str, kinds: Kinds) -> Iterator[Finding]:
        """A reference `journey#id`; of a journey with mistakes, nobody knows what it has."""
        journey, sign, part = ref.partition("#")
        if not sign or not part:
            yield no_part(place, ref)
        elif self.names.parts is not None and journey in self.names.parts:
            yield from missing_part(place, part, self.names.parts[journey], kinds, journey)
        else:
            yield from self.journey_at(place, journey, sign + part)

    def journey_at(self, place: Place, id: str, rest: str = "") -> Iterator[Finding]:
        """A reference to a journey, or to what the rest of it names."""
        message = Message('no journey "{id}"', id=id)
        yield from missing_file("J308", message, place, id, self.names.journeys, self.names.folders[1], rest)


def words_of(element: Element, refs: tuple[Word, ...], words: Vocabulary) -> Iterator[Finding]:
    """References to the catalogue."""
    said = vars(element)
    for ref in refs:
        value = said.get(ref.key)
        if value is None:
            continue
        known = getattr(words, ref.among)
        if isinstance(value, tuple):
            for index, id in enumerate(value):
                if id not in known:
                    place = at(element, ref.key, index)
                    yield from missing_word(ref.code, ref.message(id), place, id, known, ref.among)
        elif value not in known:
            place = at(element, ref.key)
            yield from missing_word(ref.code, ref.message(value), place, value, known, ref.among)
