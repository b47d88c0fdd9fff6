"""The diagrams of many journeys, ready for their pages: two of each, for wide and for narrow screens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from mkdocs_journeys.diagram.describe import describe
from mkdocs_journeys.diagram.engine import Engine, too_large
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.legend import legend
from mkdocs_journeys.diagram.plain import UnusableDrawing
from mkdocs_journeys.diagram.results import Drawing, Failure, Result, Trouble
from mkdocs_journeys.diagram.svg import whole
from mkdocs_journeys.diagram.tall import paint_tall
from mkdocs_journeys.diagram.wide import Wide
from mkdocs_journeys.message import Message

ENGLISH = Labels()
BETWEEN = "\n"  # no drawing has a line break


@dataclass(frozen=True, slots=True)
class Pictures:
    """Both drawings of a journey: side by side, or why that could not be; and as a list, None where it is too long.

    `key` tells what their signs mean.
    """

    wide: Result
    tall: str | None = None
    key: str = ""


class Artist:
    """Draws graphs with an engine; finished drawings stay in the engine's cache."""

    def __init__(self, engine: Engine, labels: Labels = ENGLISH) -> None:
        self.engine = engine
        self.labels = labels

    def draw(self, graphs: Mapping[str, Graph]) -> dict[str, Pictures]:
        """The pictures of each graph. Only what is not in the cache is laid out."""
        cache = self.engine.cache
        keys = {name: self.key(graph) for name, graph in graphs.items()}
        known = {name: both for name, key in keys.items() if (both := cache.text(key)) is not None}
        fresh = self.draw_fresh({name: graph for name, graph in graphs.items() if name not in known})
        cache.keep({keys[name]: text for name, pictures in fresh.items() if (text := for_cache(pictures))})
        return {name: from_cache(known[name]) if name in known else fresh[name] for name in graphs}

    def draw_fresh(self, graphs: Mapping[str, Graph]) -> dict[str, Pictures]:
        """Lay out, and paint."""
        large = {name: failure for name, graph in graphs.items() if (failure := too_large(graph))}
        wides = {name: Wide(graph, self.labels) for name, graph in graphs.items() if name not in large}
        answers = self.engine.lay_out([wide.dot for wide in wides.values()])
        return {
            name: Pictures(large[name]) if name in large else self.finish(graph, wides[name], next(answers))
            for name, graph in graphs.items()
        }

    def finish(self, graph: Graph, wide: Wide, answer: Result) -> Pictures:
        """Both pictures of a graph."""
        title, told = self.labels.diagram_of.format(title=graph.title), describe(graph, self.labels)
        drawn = self.paint_wide(graph, wide, answer, title)
        tall = whole("tall", *paint_tall(graph, self.labels), graph.id, title, told)
        return Pictures(drawn, tall, legend(graph, self.labels))

    def paint_wide(self, graph: Graph, wide: Wide, answer: Result, title: str) -> Result:
        """The picture of what Graphviz laid out."""
        if isinstance(answer, Failure):
            return answer
        try:
            return Drawing(whole("wide", *wide.paint(answer.text), graph.id, title))
        except UnusableDrawing as error:
            return Failure(
                Trouble.INVALID, Message("Graphviz did not lay it out: {problem}", problem=str(error))
            )

    def key(self, graph: Graph) -> str:
        """The cache's key: all that a picture depends on, this code and its words included."""
        return self.engine.cache.key(code_version(), self.engine.version, repr(self.labels), repr(graph))


def for_cache(pictures: Pictures) -> str:
    """What is kept; nothing where one of the two could not be drawn."""
    wide = pictures.wide
    return BETWEEN.join((wide.text, pictures.tall or "", pictures.key)) if isinstance(wide, Drawing) else ""


def from_cache(text: str) -> Pictures:
    """What was kept."""
    wide, tall, key = text.split(BETWEEN)
    return Pictures(Drawing(wide), tall, key)


@cache
def code_version() -> str:
    """A hash of this package's own code, so that an entry made by other code is never taken for ours."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
