"""What is said about a way: its label, its classes and its tooltip."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.graph import EXIT, Edge, Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.text import cut, one_line, shorten, wrap
from mkdocs_journeys.diagram.widths import width

BROKEN_SIGN = "×"


def edge_label(edge: Edge, room: float, labels: Labels) -> list[str]:
    """The lines beside an edge: what makes the persona go there, how many and how, and what is lost on the way."""
    return [*wrap(edge.label, room, 3), *figures(edge, room, labels), *lost_line(edge, room, labels)]


def figures(edge: Edge, room: float, labels: Labels) -> list[str]:
    """Share, delay, channel and automation, as many of them on a line as there is room for."""
    after = labels.after.format(duration=one_line(edge.after_text)) if edge.after_text else ""
    lines: list[str] = []
    for fact in (
        one_line(edge.share_text),
        after,
        one_line(edge.channel_title),
        labels.automatic * edge.automated,
    ):
        joined = f"{lines[-1]} · {fact}" if lines and fact else fact
        if lines and fact and width(joined) <= room:
            lines[-1] = joined
        elif fact:
            lines.append(cut(fact, room + 2))
    return lines


def lost_line(edge: Edge, room: float, labels: Labels) -> list[str]:
    """The line that says what is lost, with its sign."""
    return wrap(f"{BROKEN_SIGN} {words}", room, 2) if (words := lost(edge, labels)) else []


def lost(edge: Edge, labels: Labels) -> str:
    """What does not come along."""
    return {"broken": labels.context_lost, "partial": labels.context_partial}.get(edge.continuity, "")


def edge_classes(edge: Edge) -> Iterator[str]:
    """What the style sheet is told about an edge."""
    yield "way"
    if edge.default:
        yield "default"
    if edge.loop:
        yield "loop"
    if edge.automated:
        yield "auto"
    if edge.continuity in {"broken", "partial"}:
        yield edge.continuity


def edge_tooltip(graph: Graph, edge: Edge, labels: Labels) -> str:
    """A way in words."""
    sentence = labels.leaves_at if edge.to_exit else labels.goes_back if edge.loop else labels.goes_to
    source, target = title_of(graph, edge.source), title_of(graph, edge.target)
    after = labels.after.format(duration=edge.after_text) if edge.after_text else ""
    facts = (edge.label, edge.share_text, after, edge.channel_title, labels.automatic * edge.automated)
    said = " · ".join(one_line(fact) for fact in (*facts, lost(edge, labels)) if fact)
    words = sentence.format(source=source, target=target)
    return shorten(f"{words}: {said}" if said else words)


def title_of(graph: Graph, ref: str) -> str:
    """The title of a stage or touchpoint."""
    if ref == EXIT:
        return EXIT
    stage = graph.place(ref)[0]
    box = graph.stages[stage]
    if box.id == ref:
        return one_line(box.title)
    return one_line(next(node.title for node in box.nodes if node.id == ref))
