"""What a journey's page shows beyond the journey itself."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition
from mkdocs_journeys.pages.durations import Total, total
from mkdocs_journeys.pages.emotion import Emotions, Point, emotions, lowest, points
from mkdocs_journeys.pages.freshness import Freshness, freshness
from mkdocs_journeys.pages.view import PersonaLink, View


@dataclass(frozen=True)
class Place:
    """Something with a title, and the way to it."""

    title: str
    url: str


@dataclass(frozen=True)
class FrictionRow:
    """A friction with where it is and what would take it away."""

    friction: Friction
    stage: Stage
    touchpoint: Touchpoint | None
    solutions: tuple[Place, ...]

    @property
    def place(self) -> Stage | Touchpoint:
        """The touchpoint, or the stage where it has none."""
        return self.touchpoint or self.stage


@dataclass(frozen=True)
class OpportunityRow:
    """An opportunity with its stage (None: the whole journey) and the frictions that it addresses."""

    opportunity: Opportunity
    stage: Stage | None
    addresses: tuple[Place, ...]


@dataclass(frozen=True)
class KpiRow:
    """A KPI with its place (both None: the whole journey) and how it stands."""

    kpi: Kpi
    facts: KpiFacts | None
    stage: Stage | None
    touchpoint: Touchpoint | None


@dataclass(frozen=True)
class Way:
    """A transition, with the titles and anchors of both ends; `target` is None where it leaves."""

    transition: Transition
    source: Place
    target: Place | None


@dataclass(frozen=True)
class JourneyView:
    """A journey as its page shows it."""

    journey: Journey
    view: View

    @cached_property
    def personas(self) -> list[PersonaLink]:
        return [self.view.persona_link(id) for id in self.journey.personas]

    @cached_property
    def freshness(self) -> Freshness:
        return freshness(self.journey, self.view.workspace.settings.as_of)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """One a column of the map."""
        return points(self.journey)

    @cached_property
    def lowest(self) -> Point | None:
        """The worst moment."""
        return lowest(self.journey)

    @cached_property
    def emotions(self) -> Emotions:
        return emotions(self.journey)

    @cached_property
    def duration(self) -> Total:
        return total(self.journey)

    @cached_property
    def frictions(self) -> list[FrictionRow]:
        """By priority, the highest first; within one, in the order of the journey."""
        rows = [
            FrictionRow(friction, stage, touchpoint, self.solutions(friction))
            for stage, touchpoint, friction in self.journey.frictions
        ]
        return sorted(rows, key=lambda row: -(row.friction.priority or 0))

    def solutions(self, friction: Friction) -> tuple[Place, ...]:
        """The opportunities, of whichever journey, that address a friction."""
        found = self.view.workspace.solutions.get((self.journey.id, str(friction.id)), [])
        return tuple(Place(o.title, self.part_url(owner, o.id)) for owner, o in found)

    @cached_property
    def opportunities(self) -> list[OpportunityRow]:
        return [
            OpportunityRow(opportunity, stage, self.addressed(opportunity))
            for stage, opportunity in self.journey.all_opportunities
        ]

    def addressed(self, opportunity: Opportunity) -> tuple[Place, ...]:
        """The frictions that an opportunity addresses; one that cannot be found is shown as it is written."""
        return tuple(self.place_of(ref) for ref in opportunity.addresses)

    def place_of(self, ref: str) -> Place:
        """The title and address of what a reference names."""
        found = self.view.workspace.part(self.journey, ref)
        if found is None:
            return Place(ref, "")
        owner, part = found
        return Place(getattr(part, "title", ref), self.part_url(owner, getattr(part, "id", "")))

    def part_url(self, owner: Journey, anchor: str | None) -> str:
        return self.view.journey_url(owner, anchor)

    @cached_property
    def kpis(self) -> list[KpiRow]:
        """Those of the whole journey first."""
        return [
            KpiRow(kpi, self.view.workspace.kpi_facts(self.journey, kpi), stage, touchpoint)
            for stage, touchpoint, kpi in self.journey.all_kpis
        ]

    @cached_property
    def ways(self) -> list[Way]:
        """The transitions with the titles of their ends."""
        return [
            Way(t, self.place_of(t.source), None if t.leaves else self.place_of(t.target))
            for t in self.journey.transitions
        ]

    @property
    def assumed(self) -> int:
        """How many frictions rest on no evidence."""
        return sum(row.friction.assumed for row in self.frictions)

    @cached_property
    def improves(self) -> Journey | None:
        """The as-is journey that this one would replace."""
        return self.view.workspace.journeys.get(self.journey.improves or "")

    @cached_property
    def improvements(self) -> list[Journey]:
        """The to-be journeys that would replace this one."""
        return self.view.workspace.improvements(self.journey)

    @cached_property
    def zoomed_from(self) -> Place | None:
        """The part of another journey that this one is the detail of."""
        return self.place_of(self.journey.zooms_into) if self.journey.zooms_into else None

    @cached_property
    def zooms(self) -> dict[str, list[Journey]]:
        """The journeys that are the detail of a part of this one, by the part's id."""
        found: dict[str, list[Journey]] = {}
        for journey in self.view.workspace.zoomed(self.journey):
            found.setdefault((journey.zooms_into or "").partition("#")[2], []).append(journey)
        return found

    def evidence_titles(self, refs: tuple[str, ...]) -> list[Place]:
        """The titles of pieces of evidence, with their anchors."""
        return [self.place_of(ref) for ref in refs]

    def uses(self, id: str | None) -> int:
        """How many quotes, frictions and feelings rest on a piece of evidence."""
        return self.evidence_uses.get(str(id), 0)

    @cached_property
    def evidence_uses(self) -> dict[str, int]:
        """How often each piece of evidence is named."""
        counts: dict[str, int] = {}
        for element in self.journey.walk():
            named = getattr(element, "evidence", None)
            refs = (named,) if isinstance(named, str) else named if isinstance(named, tuple) else ()
            for ref in refs:
                if isinstance(ref, str):
                    counts[ref] = counts.get(ref, 0) + 1
        return counts
