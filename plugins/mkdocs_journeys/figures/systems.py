"""How far a change of a system reaches: who and what runs on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_journeys.figures.touches import Touch, current, touches
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace

SETTLED = ("resolved", "accepted")


@dataclass(frozen=True)
class Reach:
    """A system and all touchpoints that run on it."""

    system: str
    touches: list[Touch] = field(default_factory=list)

    @cached_property
    def journeys(self) -> Mapping[str, list[Touch]]:
        """The touchpoints by journey, in the order of the files."""
        found: dict[str, list[Touch]] = {}
        for touch in self.touches:
            found.setdefault(touch.journey.id, []).append(touch)
        return found

    @cached_property
    def truths(self) -> list[Touch]:
        """The moments of truth among them."""
        return [touch for touch in self.touches if touch.touchpoint.moment_of_truth]

    @cached_property
    def personas(self) -> list[str]:
        """Whom it hits, in the order in which they come up."""
        return unique(id for touch in self.touches for id in touch.journey.personas)

    @cached_property
    def teams(self) -> list[str]:
        """Who works with it."""
        return unique(touch.touchpoint.team for touch in self.touches)

    @cached_property
    def frictions(self) -> list[tuple[Touch, Friction]]:
        """What hurts at those touchpoints already, and is not settled."""
        return [
            (touch, friction)
            for touch in self.touches
            for friction in touch.touchpoint.frictions
            if friction.status not in SETTLED
        ]

    @property
    def size(self) -> tuple[int, int, int, int]:
        """How far it reaches: journeys, then moments of truth, touchpoints, personas."""
        return len(self.journeys), len(self.truths), len(self.touches), len(self.personas)


def reaches(workspace: Workspace, journeys: Iterable[Journey] | None = None) -> list[Reach]:
    """All systems of the catalogue and of the journeys, the one that reaches furthest first."""
    found = {id: Reach(id) for id in workspace.vocabulary.systems}
    for journey in current(workspace) if journeys is None else journeys:
        for touch in touches(journey):
            for system in dict.fromkeys(touch.touchpoint.support):
                found.setdefault(system, Reach(system)).touches.append(touch)
    return sorted(found.values(), key=lambda reach: (tuple(-n for n in reach.size), reach.system))


def unique(ids: Iterable[str | None]) -> list[str]:
    """Each once, in their order."""
    return list(dict.fromkeys(id for id in ids if id))
