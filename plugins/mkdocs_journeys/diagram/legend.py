"""The signs of a diagram with their meanings, for a key beside it: only those that it shows."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.graph import Edge, Graph, Node
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.lines import head
from mkdocs_journeys.diagram.markup import content
from mkdocs_journeys.diagram.paint import FIRM, flag
from mkdocs_journeys.diagram.paint_gaps import drawn

NARROW, BROAD = 34, 72
ARROW = drawn("M2 10H26", head(32, 10, "right"))
DIAMOND = '<path class="d" d="M17 2l8 8-8 8-8-8z"/>'
RING = '<circle class="r" cx="17" cy="10" r="6"/><circle class="o" cx="17" cy="10" r="3"/>'


def legend(graph: Graph, labels: Labels) -> str:
    """The key as a list."""
    items = "".join(f"<li>{sign(shape)}{content(words)}</li>" for shape, words in shown(graph, labels))
    return f'<ul class="j-list j-key">{items}</ul>' if items else ""


def shown(graph: Graph, labels: Labels) -> Iterator[tuple[str, str]]:
    """Each sign that occurs, with its meaning."""
    nodes = list(graph.nodes)
    frictions = {node.friction_severity for node in nodes if node.friction_severity}
    if any(node.mood is not None for node in nodes):
        yield pill("n1", "−1") + pill("p1", "+1", 55), f"{labels.negative}, {labels.positive}"
    if any(node.moment_of_truth for node in nodes):
        yield DIAMOND, labels.moment_of_truth
    if frictions & FIRM:
        yield flag(Node("", "", friction_severity="major"), 17, 3), labels.key_bad_friction
    if frictions - FIRM:
        yield flag(Node("", "", friction_severity="minor"), 17, 3), labels.key_friction
    if any(edge.to_exit for edge in graph.edges):
        yield RING, labels.key_ends
    yield from arrows(graph.edges, labels)


def arrows(edges: tuple[Edge, ...], labels: Labels) -> Iterator[tuple[str, str]]:
    """The kinds of arrows that occur."""
    kinds = {
        "back": (any(edge.loop for edge in edges), labels.key_back),
        "auto": (any(edge.automated for edge in edges), labels.automatic),
        "partial": (any(edge.continuity == "partial" for edge in edges), labels.context_partial),
        "broken": (any(edge.continuity == "broken" for edge in edges), labels.context_lost),
    }
    return ((f'<g class="{kind}">{ARROW}</g>', words) for kind, (there, words) in kinds.items() if there)


def pill(kind: str, text: str, x: int = 17) -> str:
    """A feeling."""
    return f'<g class="{kind}"><g class="v" transform="translate({x},14)"><rect/><text>{text}</text></g></g>'


def sign(inner: str) -> str:
    """One sign; decoration for a screen reader, which gets the words."""
    width = BROAD if inner.count("<rect/>") > 1 else NARROW
    return f'<svg class="j-diagram" width="{width}" height="20" aria-hidden="true">{inner}</svg>'
