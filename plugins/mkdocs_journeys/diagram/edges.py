"""The ways between touchpoints as DOT statements."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_journeys.diagram.exits import exit_lines
from mkdocs_journeys.diagram.graph import Edge, Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.text import label, quoted
from mkdocs_journeys.diagram.waywords import edge_classes, edge_label, edge_tooltip


@dataclass(frozen=True, slots=True)
class Ends:
    """The two nodes that an edge is attached to, their stages, and whether it is clipped at the stages' boxes."""

    tail: int
    head: int
    tail_stage: int
    head_stage: int
    tail_box: bool
    head_box: bool

    def turned(self) -> "Ends":
        """The same ends the other way round."""
        return Ends(self.head, self.tail, self.head_stage, self.tail_stage, self.head_box, self.tail_box)


def edge_lines(graph: Graph, layout: Layout, labels: Labels) -> Iterator[str]:
    """All edges, those out of the journey last."""
    for edge in graph.edges:
        if not edge.to_exit:
            yield edge_line(graph, edge, layout, labels)
    yield from exit_lines(graph, layout, labels)


def edge_line(graph: Graph, edge: Edge, layout: Layout, labels: Labels) -> str:
    """One edge. Graphviz ranks by direction, so a way back is written forward and its arrow turned."""
    ends = ends_of(graph, edge, layout)
    backwards = is_written_backwards(ends, layout)
    written = ends.turned() if backwards else ends
    values = {"class": f'"{" ".join(edge_classes(edge))}"', "tooltip": quoted(edge_tooltip(graph, edge, labels))}
    values |= {"label": label(lines)} if (lines := edge_label(edge, layout, labels)) else {}
    values |= {"dir": "back"} if backwards else {}
    values |= clipping(written) | pull(edge, ends, layout)
    return f"n{written.tail + 1} -> n{written.head + 1}{attributes(values)}"


def ends_of(graph: Graph, edge: Edge, layout: Layout) -> Ends:
    """Where an edge is attached.

    A way between stages joins the boxes. In columns it lies at the height of their first touchpoints, so that the
    usual way is one straight line along the top; a way back runs along the bottom.
    """
    stage, first, last = graph.place(edge.source)
    to_stage, to_first, to_last = graph.place(edge.target)
    apart = stage != to_stage
    tail_box, head_box = apart and graph.is_stage(edge.source), apart and graph.is_stage(edge.target)
    tail, head = last, to_first
    if layout.columns and apart:
        tail = (last if edge.loop else first) if tail_box else last
        head = to_last if edge.loop and head_box else to_first
    elif apart and edge.loop:
        tail, head = (first if tail_box else last), (to_last if head_box else to_first)
    return Ends(tail, head, stage, to_stage, tail_box, head_box)


def is_written_backwards(ends: Ends, layout: Layout) -> bool:
    """Whether tail and head change places in the text. Within a column, Graphviz counts from the bottom."""
    if ends.tail_stage != ends.head_stage or not layout.columns:
        return ends.tail > ends.head
    return ends.tail < ends.head


def clipping(ends: Ends) -> dict[str, str]:
    """At which boxes the edge is cut off."""
    tail = {"ltail": f"cluster_{ends.tail_stage + 1}"} if ends.tail_box else {}
    head = {"lhead": f"cluster_{ends.head_stage + 1}"} if ends.head_box else {}
    return tail | head


def pull(edge: Edge, ends: Ends, layout: Layout) -> dict[str, str]:
    """How strongly an edge is kept short and straight: steps to the next place are, detours give way."""
    if ends.tail_stage == ends.head_stage:
        return {"weight": "20"} if abs(ends.tail - ends.head) == 1 and not layout.columns else {}
    if ends.head_stage - ends.tail_stage == 1 and (edge.default or ends.tail_box):
        return {"weight": "20"}
    return {"weight": "0"}
