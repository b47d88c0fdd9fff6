"""Journeys by channels: how many touchpoints, how they feel, where the way is broken, and what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean

from mkdocs_journeys.figures.handovers import HandOver, hand_overs
from mkdocs_journeys.model.catalog import Channel
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace

KINDS = ("digital", "physical", "human", None)


@dataclass
class ChannelUse:
    """What happens in a channel: its touchpoints, the feelings that some of them say, and ways that lose the context.

    A way between two channels is broken in both of them.
    """

    touchpoints: int = 0
    feelings: list[float] = field(default_factory=list)
    broken: int = 0

    @property
    def emotion(self) -> float | None:
        """The mean of the feelings."""
        return fmean(self.feelings) if self.feelings else None

    def add(self, other: "ChannelUse") -> None:
        """Count another one in."""
        self.touchpoints += other.touchpoints
        self.feelings += other.feelings
        self.broken += other.broken


@dataclass(frozen=True)
class ChannelRow:
    """A journey: what happens in each of its channels, and `outside` of all, without us.

    `missing` are the channels without a touchpoint that its personas like best, with those personas' ids.
    """

    journey: Journey
    uses: Mapping[str, ChannelUse]
    outside: ChannelUse
    missing: Mapping[str, Sequence[str]]
    broken: Sequence[HandOver]

    @cached_property
    def total(self) -> ChannelUse:
        """All touchpoints together; a broken way counts once."""
        total = summed((*self.uses.values(), self.outside))
        total.broken = len(self.broken)
        return total


def channel_row(workspace: Workspace, journey: Journey) -> ChannelRow:
    """What a journey does in which channel."""
    uses: dict[str, ChannelUse] = {}
    outside = ChannelUse()
    for _, touchpoint in journey.touchpoints:
        use = uses.setdefault(touchpoint.channel, ChannelUse()) if touchpoint.channel else outside
        use.touchpoints += 1
        use.feelings += [] if touchpoint.emotion is None else [touchpoint.emotion]
    missing = missed(workspace, journey, uses)
    broken = [each for each in hand_overs(workspace, journey) if each.way.continuity == "broken"]
    for each in broken:
        for channel in each.channels:
            uses.setdefault(channel, ChannelUse()).broken += 1
    return ChannelRow(journey, uses, outside, missing, broken)


def missed(workspace: Workspace, journey: Journey, used: Iterable[str]) -> dict[str, list[str]]:
    """The channels that personas of the journey like best, and that it does not use, with those personas' ids."""
    found: dict[str, list[str]] = {}
    for id in dict.fromkeys(journey.personas):
        persona = workspace.personas.get(id)
        for each in persona.channels if persona else ():
            if each.preference == "high" and each.channel not in used:
                found.setdefault(each.channel, []).append(id)
    return found


def summed(uses: Iterable[ChannelUse]) -> ChannelUse:
    """Several together."""
    total = ChannelUse()
    for use in uses:
        total.add(use)
    return total


def by_kind(workspace: Workspace, rows: Iterable[ChannelRow]) -> list[tuple[str | None, list[str]]]:
    """The channels that the rows use or miss, grouped by kind, each group in the order of the catalogue."""
    used = {channel for row in rows for channel in (*row.uses, *row.missing)}
    known = workspace.vocabulary.channels
    ordered = [id for id in known if id in used] + sorted(used - known.keys())
    groups = [(kind, [id for id in ordered if kind_of(known.get(id)) == kind]) for kind in KINDS]
    return [(kind, ids) for kind, ids in groups if ids]


def kind_of(channel: Channel | None) -> str | None:
    """What sort of channel it is, None where nobody says."""
    return channel.kind if channel else None
