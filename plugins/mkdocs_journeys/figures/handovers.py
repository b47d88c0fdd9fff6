"""Ways from one channel or team to another, and whether what the customer said comes along."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition
from mkdocs_journeys.workspace.workspace import Workspace


class End(NamedTuple):
    """One end of a way: the stage or touchpoint that it names, and the channel and team there."""

    place: Stage | Touchpoint | None
    channel: str | None = None
    team: str | None = None


class HandOver(NamedTuple):
    """A way of which the author says whether the context comes along; `target.place` is None where it leaves."""

    journey: Journey
    way: Transition
    source: End
    target: End

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that it touches, each once: where it starts, what carries it, where it ends."""
        named = (self.source.channel, self.way.channel, self.target.channel)
        return tuple(dict.fromkeys(channel for channel in named if channel))

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams at its ends, each once."""
        return tuple(dict.fromkeys(team for team in (self.source.team, self.target.team) if team))

    @property
    def anchor(self) -> str:
        """The id of the part that it starts from."""
        return str(self.way.source)


def hand_overs(workspace: Workspace, journey: Journey) -> Iterator[HandOver]:
    """The ways of a journey of which something is said about the context, in their order."""
    parts = workspace.parts.get(journey.id, {})
    for way in journey.transitions:
        if way.continuity is not None:
            source, target = end(parts.get(way.source), -1), end(parts.get(way.target), 0)
            yield HandOver(journey, way, source, target)


def end(place: Element | None, nearest: int) -> End:
    """An end of a way; of a stage, the touchpoint next to the way stands for it: its last (-1) or first (0) one."""
    if isinstance(place, Touchpoint):
        return End(place, place.channel, place.team)
    if isinstance(place, Stage):
        return End(place, at(place.touchpoints, "channel", nearest), at(place.touchpoints, "team", nearest))
    return End(None)


def at(touchpoints: Sequence[Touchpoint], name: str, nearest: int) -> str | None:
    """What the touchpoint nearest to an end says, of those that say it."""
    said: list[str] = [value for touchpoint in touchpoints if (value := getattr(touchpoint, name))]
    return said[nearest] if said else None
