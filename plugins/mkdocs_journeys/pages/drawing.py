"""Draw the diagrams of journeys, in the site's language."""

import os
import re
from collections.abc import Iterable
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.diagram.draw import Artist, Pictures
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.from_journey import Wording as DiagramWording
from mkdocs_journeys.diagram.from_journey import journey_graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.markup import SPACES
from mkdocs_journeys.diagram.results import Drawing, Trouble
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.drawings import Diagram
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

# A value that is a single word needs no quotes, and a page has thousands of them.
BARE = re.compile(r'="([\w#.,()-]+)"(?=[ >])', re.ASCII)


class Studio:
    """Draws the diagrams of a workspace, some at a time, out of the cache where they are there.

    Its Graphviz goes on running from one time to the next, until `close`. A process that is forked starts its own.
    """

    def __init__(self, workspace: Workspace, wording: Wording, cache_dir: Path | None) -> None:
        self.words = diagram_wording(workspace, wording)
        self.labels = labels_in(wording)
        self.folder = cache_dir / "diagrams" if cache_dir else None
        self.engines: dict[int, Engine] = {}

    @cached_property
    def graphviz(self) -> str:
        """Which Graphviz draws, empty where there is none."""
        engine = Engine()
        return engine.version if engine.available else ""

    def draw(self, journeys: Iterable[Journey]) -> dict[str, Diagram]:
        """The diagram of each journey by its id."""
        graphs = {journey.id: journey_graph(journey, self.words) for journey in journeys}
        results = Artist(self.engine, self.labels).draw(graphs)
        return {id: diagram(result) for id, result in results.items()}

    def tidy(self, in_use: int) -> None:
        """Drop old drawings, where there are far more than so many; other processes asked for those in use."""
        DrawingCache(self.folder).sweep(2 * in_use)

    @property
    def engine(self) -> Engine:
        """What draws in this process."""
        if os.getpid() not in self.engines:
            self.engines[os.getpid()] = Engine(DrawingCache(self.folder))
        return self.engines[os.getpid()]

    def close(self) -> None:
        """Let Graphviz end, where this process has started one."""
        engine = self.engines.pop(os.getpid(), None)
        if engine is not None:
            engine.close()


def diagram(drawn: Pictures) -> Diagram:
    """What a page gets."""
    tall = inline(drawn.tall) if drawn.tall else None
    if not isinstance(drawn.wide, Drawing):
        lasting = drawn.wide.trouble is Trouble.TOO_LARGE
        return Diagram(None, tall, bare(drawn.key), drawn.wide.reason, lasting)
    return Diagram(inline(drawn.wide.text), tall, bare(drawn.key))


def inline(svg: str) -> Markup:
    """A drawing as a part of a page."""
    return bare(svg.replace(SPACES, "", 1))


def bare(svg: str) -> Markup:
    """Markup of ours without the quotes that it does not need."""
    # Text and values by turns; a substitution with a group would run Python for each.
    parts = BARE.split(svg)
    parts[1::2] = [f"={value}" for value in parts[1::2]]
    return Markup("".join(parts))  # noqa: S704 - our own markup, its texts escaped


def diagram_wording(workspace: Workspace, wording: Wording) -> DiagramWording:
    """How the diagram says what the model holds."""
    channels = workspace.vocabulary.channels

    def text(value: Any) -> str:
        return value.language(wording.language)[0] if isinstance(value, Text) else str(value)

    return DiagramWording(
        text=text,
        channel=lambda id: text(channels[id].name) if id in channels else id,
        channel_kind=lambda id: channels[id].kind or "" if id in channels else "",
        share=wording.share,
        duration=wording.duration,
    )


def labels_in(wording: Wording) -> Labels:
    """The diagram's own words in a language."""
    words = {field.name: wording.gettext(str(field.default)) for field in fields(Labels)}
    return Labels(**words | {"decimal": wording.number(0.5)[1]})
