"""What each team has in its hands over all journeys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.touches import Touch, current, touches
from mkdocs_journeys.model.catalog import System
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.workspace.workspace import Workspace

# An opportunity that is done or dropped asks nothing of anybody.
OVER = ("done", "dropped")


class Hurts(NamedTuple):
    """A friction that is not settled, and where it is."""

    journey: Journey
    place: Stage | Touchpoint
    friction: Friction


@dataclass(frozen=True)
class Load:
    """What a team runs and answers for; `team` is None for what nobody has taken yet."""

    team: str | None
    touches: list[Touch] = field(default_factory=list)
    frictions: list[Hurts] = field(default_factory=list)
    opportunities: list[tuple[Journey, Opportunity]] = field(default_factory=list)
    kpis: list[tuple[Journey, Kpi]] = field(default_factory=list)
    journeys: list[Journey] = field(default_factory=list)
    personas: list[Persona] = field(default_factory=list)
    systems: list[System] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing names the team."""
        parts = (self.touches, self.frictions, self.opportunities, self.kpis)
        return not any((*parts, self.journeys, self.personas, self.systems))


class Loads(dict[str | None, Load]):
    """The loads by team; one that the catalogue does not have is added when something names it."""

    def __missing__(self, team: str | None) -> Load:
        return self.setdefault(team, Load(team))


def loads(workspace: Workspace) -> Mapping[str | None, Load]:
    """All teams in the catalogue's order, then those that only files name; None last, where it has anything.

    Touchpoints, frictions and KPIs are those of the journeys as they are, opportunities those of all journeys. A
    touchpoint without a channel is not ours to run.
    """
    found = Loads({id: Load(id) for id in workspace.vocabulary.teams})
    for journey in workspace.journeys.values():
        if journey.status != "retired":
            found[journey.owner].journeys.append(journey)
        for _, opportunity in journey.all_opportunities:
            if opportunity.status not in OVER:
                found[opportunity.team].opportunities.append((journey, opportunity))
    for journey in current(workspace):
        fill(found, journey)
    for persona in workspace.personas.values():
        if persona.status != "retired":
            found[persona.owner].personas.append(persona)
    for system in workspace.vocabulary.systems.values():
        found[system.team].systems.append(system)
    nobody = found.pop(None, None)
    return {**found, None: nobody} if nobody else {**found}


def fill(found: Loads, journey: Journey) -> None:
    """Hand what a journey holds to its teams."""
    for touch in touches(journey):
        if touch.touchpoint.team or touch.touchpoint.channel:
            found[touch.touchpoint.team].touches.append(touch)
    for hurt in unsettled(journey):
        found[hurt.friction.team].frictions.append(hurt)
    for _, _, kpi in journey.all_kpis:
        found[kpi.team].kpis.append((journey, kpi))


def unsettled(journey: Journey) -> Iterator[Hurts]:
    """The frictions of a journey that somebody has to mend."""
    for stage, touchpoint, friction in journey.frictions:
        if friction.status not in SETTLED:
            yield Hurts(journey, touchpoint or stage, friction)
