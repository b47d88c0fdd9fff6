"""The ways from one stage to another as edges, attached to the cells of the stages' tables."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_journeys.diagram.graph import Edge, Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.text import label, quoted
from mkdocs_journeys.diagram.waywords import edge_classes, edge_label, edge_tooltip


def edge_lines(graph: Graph, layout: Layout, labels: Labels) -> Iterator[str]:
    """All edges between stages, and an invisible one wherever no other keeps two neighbours side by side."""
    across = [edge for edge in graph.edges if not edge.to_exit and goes_across(graph, edge)]
    joined = {graph.place(edge.source)[0] for edge in across if is_main(graph, edge)}
    for index, _ in enumerate(pairwise(graph.stages)):
        if index not in joined:
            tail, head = ("h:e", "h:w") if layout.columns else ("b:s", "u:n")
            yield f"n{index + 1}:{tail} -> n{index + 2}:{head} [style=invis, weight=100]"
    for edge in across:
        yield edge_line(graph, edge, layout, labels)


def goes_across(graph: Graph, edge: Edge) -> bool:
    """Whether an edge leads from one stage to another."""
    return graph.place(edge.source)[0] != graph.place(edge.target)[0]


def is_main(graph: Graph, edge: Edge) -> bool:
    """Whether an edge is the straight way from a stage to the next one."""
    apart = graph.place(edge.target)[0] - graph.place(edge.source)[0]
    return apart == 1 and graph.is_stage(edge.source) and graph.is_stage(edge.target)


def edge_line(graph: Graph, edge: Edge, layout: Layout, labels: Labels) -> str:
    """One edge. Graphviz ranks by direction, so a way back is written forward and its arrow turned."""
    tail, head = ports(graph, edge, layout)
    values = {
        "class": f'"{" ".join(edge_classes(edge))}"',
        "tooltip": quoted(edge_tooltip(graph, edge, labels)),
    }
    if lines := edge_label(edge, layout.label_room, labels):
        values["label"] = label(lines)
    if edge.loop:
        tail, head = head, tail
        values["dir"] = "back"
    values["weight"] = "100" if is_main(graph, edge) else "0"
    return f"{tail} -> {head}{attributes(values)}"


def ports(graph: Graph, edge: Edge, layout: Layout) -> tuple[str, str]:
    """The cells that an edge joins, and at which sides."""
    near = is_main(graph, edge) or graph.place(edge.target)[0] - graph.place(edge.source)[0] == 1
    sides = column_sides if layout.columns else list_sides
    return port(graph, edge.source, *sides(edge.loop, near)[0]), port(
        graph, edge.target, *sides(edge.loop, near)[1]
    )


Sides = tuple[tuple[str, str], tuple[str, str]]


def column_sides(loop: bool, near: bool) -> Sides:
    """For columns: a stage's port, then a touchpoint's, for the start and for the end.

    The usual way runs straight from title to title, one that passes over stages above them, one that goes back below.
    """
    if loop:
        return ("b:w", "w"), ("b:e", "e")
    return ("h:e" if near else "u:e", "e"), ("h:w" if near else "u:w", "w")


def list_sides(loop: bool, near: bool) -> Sides:
    """For a list from top to bottom: the usual way straight down, others along its right side."""
    if near:
        return ("b:s", "e"), ("u:n", "e")
    return ("h:w", "w") if loop else ("h:e", "e"), ("h:w", "w") if loop else ("h:e", "e")


def port(graph: Graph, ref: str, stage_port: str, side: str) -> str:
    """Where an edge is attached at a stage or a touchpoint."""
    stage, first, _ = graph.place(ref)
    return f"n{stage + 1}:{stage_port}" if graph.is_stage(ref) else f"n{stage + 1}:p{first}:{side}"
