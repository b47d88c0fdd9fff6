"""A journey as text of the DOT language. Pure: the same journey gives the same text, and nothing is run."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.cards import card, stage_box
from mkdocs_journeys.diagram.edges import edge_lines
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout, layout_for
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.text import quoted

ENGLISH = Labels()


def graph_dot(graph: Graph, *, labels: Labels = ENGLISH, rankdir: str = "LR") -> str:
    """The DOT text of a drawing: stages as columns side by side (`LR`), or below each other (`TB`)."""
    layout = layout_for(graph, rankdir)
    lines = (*settings(graph, layout), *boxes(graph, layout, labels), *edge_lines(graph, layout, labels))
    return "\n".join(("digraph journey {", *(f"  {line}" for line in lines), "}", ""))


def settings(graph: Graph, layout: Layout) -> Iterator[str]:
    """What holds for the whole drawing."""
    yield "graph" + attributes(
        {
            "label": '""',
            "comment": quoted(graph.title),
            "class": f'"journey {layout.name}"',
            "rankdir": layout.rankdir,
            "newrank": "true",
            "compound": "true",
            "bgcolor": '"transparent"',
            "fontname": '"Journeys Inter SemiBold"',
            "fontsize": str(layout.stage_size),
            "nodesep": f"{layout.node_gap / 72:.2f}",
            "ranksep": f"{layout.rank_gap / 72:.2f}",
            "pad": "0.06",
            "splines": "spline",
        }
    )
    yield "node" + attributes(
        {
            "shape": "box",
            "fontname": '"Journeys Inter"',
            "fontsize": str(layout.text_size),
            "width": f"{layout.node_width / 72:.2f}",
            "height": f"{layout.node_height / 72:.2f}",
            "margin": '"0.16,0.07"',
        }
    )
    yield "edge" + attributes(
        {"fontname": '"Journeys Inter"', "fontsize": str(layout.label_size), "arrowsize": "0.65", "arrowhead": "normal"}
    )


def boxes(graph: Graph, layout: Layout, labels: Labels) -> Iterator[str]:
    """The stages with their touchpoints."""
    number = 0
    for index, stage in enumerate(graph.stages):
        yield f"subgraph cluster_{index + 1} {{"
        yield f"  {stage_box(stage, layout)}"
        names = []
        for node in stage.nodes:
            number += 1
            names.append(f"n{number}")
            yield f"  n{number}{card(node, layout, labels)}"
        if layout.columns:
            yield f"  {{rank=same; {'; '.join(names)}}}"
        yield "}"
