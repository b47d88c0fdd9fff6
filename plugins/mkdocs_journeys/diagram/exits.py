"""Ways out of the journey: one end circle below each stage that people leave from, with what is known about it."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.graph import Edge, Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.text import label, quoted, wrap
from mkdocs_journeys.diagram.waywords import edge_classes, edge_tooltip, figures, lost


def exit_lines(graph: Graph, layout: Layout, labels: Labels) -> Iterator[str]:
    """The end circles and what leads to them. Those who leave one stage share one circle."""
    leaving: dict[int, list[Edge]] = {}
    for edge in graph.edges:
        if edge.to_exit:
            leaving.setdefault(graph.place(edge.source)[0], []).append(edge)
    for number, (stage, edges) in enumerate(sorted(leaving.items()), 1):
        yield f"x{number}{exit_node(graph, edges, layout, labels)}"
        last = graph.place(graph.stages[stage].id)[2]
        yield f"{{rank=same; x{number}; n{last + 1}}}"
        for source in sorted({graph.place(edge.source)[2] for edge in edges}):
            drawn = [edge for edge in edges if graph.place(edge.source)[2] == source]
            yield exit_edge(graph, drawn, f"x{number}", layout, labels)


def exit_node(graph: Graph, edges: list[Edge], layout: Layout, labels: Labels) -> str:
    """An end circle: a node whose label is the words below it (columns), or beside it."""
    lines = [line for edge in edges for line in exit_words(edge, layout, labels)]
    tooltip = "; ".join(edge_tooltip(graph, edge, labels) for edge in edges)
    return attributes(
        {
            "label": label(("", *lines)) if layout.columns else label(lines, "\\l"),
            "class": '"exit"',
            "tooltip": quoted(tooltip),
            "fontsize": str(layout.label_size),
            "margin": '"0.03,0.03"' if layout.columns else '"0.32,0.03"',
            "width": "0.3",
            "height": "0.3",
        }
    )


def exit_words(edge: Edge, layout: Layout, labels: Labels) -> list[str]:
    """Who leaves and why; a stage that may end the journey only says so."""
    if edge.default:
        return [labels.ends_here]
    head = f"{edge.share_text} {labels.leaves}".strip()
    room = layout.label_room * 1.5
    broken = [f"× {words}"] if (words := lost(edge, labels)) else []
    rest = Edge("", "", after_text=edge.after_text, channel_title=edge.channel_title, automated=edge.automated)
    return [*wrap(head, room, 2), *wrap(edge.label, room, 3), *figures(rest, layout, labels), *broken]


def exit_edge(graph: Graph, edges: list[Edge], name: str, layout: Layout, labels: Labels) -> str:
    """The edge to an end circle, from the stage's box where the whole stage is left."""
    edge = edges[0]
    stage, _, last = graph.place(edge.source)
    whole = any(graph.is_stage(each.source) for each in edges)
    classes = dict.fromkeys(["way", "leaves", *(name for each in edges for name in edge_classes(each))])
    tooltip = "; ".join(edge_tooltip(graph, each, labels) for each in edges)
    values = {"class": f'"{" ".join(classes)}"', "tooltip": quoted(tooltip)}
    end = f"cluster_{stage + 1}"
    if layout.columns:
        return f"{name} -> n{last + 1}" + attributes(values | {"dir": "back"} | ({"lhead": end} if whole else {}))
    return f"n{last + 1} -> {name}" + attributes(values | ({"ltail": end} if whole else {}))
