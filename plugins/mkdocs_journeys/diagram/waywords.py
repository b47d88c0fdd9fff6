"""What is said about a way: its words and its classes."""

from mkdocs_journeys.diagram.graph import EXIT, Edge, Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.text import cut, one_line, wrap
from mkdocs_journeys.diagram.widths import width

BROKEN_SIGN = "×"


def figures(edge: Edge, room: float, labels: Labels) -> list[str]:
    """Share, delay, channel and automation, as many of them on a line as there is room for."""
    after = labels.after.format(duration=one_line(edge.after_text)) if edge.after_text else ""
    facts = (
        one_line(edge.share_text),
        after,
        one_line(edge.channel_title),
        labels.automatic * edge.automated,
    )
    lines: list[str] = []
    for fact in filter(None, facts):
        joined = f"{lines[-1]} · {fact}" if lines else fact
        if lines and width(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(cut(fact, room))
    return lines


def lost_line(edge: Edge, room: float, labels: Labels) -> list[str]:
    """The line that says what is lost, with its sign."""
    return wrap(f"{BROKEN_SIGN} {words}", room, 2) if (words := lost(edge, labels)) else []


def lost(edge: Edge, labels: Labels) -> str:
    """What does not come along."""
    return {"broken": labels.context_lost, "partial": labels.context_partial}.get(edge.continuity, "")


def edge_classes(edge: Edge) -> str:
    """What the style sheet is told about an edge."""
    told = {"back": edge.loop, "auto": edge.automated}
    names = [name for name, holds in told.items() if holds]
    return " ".join([*names, edge.continuity] if edge.continuity in {"broken", "partial"} else names)


def title_of(graph: Graph, ref: str) -> str:
    """The title of a stage or touchpoint."""
    if ref == EXIT:
        return EXIT
    stage = graph.place(ref)[0]
    box = graph.stages[stage]
    if box.id == ref:
        return one_line(box.title)
    return one_line(next(node.title for node in box.nodes if node.id == ref))
