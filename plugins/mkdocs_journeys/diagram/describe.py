"""What a diagram shows, as text: for those who do not see it."""

from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.text import one_line, shorten

LIMIT = 2000


def describe(graph: Graph, labels: Labels) -> str:
    """How many stages and touchpoints there are, and the stages' names; the ways stand in the page's own table."""
    stages = " → ".join(one_line(stage.title) for stage in graph.stages)
    return shorten(f"{counts(graph, labels)}. {stages}.", LIMIT)


def counts(graph: Graph, labels: Labels) -> str:
    """How much there is to see."""
    stages = len(graph.stages)
    touchpoints = sum(not node.placeholder for node in graph.nodes)
    some_stages = labels.stage if stages == 1 else labels.stages.format(count=stages)
    return f"{some_stages}, {labels.touchpoint if touchpoints == 1 else labels.touchpoints.format(count=touchpoints)}"
