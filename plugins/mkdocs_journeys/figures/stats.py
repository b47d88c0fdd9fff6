"""What a leader asks of all journeys, each figure once: for the summary on the site and for `journeys stats`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from typing import get_args

from mkdocs_journeys.figures.emotion import emotions
from mkdocs_journeys.figures.frictions import Placed, frictions
from mkdocs_journeys.figures.kpis import STATUSES as KPI_STATUSES
from mkdocs_journeys.figures.kpis import Standing as KpiStanding
from mkdocs_journeys.figures.kpis import standings as kpi_standings
from mkdocs_journeys.figures.moments import Moment, worst_moments
from mkdocs_journeys.figures.opportunities import QUADRANTS, Relief, reliefs
from mkdocs_journeys.figures.standing import Standing, standings
from mkdocs_journeys.figures.systems import Reach, reaches
from mkdocs_journeys.figures.through import Through, through
from mkdocs_journeys.figures.touches import is_current
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.words import (
    FrictionStatus,
    JourneyState,
    OpportunityStatus,
    ReviewStatus,
)
from mkdocs_journeys.workspace.workspace import Workspace

MOST = 5  # moments and quick wins
# From which priority on a friction is called so; the pages draw it in a sharper shape.
LEVELS = (("critical", 12), ("high", 8), ("medium", 4), ("low", 1))
Counts = Mapping[str, int]


@dataclass(frozen=True)
class Stats:
    """The figures of a workspace.

    What hurts and what helps is counted where it is to be done: not in journeys that are history, nor for a friction in
    one that is only to be.
    """

    workspace: Workspace

    @cached_property
    def journeys(self) -> Sequence[Journey]:
        """All journeys that could be read."""
        return tuple(self.workspace.journeys.values())

    @property
    def unreadable(self) -> int:
        """How many files no journey could be read from."""
        return len(self.workspace.journey_sources.keys() - self.workspace.journeys.keys())

    @cached_property
    def by_status(self) -> Counts:
        return counted((each.status for each in self.journeys), get_args(ReviewStatus))

    @cached_property
    def by_state(self) -> Counts:
        return counted((each.state for each in self.journeys), get_args(JourneyState))

    @cached_property
    def freshness(self) -> Mapping[Standing, int]:
        return standings(self.journeys, self.workspace.settings.as_of)

    @cached_property
    def frictions(self) -> list[Placed]:
        """Every friction, the worst first."""
        return frictions(self.workspace)

    @cached_property
    def todo(self) -> list[Placed]:
        """The frictions that somebody has to do something about."""
        return [placed for placed in self.frictions if placed.todo]

    @cached_property
    def by_friction_status(self) -> Counts:
        return counted((placed.friction.status for placed in self.frictions), get_args(FrictionStatus))

    @cached_property
    def by_level(self) -> Counts:
        """Those to be done by priority."""
        names = tuple(name for name, _ in LEVELS)
        return counted((level(placed.friction.priority) for placed in self.todo), (*names, "not-known"))

    @property
    def assumed(self) -> int:
        """How many frictions rest on no evidence."""
        return sum(placed.friction.assumed for placed in self.frictions)

    @property
    def assumption_share(self) -> float | None:
        """The part of the frictions that rest on no evidence."""
        return self.assumed / len(self.frictions) if self.frictions else None

    @cached_property
    def reliefs(self) -> list[Relief]:
        """Every opportunity, what should be done first at the top."""
        return reliefs(self.workspace, self.frictions)

    @cached_property
    def reaches(self) -> list[Reach]:
        """All systems, the one that reaches furthest first."""
        return reaches(self.workspace)

    @cached_property
    def by_opportunity_status(self) -> Counts:
        return counted((each.opportunity.status for each in self.reliefs), get_args(OpportunityStatus))

    @cached_property
    def by_quadrant(self) -> Counts:
        """Those to be done by quadrant."""
        words = (each.opportunity.quadrant or "not-known" for each in self.reliefs if each.todo)
        return counted(words, (*QUADRANTS, "not-known"))

    @cached_property
    def quick_wins(self) -> list[Relief]:
        """What is to be done, brings much and takes little: what takes away most first."""
        wins = [each for each in self.reliefs if each.todo and each.opportunity.quadrant == "quick-win"]
        return sorted(wins, key=lambda each: -each.priority)

    @cached_property
    def moments(self) -> list[Moment]:
        """The moments that feel bad, the worst first."""
        return worst_moments(self.workspace)

    @cached_property
    def by_kpi_status(self) -> Counts:
        """The KPIs of all journeys by how they stand; the worst first."""
        return counted((each.status for each in self.kpis), KPI_STATUSES)

    @cached_property
    def kpis(self) -> list[KpiStanding]:
        """Every KPI, the worst first."""
        return kpi_standings(self.workspace)

    @cached_property
    def through(self) -> Mapping[str, Through]:
        """How the personas go through each journey."""
        return {journey.id: through(journey) for journey in self.journeys}

    @cached_property
    def feeling(self) -> float | None:
        """The mean over the journeys as they are today."""
        means = [
            mean for each in self.journeys if is_current(each) and (mean := emotions(each).mean) is not None
        ]
        return fmean(means) if means else None


def counted(words: Iterable[str], order: Sequence[str]) -> Counts:
    """How often each word occurs, in a given order, those that do not among them."""
    found = Counter(words)
    return {word: found[word] for word in order}


def level(priority: int | None) -> str:
    """What a priority is called."""
    return next((name for name, least in LEVELS if priority is not None and priority >= least), "not-known")
