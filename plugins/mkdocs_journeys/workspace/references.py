"""Resolve what refers to something else over the whole workspace: findings J301 to J309."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
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
from mkdocs_journeys.nearest import suggestion
from mkdocs_journeys.workspace.ids import ids_of

Parts = Mapping[str, Element]
# A part and the steps to one of its values; where that stands in the text is only looked up for a finding.
Where = tuple[Any, ...]


@dataclass(frozen=True)
class Names:
    """What can be referred to.

    `unsure` are the ids of files that have mistakes: nothing that refers to them is blamed. `vocabulary` is None
    where the catalogue has mistakes. `parts` are the parts of each sound journey by id.
    """

    vocabulary: Vocabulary | None
    personas: frozenset[str]
    journeys: Mapping[str, Journey]
    parts: Mapping[str, Parts]
    unsure: frozenset[str]


class References:
    """The findings of one file's references."""

    def __init__(self, names: Names, parts: Parts | None) -> None:
        self.names = names
        self.parts = parts

    def of(self, owner: Journey | Persona | Catalog) -> Iterator[Finding]:
        """Every reference below `owner` that leads nowhere."""
        for element in owner.walk():
            yield from self.vocabulary_of(element)
            if isinstance(element, Journey):
                yield from self.of_journey(element)
            elif self.parts is not None:
                yield from self.inside(element)

    def vocabulary_of(self, element: Element) -> Iterator[Finding]:
        """References to the catalogue."""
        words = self.names.vocabulary
        if words is None:
            return
        if isinstance(element, Touchpoint | SentMessage | Transition | ChannelPreference):
            yield from unknown(
                "J302", Message("channel"), element, ("channel",), element.channel, words.channels
            )
        if isinstance(element, Touchpoint | Friction | Opportunity | Kpi | System):
            yield from unknown("J303", Message("team"), element, ("team",), element.team, words.teams)
        if isinstance(element, Touchpoint):
            for index, system in enumerate(element.support):
                yield from unknown(
                    "J304", Message("system"), element, ("support", index), system, words.systems
                )
        if isinstance(element, Journey | Persona):
            yield from unknown("J303", Message("team"), element, ("owner",), element.owner, words.teams)
            yield from unknown(
                "J305", Message("segment"), element, ("segment",), element.segment, words.segments
            )
        if isinstance(element, Journey):
            yield from unknown(
                "J307", Message("framework"), element, ("framework",), element.framework, words.frameworks
            )
        if isinstance(element, Kpi):
            yield from unknown("J306", Message("metric"), element, ("metric",), element.metric, words.metrics)

    def of_journey(self, journey: Journey) -> Iterator[Finding]:
        """References to personas and to other journeys."""
        personas = self.names.personas | self.names.unsure
        for index, persona in enumerate(journey.personas):
            known = sorted(self.names.personas)
            if persona not in personas:
                yield from unknown("J301", Message("persona"), journey, ("personas", index), persona, known)
        if journey.improves is not None:
            yield from self.journey_at((journey, "improves"), journey.improves)
        if journey.zooms_into is not None:
            yield from self.foreign((journey, "zooms_into"), journey.zooms_into, (Stage, Touchpoint))

    def inside(self, element: Element) -> Iterator[Finding]:
        """References to other parts of the same file."""
        if isinstance(element, Friction | Mood):
            for index, evidence in enumerate(element.evidence):
                yield from self.local((element, "evidence", index), evidence, (Evidence,))
        if isinstance(element, Quote) and element.evidence is not None:
            yield from self.local((element, "evidence"), element.evidence, (Evidence,))
        if isinstance(element, Opportunity):
            for index, friction in enumerate(element.addresses):
                yield from self.anywhere((element, "addresses", index), friction, (Friction,))
        if isinstance(element, Transition):
            yield from self.local((element, "from"), element.source, (Stage, Touchpoint))
            if element.target != EXIT:
                yield from self.local((element, "to"), element.target, (Stage, Touchpoint))

    def anywhere(self, at: Where, ref: str, kinds: tuple[type[Element], ...]) -> Iterator[Finding]:
        """A reference to a part of this journey, or of the one before the `#`."""
        return self.foreign(at, ref, kinds) if "#" in ref else self.local(at, ref, kinds)

    def local(self, at: Where, ref: str, kinds: tuple[type[Element], ...]) -> Iterator[Finding]:
        yield from missing_part(at, ref, self.parts or {}, kinds)

    def foreign(self, at: Where, ref: str, kinds: tuple[type[Element], ...]) -> Iterator[Finding]:
        """A reference `journey#id`."""
        journey, hash, part = ref.partition("#")
        if not hash or not part:
            hint = Message("write journey#id, with the id of a stage or a touchpoint")
            yield Finding("J309", Message('"{ref}" names no part of a journey', ref=ref), span_at(at), hint)
        elif journey in self.names.parts:
            yield from missing_part(at, part, self.names.parts[journey], kinds)
        else:
            yield from self.journey_at(at, journey)

    def journey_at(self, at: Where, id: str) -> Iterator[Finding]:
        """A reference to a whole journey."""
        if id not in self.names.journeys and id not in self.names.unsure:
            message = Message('no journey "{id}"', id=id)
            yield Finding("J308", message, span_at(at), suggestion(id, self.names.journeys))


def unknown(
    code: str,
    kind: Message,
    element: Element,
    steps: tuple[str | int, ...],
    ref: str | None,
    known: Iterable[str],
) -> Iterator[Finding]:
    """The finding for a reference to a word that the list does not have."""
    words = list(known)
    if ref is None or ref in words:
        return
    message = Message('no {kind} "{id}"', kind=kind, id=ref)
    hint = suggestion(ref, words) or Message("add it to the catalogue, journeys/_catalog.yml")
    yield Finding(code, message, element.span_of(*steps), hint)


def span_at(at: Where) -> Span:
    """Where the value stands."""
    element, *steps = at
    span: Span = element.span_of(*steps)
    return span


def missing_part(at: Where, ref: str, parts: Parts, kinds: tuple[type[Element], ...]) -> Iterator[Finding]:
    """The finding for an id that nothing bears, or something of another kind."""
    if ref in parts and isinstance(parts[ref], kinds):
        return
    wanted = Message(" or ".join(KINDS[kind] for kind in kinds))
    if ref in parts:
        borne_by = Message(KINDS[type(parts[ref])])
        message = Message(
            '"{id}" is {kind}, where {wanted} is expected', id=ref, kind=borne_by, wanted=wanted
        )
    else:
        message = Message('nothing here has the id "{id}" ({wanted} is expected)', id=ref, wanted=wanted)
    yield Finding("J309", message, span_at(at), suggestion(ref, ids_of(parts, kinds)))


KINDS: dict[type[Element], str] = {
    Stage: "a stage",
    Touchpoint: "a touchpoint",
    Friction: "a friction",
    Opportunity: "an opportunity",
    Kpi: "a KPI",
    Evidence: "evidence",
}
