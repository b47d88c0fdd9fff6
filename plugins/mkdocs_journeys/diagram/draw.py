"""The diagrams of many journeys, ready for their pages. This is what pages call."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_journeys.diagram.describe import describe
from mkdocs_journeys.diagram.dot import graph_dot
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.from_journey import PLAIN, Wording, journey_graph
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.results import Drawing, Failure, Result, Trouble
from mkdocs_journeys.diagram.svg import UnusableDrawing, clean

if TYPE_CHECKING:
    from mkdocs_journeys.model.journey import Journey

ENGLISH = Labels()


def journey_dot(
    journey: Journey, *, labels: Labels = ENGLISH, wording: Wording = PLAIN, rankdir: str = "LR"
) -> str:
    """The DOT text of a journey of the model."""
    return graph_dot(journey_graph(journey, wording), labels=labels, rankdir=rankdir)


class Artist:
    """Draws graphs with an engine; finished drawings stay in the engine's cache."""

    def __init__(self, engine: Engine, labels: Labels = ENGLISH, rankdir: str = "LR") -> None:
        self.engine = engine
        self.labels = labels
        self.rankdir = rankdir

    def draw(self, graphs: Mapping[str, Graph]) -> dict[str, Result]:
        """The picture of each graph, or why there is none. Only what is not in the cache is laid out."""
        cache = self.engine.cache
        keys = {name: self.key(graph) for name, graph in graphs.items()}
        known = {name: svg for name, key in keys.items() if (svg := cache.get(key)) is not None}
        missing = {name: graph for name, graph in graphs.items() if name not in known}
        fresh = self.draw_fresh(missing)
        for name, result in fresh.items():
            if isinstance(result, Drawing):
                cache.put(keys[name], result.svg)
        return {name: Drawing(known[name]) if name in known else fresh[name] for name in graphs}

    def draw_fresh(self, graphs: Mapping[str, Graph]) -> dict[str, Result]:
        """Lay out, and make the page's SVG of it."""
        dots = {
            name: graph_dot(graph, labels=self.labels, rankdir=self.rankdir) for name, graph in graphs.items()
        }
        return {name: self.finish(graphs[name], result) for name, result in self.engine.lay_out(dots).items()}

    def finish(self, graph: Graph, result: Result) -> Result:
        """The page's SVG of what Graphviz printed."""
        if isinstance(result, Failure):
            return result
        title = self.labels.diagram_of.format(title=graph.title)
        try:
            return Drawing(clean(result.svg, graph.id, title, describe(graph, self.labels)))
        except UnusableDrawing as error:
            return Failure(Trouble.INVALID, f"Graphviz did not draw it: {error}")

    def key(self, graph: Graph) -> str:
        """The cache's key: all that a picture depends on, this code and its words included."""
        return self.engine.cache.key(
            code_version(), self.engine.version, self.rankdir, repr(self.labels), repr(graph)
        )


@cache
def code_version() -> str:
    """A hash of this package's own code, so that an entry made by other code is never taken for ours."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
