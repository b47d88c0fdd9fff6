"""What is read only when somebody asks for it, which a comparison of a few journeys seldom does."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property

from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.ids import name_parts
from mkdocs_journeys.workspace.measured import Measured

Key = tuple[str, str]


class DeferredSeries(Mapping[Key, tuple[Metric, Series]]):
    """The metric and the series of each KPI by the ids of its journey and its own; what has mistakes is left out."""

    def __init__(self, journeys: Mapping[str, Journey], measured: Measured) -> None:
        self.journeys = journeys
        self.measured = measured
        self.known: dict[Key, tuple[Metric, Series]] = {}

    @cached_property
    def kpis(self) -> dict[Key, Kpi]:
        """The KPIs whose metrics are known."""
        rows = ((journey.id, kpi) for journey in self.journeys.values() for _, _, kpi in journey.all_kpis)
        return {(id, str(kpi.id)): kpi for id, kpi in rows if kpi.metric in self.measured.metrics}

    def __getitem__(self, key: Key) -> tuple[Metric, Series]:
        if key not in self.known:
            metric, (series, _) = self.measured.of(self.kpis[key])
            self.known[key] = (metric, series)
        return self.known[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self.kpis)

    def __len__(self) -> int:
        return len(self.kpis)


class DeferredParts(Mapping[str, Element]):
    """The parts of a journey by id, all of which have theirs."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey

    @cached_property
    def known(self) -> dict[str, Element]:
        """The parts, once somebody has asked for one."""
        return name_parts(self.journey)[0]

    def __getitem__(self, id: str) -> Element:
        return self.known[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)


class DeferredPersonas(Mapping[str, Persona]):
    """The personas by id, in the order of their files; those for `later` are read when they are asked for."""

    def __init__(
        self,
        sources: Mapping[str, Source],
        known: Mapping[str, Persona],
        later: Collection[str],
        read: Callable[[Source], Persona | None],
    ) -> None:
        self.sources = sources
        self.known: dict[str, Persona | None] = dict(known)
        self.later = later
        self.read = read

    def find(self, id: str) -> Persona | None:
        """A persona; None where there is none, or where its file has mistakes."""
        if id not in self.known and id in self.later and id in self.sources:
            self.known[id] = self.read(self.sources[id])
        return self.known.get(id)

    def __getitem__(self, id: str) -> Persona:
        found = self.find(id)
        if found is None:
            raise KeyError(id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (id for id in self.sources if self.find(id) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
