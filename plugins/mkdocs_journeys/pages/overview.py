"""What the portfolio and the gallery show."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.pages.journey_view import JourneyView
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.view import View


@dataclass(frozen=True)
class Portfolio:
    """All journeys, by folder and as the frame that `zooms_into` builds."""

    view: View

    @cached_property
    def journeys(self) -> list[JourneyView]:
        return [JourneyView(journey, self.view) for journey in self.view.workspace.journeys.values()]

    @cached_property
    def folders(self) -> list[tuple[str, list[JourneyView]]]:
        """The journeys of each folder, those at the top first."""
        found: dict[str, list[JourneyView]] = {}
        for journey in self.journeys:
            folder = self.view.workspace.journey_sources[journey.journey.id].folder
            found.setdefault(folder, []).append(journey)
        return sorted(found.items())

    @cached_property
    def macro(self) -> list[JourneyView]:
        """The journeys that others are the detail of."""
        return [journey for journey in self.journeys if journey.zooms]

    def kpi_states(self, journey: JourneyView) -> list[tuple[KpiStatus, int]]:
        """How many KPIs of a journey stand how, the worst first."""
        order: tuple[KpiStatus, ...] = ("missed", "off-track", "at-risk", "on-track", "met", "open", "no-data")
        counts = Counter(row.facts.status for row in journey.kpis if row.facts)
        return [(status, counts[status]) for status in order if counts[status]]


@dataclass(frozen=True)
class Gallery:
    """All personas."""

    view: View

    @cached_property
    def personas(self) -> list[PersonaView]:
        return [PersonaView(persona, self.view) for persona in self.view.workspace.personas.values()]
