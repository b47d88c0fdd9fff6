"""The KPIs of a journey as its page shows them."""

from functools import cached_property

from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.journey_links import JourneyLinks
from mkdocs_journeys.pages.rows import KpiRow

MOST_FIGURES = 6  # KPIs in the page's head


class JourneyKpis(JourneyLinks):
    """How the KPIs of a journey stand."""

    @cached_property
    def kpis(self) -> list[KpiRow]:
        """Those of the whole journey first."""
        return [self.kpi_row(stage, touchpoint, kpi) for stage, touchpoint, kpi in self.journey.all_kpis]

    def kpi_row(self, stage: Stage | None, touchpoint: Touchpoint | None, kpi: Kpi) -> KpiRow:
        """A KPI with how it stands."""
        workspace = self.view.workspace
        facts = workspace.kpi_facts(self.journey, kpi)
        as_of = workspace.settings.as_of
        return KpiRow(kpi, facts, stage, touchpoint, self.view.unit(kpi), self.metric_title(kpi), as_of)

    @cached_property
    def figures(self) -> list[KpiRow]:
        """The KPIs that the head shows: all, or where they are many, those of the journey as a whole."""
        own = [row for row in self.kpis if row.stage is None]
        return self.kpis if len(self.kpis) <= MOST_FIGURES else (own or self.kpis)[:MOST_FIGURES]
