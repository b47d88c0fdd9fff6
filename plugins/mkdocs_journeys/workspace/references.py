"""Resolve what refers to something else over the whole workspace."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Names:
    """What can be referred to.

    `personas` and `journeys` are the ids of all files, also of those with mistakes: nothing that refers to them is
    blamed. `vocabulary` is None where the catalogue has mistakes. `parts` are the parts of each sound journey by id.
    """

    vocabulary: Vocabulary | None
    personas: Collection[str] = frozenset()
    journeys: Collection[str] = frozenset()
    parts: Mapping[str, Parts] | None = None


class References:
    """The findings of one file's references."""

    def __init__(self, names: Names, parts: Parts | None) -> None:
        self.names = names
        self.parts = parts

    def of(self, owner: Journey | Persona | Catalog) -> Iterator[Finding]:
        """Every reference below `owner` that leads nowhere."""
        for element in owner.walk():
            if self.names.vocabulary is not None:
                yield from self.words_of(element, self.names.vocabulary)
            if isinstance(element, Journey):
                yield from self.of_journey(element)
            elif self.parts is not None:
                yield from self.inside(element, self.parts)

    def words_of(self, element: Element, words: Vocabulary) -> Iterator[Finding]:
        """References to the catalogue."""
        if isinstance(element, Touchpoint | SentMessage | Transition | ChannelPreference):
            yield from channel(element, "channel", element.channel, words)
        if isinstance(element, Touchpoint | Friction | Opportunity | Kpi | System):
            yield from team(element, "team", element.team, words)
        if isinstance(element, Touchpoint):
            for index, id in enumerate(element.support):
                message = Message('no system "{id}"', id=id)
                yield from missing_word(
                    "J304", message, at(element, "support", index), id, words.systems, "systems"
                )
        if isinstance(element, Journey | Persona):
            yield from team(element, "owner", element.owner, words)
            message = Message('no segment "{id}"', id=element.segment)
            yield from missing_word(
                "J305", message, at(element, "segment"), element.segment, words.segments, "segments"
            )
        if isinstance(element, Journey):
            message = Message('no framework "{id}"', id=element.framework)
            place = at(element, "framework")
            yield from missing_word("J307", message, place, element.framework, words.frameworks, "frameworks")
        if isinstance(element, Kpi):
            message = Message('no metric "{id}"', id=element.metric)
            yield from missing_word(
                "J306", message, at(element, "metric"), element.metric, words.metrics, "metrics"
            )

    def of_journey(self, journey: Journey) -> Iterator[Finding]:
        """References to personas and to other journeys."""
        yield from repeated(journey, "personas", journey.personas)
        for index, id in enumerate(journey.personas):
            message = Message('no persona "{id}"', id=id)
            yield from missing_file("J301", message, at(journey, "personas", index), id, self.names.personas)
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
        yield from missing_file("J308", message, place, id, self.names.journeys, rest)


def channel(element: Element, key: str, id: str | None, words: Vocabulary) -> Iterator[Finding]:
    """A reference to a channel."""
    yield from missing_word(
        "J302", Message('no channel "{id}"', id=id), at(element, key), id, words.channels, "channels"
    )


def team(element: Element, key: str, id: str | None, words: Vocabulary) -> Iterator[Finding]:
    """A reference to a team."""
    yield from missing_word(
        "J303", Message('no team "{id}"', id=id), at(element, key), id, words.teams, "teams"
    )
