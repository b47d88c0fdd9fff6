"""A journey as the pages show it that are about several: in a few figures."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.pages.emotion import stage_score
from mkdocs_journeys.pages.journey_view import FrictionRow, JourneyView

KPI_ORDER: tuple[KpiStatus, ...] = ("missed", "off-track", "at-risk", "on-track", "met", "open", "no-data")
SETTLED = ("resolved", "accepted")


@dataclass(frozen=True)
class JourneyCard(JourneyView):
    """A journey with what sums it up."""

    @cached_property
    def scores(self) -> list[float | None]:
        """How each stage feels."""
        return [stage_score(stage) for stage in self.journey.stages]

    @cached_property
    def hurts(self) -> list[FrictionRow]:
        """The frictions that are neither mended nor lived with, the highest priority first."""
        return [row for row in self.frictions if row.friction.status not in SETTLED]

    @cached_property
    def kpi_states(self) -> list[tuple[KpiStatus, int]]:
        """How many KPIs stand how, the worst first."""
        counts = Counter(row.facts.status for row in self.kpis if row.facts)
        return [(status, counts[status]) for status in KPI_ORDER if counts[status]]
