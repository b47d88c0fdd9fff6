"""All opportunities: which frictions each takes away, in how many journeys, and how much priority that is in sum."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

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


class Relief(NamedTuple):
    """An opportunity with its place (without a stage it is the whole journey's) and the frictions that it addresses.

    `hurting` are those that it would take away, because what is settled hurts no more; `priority` is the sum of what is
    known of theirs, and `journeys` are those in which they are. `todo` tells that it is still to be done, and not for a
    journey that is history.
    """

    journey: Journey
    stage: Stage | None
    opportunity: Opportunity
    frictions: tuple[Placed, ...]
    hurting: tuple[Placed, ...]
    priority: int
    journeys: tuple[str, ...]
    todo: bool

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
        relief(journey, stage, opportunity, addressed(workspace, journey, opportunity, by_part))
        for journey in workspace.journeys.values()
        for stage, opportunity in journey.all_opportunities
    ]
    return sorted(found, key=lambda relief: relief.order)


def relief(
    journey: Journey, stage: Stage | None, opportunity: Opportunity, frictions: Iterable[Placed]
) -> Relief:
    """An opportunity with what it comes to."""
    placed = tuple(frictions)
    hurting = tuple(each for each in placed if each.friction.status not in SETTLED)
    priority = sum(each.friction.priority or 0 for each in hurting)
    journeys = tuple(dict.fromkeys(each.journey.id for each in hurting))
    todo = opportunity.status not in OVER and journey.status != "retired"
    return Relief(journey, stage, opportunity, placed, hurting, priority, journeys, todo)


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
