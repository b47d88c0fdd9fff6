"""What the portfolio and the gallery show."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.folders import trail
from mkdocs_journeys.pages.journey_card import JourneyCard
from mkdocs_journeys.pages.journey_view import Place
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.workspace.finding import Source

T = TypeVar("T")


@dataclass(frozen=True)
class Group(Generic[T]):
    """A folder's journeys or personas; `title` is empty for those at the top."""

    folder: str
    title: str
    members: tuple[T, ...]


@dataclass(frozen=True)
class Micro:
    """A journey that is the detail of a stage, or of one touchpoint of it."""

    journey: JourneyCard
    touchpoint: Touchpoint | None


@dataclass(frozen=True)
class FrameStage:
    """A stage of a macro journey with what zooms into it."""

    stage: Stage
    micros: tuple[Micro, ...]


@dataclass(frozen=True)
class Frame:
    """A macro journey: its stages, and the journeys that zoom into something else of it."""

    macro: JourneyCard
    stages: tuple[FrameStage, ...]
    others: tuple[JourneyCard, ...]


@dataclass(frozen=True)
class Portfolio:
    """All journeys, by folder and as the frame that `zooms_into` builds."""

    view: View

    @cached_property
    def journeys(self) -> list[JourneyCard]:
        return [JourneyCard(journey, self.view) for journey in self.view.workspace.journeys.values()]

    @cached_property
    def folders(self) -> list[Group[JourneyCard]]:
        """The journeys of each folder, those at the top first."""
        sources = self.view.workspace.journey_sources
        return grouped((sources[journey.journey.id].folder, journey) for journey in self.journeys)

    @cached_property
    def frames(self) -> list[Frame]:
        """The journeys that others are the detail of, with those others in their places."""
        return [frame(journey, self.view) for journey in self.journeys if journey.zooms]

    @cached_property
    def states(self) -> Mapping[str, int]:
        """How many journeys are as it is, and how many as it is to be."""
        return Counter(journey.journey.state for journey in self.journeys)

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

    @cached_property
    def personas(self) -> list[PersonaView]:
        return [PersonaView(persona, self.view) for persona in self.view.workspace.personas.values()]

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


def frame(macro: JourneyCard, view: View) -> Frame:
    """A macro journey with the journeys that zoom into its stages and touchpoints."""
    inside = {
        part: [JourneyCard(journey, view) for journey in journeys] for part, journeys in macro.zooms.items()
    }
    stages = tuple(FrameStage(stage, tuple(micros(stage, inside))) for stage in macro.journey.stages)
    placed = {micro.journey.journey.id for stage in stages for micro in stage.micros}
    others = tuple(j for journeys in inside.values() for j in journeys if j.journey.id not in placed)
    return Frame(macro, stages, others)


def micros(stage: Stage, inside: Mapping[str, list[JourneyCard]]) -> Iterable[Micro]:
    """The journeys that zoom into a stage, then those that zoom into one of its touchpoints."""
    for part in (stage, *stage.touchpoints):
        for journey in inside.get(str(part.id), []):
            yield Micro(journey, part if isinstance(part, Touchpoint) else None)
