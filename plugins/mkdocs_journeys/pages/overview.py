"""What the portfolio and the gallery show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from mkdocs_journeys.pages.folders import trail
from mkdocs_journeys.pages.frames import Frame, frame
from mkdocs_journeys.pages.journey_card import Cards, JourneyCard
from mkdocs_journeys.pages.journey_view import Place
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.workspace.finding import Source

T = TypeVar("T")
MOST_CARDS = 100


@dataclass(frozen=True)
class Group(Generic[T]):
    """A folder's journeys or personas; `title` is empty for those at the top."""

    folder: str
    title: str
    members: tuple[T, ...]


@dataclass(frozen=True)
class Portfolio:
    """All journeys, by folder and as the frame that `zooms_into` builds."""

    view: View
    cards: Cards

    @cached_property
    def journeys(self) -> list[JourneyCard]:
        return list(self.cards.by_id.values())

    @property
    def large(self) -> bool:
        """Whether the journeys are so many that a lean table shows them better than cards."""
        return len(self.journeys) > MOST_CARDS

    @cached_property
    def folders(self) -> list[Group[JourneyCard]]:
        """The journeys of each folder, those at the top first."""
        sources = self.view.workspace.journey_sources
        return grouped((sources[journey.journey.id].folder, journey) for journey in self.journeys)

    @cached_property
    def frames(self) -> list[Frame]:
        """The journeys that others are the detail of, with those others in their places."""
        macros = [card for card in self.journeys if self.view.workspace.zoomed(card.journey)]
        return [frame(macro, self.cards) for macro in macros]

    @cached_property
    def states(self) -> Mapping[str, int]:
        """How many journeys are as it is, and how many as it is to be; those that are retired are neither."""
        return Counter(each.journey.state for each in self.journeys if each.journey.status != "retired")

    @cached_property
    def unreadable(self) -> list[Place]:
        """The files that no journey could be read from yet, with their pages."""
        workspace, view = self.view.workspace, self.view
        missing = unread(workspace.journey_sources, workspace.journeys)
        return [Place(source.file, view.journey_url(source.id)) for source in missing]


@dataclass(frozen=True)
class Gallery:
    """All personas."""

    view: View
    cards: Cards

    @cached_property
    def personas(self) -> list[PersonaView]:
        return [PersonaView(each, self.view, self.cards) for each in self.view.workspace.personas.values()]

    @cached_property
    def folders(self) -> list[Group[PersonaView]]:
        """The personas of each folder, those at the top first."""
        sources = self.view.workspace.persona_sources
        return grouped((sources[persona.persona.id].folder, persona) for persona in self.personas)

    @cached_property
    def unreadable(self) -> list[Place]:
        """The files that no persona could be read from yet, with their pages."""
        workspace, view = self.view.workspace, self.view
        missing = unread(workspace.persona_sources, workspace.personas)
        return [Place(source.file, view.url(view.addresses.persona(source.id))) for source in missing]


def grouped(members: Iterable[tuple[str, T]]) -> list[Group[T]]:
    """The members of each folder, by the folders' names."""
    found: dict[str, list[T]] = {}
    for folder, member in members:
        found.setdefault(folder, []).append(member)
    return [Group(folder, trail(folder), tuple(inside)) for folder, inside in sorted(found.items())]


def unread(sources: Mapping[str, Source], read: Mapping[str, object]) -> list[Source]:
    """The files that nothing came of."""
    return [source for id, source in sources.items() if id not in read]
