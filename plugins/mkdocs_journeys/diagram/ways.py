"""The ways through a journey: its default steps, and the transitions that replace or add to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from mkdocs_journeys.diagram.graph import EXIT, Edge, Graph, StageBox

if TYPE_CHECKING:
    from mkdocs_journeys.diagram.from_journey import Wording
    from mkdocs_journeys.model.transition import Transition

Step = tuple[int, int]


def ways(graph: Graph, transitions: Iterable[Transition], wording: Wording) -> Iterator[Edge]:
    """Every way: first the default steps that no transition replaces, then the transitions."""
    known = [way for way in transitions if graph.knows(way.source) and reaches(graph, way.target)]
    told = {step for way in known if (step := step_of(graph, way.source, way.target))}
    for edge in default_steps(graph.stages):
        if edge.to_exit or step_of(graph, edge.source, edge.target) not in told:
            yield edge
    for way in known:
        yield edge_of(graph, way, wording)


def reaches(graph: Graph, target: str) -> bool:
    """Whether a transition's target is a place of the journey or its exit."""
    return target == EXIT or graph.knows(target)


def step_of(graph: Graph, source: str, target: str) -> Step | None:
    """The touchpoints that a way joins where it is a step from one to the very next, else None."""
    if target == EXIT or not graph.knows(target) or inside(graph, source, target):
        return None
    step = graph.place(source)[2], graph.place(target)[1]
    return step if step[0] + 1 == step[1] else None


def inside(graph: Graph, source: str, target: str) -> bool:
    """Whether one end is the stage that the other end lies in, so that their order says nothing."""
    same_stage = graph.place(source)[0] == graph.place(target)[0]
    return same_stage and (graph.is_stage(source) or graph.is_stage(target))


def default_steps(stages: tuple[StageBox, ...]) -> Iterator[Edge]:
    """From each touchpoint to the next, from each stage to the next; out of the journey where a stage may end it."""
    for stage in stages:
        for node, following in pairwise(stage.nodes):
            yield Edge(node.id, following.id, default=True)
    for stage, after in pairwise(stages):
        if not stage.final:
            yield Edge(stage.id, after.id, default=True)
    for stage in stages:
        if stage.final:
            yield Edge(stage.id, EXIT, default=True, to_exit=True)


def edge_of(graph: Graph, way: Transition, wording: Wording) -> Edge:
    """A transition as an edge."""
    return Edge(
        source=str(way.source),
        target=str(way.target),
        label=wording.text(way.label) if way.label else "",
        share_text="" if way.share is None else wording.share(way.share),
        after_text=wording.duration(way.after) if way.after else "",
        channel_title=wording.channel(way.channel) if way.channel else "",
        automated=way.automated,
        continuity=way.continuity or "seamless",
        to_exit=way.target == EXIT,
        loop=way.target != EXIT and goes_back(graph, way.source, way.target),
    )


def goes_back(graph: Graph, source: str, target: str) -> bool:
    """Whether a way leads to an earlier place, or to where it started."""
    (stage, first, last), (to_stage, to_first, _) = graph.place(source), graph.place(target)
    if stage != to_stage:
        return to_stage < stage
    return to_first <= (last if graph.is_stage(source) else first)
