"""All frictions with their places, and what they come to by team, channel, or stage of a framework."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.touches import is_current
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import SEVERITIES
from mkdocs_journeys.workspace.workspace import Workspace


class Placed(NamedTuple):
    """A friction and where it is; without a touchpoint it is the whole stage's.

    Somebody has something to do about it where it is not settled, and its journey is how things are.
    """

    journey: Journey
    stage: Stage
    touchpoint: Touchpoint | None
    friction: Friction
    todo: bool

    @property
    def channel(self) -> str | None:
        """The channel of its touchpoint."""
        return self.touchpoint.channel if self.touchpoint else None

    @property
    def weight(self) -> tuple[int, int]:
        """What it is sorted by: its priority, then its severity; zero where that is not known."""
        severity = self.friction.severity
        return self.friction.priority or 0, SEVERITIES.index(severity) + 1 if severity else 0


@dataclass
class Tally:
    """How many frictions there are; how many of them are to be done, with the sum of what is known of their priority;
    and how many are assumptions.
    """

    frictions: int = 0
    todo: int = 0
    priority: int = 0
    assumed: int = 0

    def add(self, placed: Placed) -> None:
        """Count a friction in."""
        friction = placed.friction
        self.frictions += 1
        self.assumed += friction.assumed
        if placed.todo:
            self.todo += 1
            self.priority += friction.priority or 0


def frictions(workspace: Workspace) -> list[Placed]:
    """Every friction of every journey: by priority, then by severity, then in the order of the journeys.

    Those whose priority is not known come last.
    """
    found = chain.from_iterable(map(placed, workspace.journeys.values()))
    return sorted(found, key=lambda placed: placed.weight, reverse=True)


def placed(journey: Journey) -> Iterator[Placed]:
    """Those of a journey, in their order."""
    is_today = is_current(journey)
    for stage, touchpoint, friction in journey.frictions:
        yield Placed(journey, stage, touchpoint, friction, is_today and friction.status not in SETTLED)


def tally(found: Iterable[Placed]) -> Tally:
    """What frictions come to together."""
    total = Tally()
    for placed in found:
        total.add(placed)
    return total


def summed(parts: Iterable[Tally]) -> Tally:
    """What several such parts come to together."""
    each = [(part.frictions, part.todo, part.priority, part.assumed) for part in parts]
    return Tally(*map(sum, zip(*each, strict=True)))


def tallies(found: Iterable[Placed], key: Callable[[Placed], str | None]) -> Mapping[str | None, Tally]:
    """What they come to by something that each of them has once, or None: so the parts add up to the whole."""
    parts: dict[str | None, Tally] = {}
    for placed in found:
        parts.setdefault(key(placed), Tally()).add(placed)
    return parts
