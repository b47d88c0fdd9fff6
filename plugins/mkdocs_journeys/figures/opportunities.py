"""All opportunities: which frictions each takes away, in how many journeys, and how much priority that is in sum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.frictions import Placed
from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.teams import OVER
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.words import Level, Quadrant
from mkdocs_journeys.workspace.workspace import Workspace

QUADRANTS: tuple[Quadrant, ...] = ("quick-win", "big-bet", "fill-in", "time-sink")
LEVELS: tuple[Level, ...] = ("low", "medium", "high")


@dataclass(frozen=True)
class Relief:
    """An opportunity with its place (without a stage it is the whole journey's) and the frictions that it addresses."""

    journey: Journey
    stage: Stage | None
    opportunity: Opportunity
    frictions: tuple[Placed, ...]

    @cached_property
    def todo(self) -> bool:
        """Whether it is still to be done, and not for a journey that is history."""
        return self.opportunity.status not in OVER and self.journey.status != "retired"

    @cached_property
    def hurting(self) -> tuple[Placed, ...]:
        """The frictions that it would take away: what is settled hurts no more."""
        return tuple(placed for placed in self.frictions if placed.friction.status not in SETTLED)

    @cached_property
    def priority(self) -> int:
        """How much priority it takes away: the sum of what is known of it."""
        return sum(placed.friction.priority or 0 for placed in self.hurting)

    @cached_property
    def journeys(self) -> tuple[str, ...]:
        """The journeys in which it takes away a friction."""
        return tuple(dict.fromkeys(placed.journey.id for placed in self.hurting))

    @property
    def order(self) -> tuple[bool, int, int, int]:
        """First what is to be done, and of that what helps in several journeys, takes away most, and costs least."""
        quadrant = self.opportunity.quadrant
        reach = len(self.journeys) if len(self.journeys) > 1 else 0
        return (
            not self.todo,
            -reach,
            -self.priority,
            QUADRANTS.index(quadrant) if quadrant else len(QUADRANTS),
        )


def reliefs(workspace: Workspace, frictions: list[Placed]) -> list[Relief]:
    """Every opportunity of every journey, what should be done first at the top."""
    by_part = {(placed.journey.id, str(placed.friction.id)): placed for placed in frictions}
    found = [
        Relief(journey, stage, opportunity, tuple(addressed(workspace, journey, opportunity, by_part)))
        for journey in workspace.journeys.values()
        for stage, opportunity in journey.all_opportunities
    ]
    return sorted(found, key=lambda relief: relief.order)


def addressed(
    workspace: Workspace,
    journey: Journey,
    opportunity: Opportunity,
    by_part: Mapping[tuple[str, str], Placed],
) -> Iterator[Placed]:
    """The frictions that an opportunity addresses, each once, the one with the greatest priority first."""
    targets = (workspace.part(journey, ref) for ref in dict.fromkeys(opportunity.addresses))
    ids = dict.fromkeys((owner.id, str(getattr(part, "id", ""))) for owner, part in filter(None, targets))
    yield from sorted(
        (by_part[id] for id in ids if id in by_part), key=lambda placed: placed.weight, reverse=True
    )


def taken_away(found: list[Relief]) -> list[Placed]:
    """The frictions that opportunities which are to be done would take away, each once."""
    parts = {
        (placed.journey.id, placed.friction.id): placed
        for relief in found
        if relief.todo
        for placed in relief.hurting
        if placed.todo
    }
    return list(parts.values())
