"""A journey as text of the DOT language. Pure: the same journey gives the same text, and nothing is run.

A stage is one node with a table for its label. Graphviz places the stages and draws the ways between them; what lies
within a stage it cannot mix up.
"""

from collections.abc import Iterator

from mkdocs_journeys.diagram.edges import edge_lines
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import SMALL_SIZE, TEXT_SIZE, Layout, layout_for
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.tables import stage_lines
from mkdocs_journeys.diagram.text import one_line, quoted, shorten

ENGLISH = Labels()


def graph_dot(graph: Graph, *, labels: Labels = ENGLISH, rankdir: str = "LR") -> str:
    """The DOT text of a drawing: stages as columns side by side (`LR`), or below each other (`TB`)."""
    layout = layout_for(graph, rankdir)
    stages = (
        line for index, _ in enumerate(graph.stages) for line in stage_lines(graph, index, layout, labels)
    )
    lines = (*settings(graph, layout), *stages, *edge_lines(graph, layout, labels))
    return "\n".join(("digraph journey {", *(f"  {line}" for line in lines), "}", ""))


def settings(graph: Graph, layout: Layout) -> Iterator[str]:
    """What holds for the whole drawing."""
    whole = {
        "comment": quoted(shorten(one_line(graph.title))),
        "class": f'"journey {layout.name}"',
        "rankdir": layout.rankdir,
        "bgcolor": '"transparent"',
        "ranksep": f"{layout.rank_gap / 72:.2f}",
        "nodesep": "0.25",
        "pad": "0.12",
    }
    yield "graph" + attributes(whole)
    font = {"fontname": '"Journeys Inter"'}
    yield "node" + attributes({"shape": "plain", **font, "fontsize": str(TEXT_SIZE)})
    yield "edge" + attributes({**font, "fontsize": str(SMALL_SIZE), "arrowsize": "0.7"})
