"""A journey as the pages show it that are about several: in a few figures, the same from wherever it is looked at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_journeys.figures.emotion import Emotions, Point, emotions, lowest, points, stage_score
from mkdocs_journeys.figures.kpis import STATUSES
from mkdocs_journeys.figures.stats import Stats
from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.pages.journey_view import SEVERITY
from mkdocs_journeys.workspace.workspace import Workspace

KPI_ORDER = STATUSES
SETTLED = ("resolved", "accepted")


class Hurt(NamedTuple):
    """A friction that is neither mended nor lived with, and where it is."""

    journey: Journey
    friction: Friction
    place: Stage | Touchpoint


@dataclass(frozen=True)
class JourneyCard:
    """A journey with what sums it up; `improvements` are the to-be journeys that would replace it."""

    journey: Journey
    workspace: Workspace
    improvements: Sequence[Journey] = ()

    @cached_property
    def freshness(self) -> Freshness:
        return freshness(self.journey, self.workspace.settings.as_of)

    @cached_property
    def scores(self) -> list[float | None]:
        """How each stage feels."""
        return [stage_score(stage) for stage in self.journey.stages]

    @cached_property
    def emotions(self) -> Emotions:
        return emotions(self.journey)

    @cached_property
    def lowest(self) -> Point | None:
        """The worst moment."""
        return lowest(points(self.journey))

    @cached_property
    def felt(self) -> list[tuple[str, float]]:
        """The channel and the feeling of each touchpoint that says both."""
        each = [touchpoint for stage in self.journey.stages for touchpoint in stage.touchpoints]
        return [(t.channel, t.emotion) for t in each if t.channel is not None and t.emotion is not None]

    @cached_property
    def hurts(self) -> list[Hurt]:
        """The frictions that somebody has to mend, by priority, and within one by severity."""
        rows = [
            Hurt(self.journey, friction, touchpoint or stage)
            for stage, touchpoint, friction in self.journey.frictions
            if friction.status not in SETTLED
        ]
        return sorted(
            rows, key=lambda row: (-(row.friction.priority or 0), -SEVERITY.get(row.friction.severity, 0))
        )

    @property
    def settled(self) -> bool:
        """Whether there are frictions, and nothing is to be done about any of them."""
        return not self.hurts and any(True for _ in self.journey.frictions)

    @cached_property
    def kpi_states(self) -> list[tuple[KpiStatus, int]]:
        """How many KPIs stand how, the worst first."""
        known = (self.workspace.kpi_facts(self.journey, kpi) for _, _, kpi in self.journey.all_kpis)
        counts = Counter(facts.status for facts in known if facts)
        return [(status, counts[status]) for status in KPI_ORDER if counts[status]]

    @property
    def improves(self) -> Journey | None:
        """The as-is journey that this one would replace."""
        return self.workspace.journeys.get(self.journey.improves or "")

    @property
    def detail_of(self) -> Journey | None:
        """The journey that this one looks at a part of."""
        return self.workspace.journeys.get((self.journey.zooms_into or "").partition("#")[0])


class Cards:
    """The cards of all journeys, each made once, whichever pages show it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @cached_property
    def by_id(self) -> Mapping[str, JourneyCard]:
        """In the order of the files."""
        journeys = self.workspace.journeys
        better: dict[str, list[Journey]] = {}
        for journey in journeys.values():
            if journey.improves is not None:
                better.setdefault(journey.improves, []).append(journey)
        return {id: JourneyCard(each, self.workspace, better.get(id, ())) for id, each in journeys.items()}

    @cached_property
    def stats(self) -> Stats:
        """The figures over all journeys."""
        return Stats(self.workspace)

    @cached_property
    def by_persona(self) -> Mapping[str, list[JourneyCard]]:
        """The journeys that each persona takes."""
        found: dict[str, list[JourneyCard]] = {}
        for card in self.by_id.values():
            for id in dict.fromkeys(card.journey.personas):
                found.setdefault(id, []).append(card)
        return found

    def inside(self, macro: Journey) -> Mapping[str, list[JourneyCard]]:
        """The journeys that are the detail of a part of another, by the part's id."""
        found: dict[str, list[JourneyCard]] = {}
        for journey in self.workspace.zoomed(macro):
            part = (journey.zooms_into or "").partition("#")[2]
            found.setdefault(part, []).append(self.by_id[journey.id])
        return found
