"""From a journey of the model to what is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.ways import ways

if TYPE_CHECKING:
    from mkdocs_journeys.model.journey import Journey
    from mkdocs_journeys.model.stage import Stage
    from mkdocs_journeys.model.touchpoint import Touchpoint

SEVERITIES = ("minor", "moderate", "major", "critical")
CLOSED = {"resolved", "accepted"}


def no_kind(_channel: str) -> str:
    """For callers that do not know what sort of channel it is."""
    return ""


def anchor(id: str) -> str:
    """The place of a thing on the journey's own page."""
    return f"#{id}"


@dataclass(frozen=True, slots=True)
class Wording:
    """How values become words, and ids links: in the page's language, with the catalogue's titles."""

    text: Callable[[Any], str] = str
    channel: Callable[[str], str] = str
    channel_kind: Callable[[str], str] = no_kind
    share: Callable[[Any], str] = str
    duration: Callable[[Any], str] = str
    url: Callable[[str], str] = anchor


PLAIN = Wording()


def journey_graph(journey: Journey, wording: Wording = PLAIN) -> Graph:
    """The boxes, nodes and ways of a journey."""
    boxes = tuple(box(stage, wording) for stage in journey.stages)
    bare = Graph(journey.id, wording.text(journey.title), boxes)
    return Graph(bare.id, bare.title, boxes, tuple(ways(bare, journey.transitions, wording)))


def box(stage: Stage, wording: Wording) -> StageBox:
    """A stage; one without touchpoints gets a node that stands for it."""
    nodes = tuple(node(touchpoint, wording) for touchpoint in stage.touchpoints)
    title, url = wording.text(stage.title), wording.url(stage_id := str(stage.id))
    mood = stage.emotion.score if stage.emotion else None
    standing_in = Node(stage_id, title, mood=mood, url=url, placeholder=True)
    return StageBox(stage_id, title, nodes or (standing_in,), url, stage.final)


def node(touchpoint: Touchpoint, wording: Wording) -> Node:
    """A touchpoint."""
    channel = touchpoint.channel
    return Node(
        id=str(touchpoint.id),
        title=wording.text(touchpoint.title),
        channel_title=wording.channel(channel) if channel else "",
        channel_kind=wording.channel_kind(channel) if channel else "",
        mood=touchpoint.emotion,
        moment_of_truth=touchpoint.moment_of_truth,
        automated=touchpoint.automated,
        friction_severity=worst_friction(touchpoint),
        url=wording.url(str(touchpoint.id)),
    )


def worst_friction(touchpoint: Touchpoint) -> str | None:
    """The greatest severity among what still hurts; `minor` where none is told."""
    severities = [
        friction.severity or "minor" for friction in touchpoint.frictions if friction.status not in CLOSED
    ]
    return max(severities, key=SEVERITIES.index, default=None)
