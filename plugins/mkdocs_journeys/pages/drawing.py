"""Draw the diagrams of all journeys, in the site's language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from markupsafe import Markup

from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.diagram.draw import Artist
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.from_journey import Wording as DiagramWording
from mkdocs_journeys.diagram.from_journey import journey_graph
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.results import UNAVAILABLE, Drawing, Result
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.drawings import Diagram, Drawings
from mkdocs_journeys.parallel import spread
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

T = TypeVar("T")
BATCH = 125
WORTH_PROCESSES = 2


def draw(workspace: Workspace, wording: Wording, cache_dir: Path | None) -> tuple[Drawings, list[str]]:
    """The diagrams, and a warning for each that could not be drawn; one for all where there is no Graphviz."""
    words = diagram_wording(workspace, wording)
    graphs = {id: journey_graph(journey, words) for id, journey in workspace.journeys.items()}
    folder = cache_dir / "diagrams" if cache_dir else None
    labels = labels_in(wording)
    batches = [dict(batch) for batch in batched(graphs.items(), BATCH)]
    drawn = spread(lambda batch: draw_batch(batch, labels, folder), batches, WORTH_PROCESSES)
    results = {id: result for batch in drawn for id, result in batch.items()}
    return Drawings({id: diagram(result) for id, result in results.items()}), list(
        warnings(results, workspace)
    )


def draw_batch(graphs: Mapping[str, Graph], labels: Labels, folder: Path | None) -> dict[str, Result]:
    """Some of the diagrams, out of the cache where they are there."""
    with Engine(DrawingCache(folder)) as engine:
        return Artist(engine, labels).draw(graphs)


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """The items in groups of at most so many."""
    iterator = iter(items)
    while batch := tuple(islice(iterator, size)):
        yield batch


def diagram(result: Result) -> Diagram:
    """What a page gets."""
    if not isinstance(result, Drawing):
        return Diagram(reason=result.reason)
    return Diagram(Markup(result.svg))  # noqa: S704 - the drawing is our own markup, its texts escaped


def warnings(results: Mapping[str, Result], workspace: Workspace) -> Iterator[str]:
    """What to tell the person who builds."""
    failed = {id: result for id, result in results.items() if not isinstance(result, Drawing)}
    if any(result == UNAVAILABLE for result in failed.values()):
        yield f"{UNAVAILABLE.reason}; until then each page has the table that its diagram would draw"
        return
    for id, result in failed.items():
        yield f"{workspace.journey_sources[id].file}: no diagram: {result.reason}"


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
    return Labels(**{field.name: wording.gettext(str(field.default)) for field in fields(Labels)})
