"""What a diagram shows, as text: for those who do not see it."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.text import one_line, shorten
from mkdocs_journeys.diagram.waywords import edge_tooltip

LIMIT = 4000


def describe(graph: Graph, labels: Labels) -> str:
    """How many stages and touchpoints there are, the stages' names, and every way that is not the default one."""
    return shorten(". ".join(sentence.rstrip(".") for sentence in sentences(graph, labels)) + ".", LIMIT)


def sentences(graph: Graph, labels: Labels) -> Iterator[str]:
    """The sentences."""
    yield counts(graph, labels)
    yield " → ".join(one_line(stage.title) for stage in graph.stages)
    for edge in graph.edges:
        if not edge.default:
            yield edge_tooltip(graph, edge, labels)


def counts(graph: Graph, labels: Labels) -> str:
    """How much there is to see."""
    stages = len(graph.stages)
    touchpoints = sum(not node.placeholder for node in graph.nodes)
    some_stages = labels.stage if stages == 1 else labels.stages.format(count=stages)
    return f"{some_stages}, {labels.touchpoint if touchpoints == 1 else labels.touchpoints.format(count=touchpoints)}"
