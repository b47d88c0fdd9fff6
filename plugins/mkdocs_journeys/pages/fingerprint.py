"""What a journey's page depends on, as a hash: equal hashes, equal bytes."""

from collections.abc import Iterable, Iterator

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.hashes import hashed
from mkdocs_journeys.pages.overlays import Overlay, overlays
from mkdocs_journeys.workspace.workspace import Workspace


class Fingerprints:
    """The hashes of one build.

    A journey's page shows its own file and measurements, and of the rest of the workspace only what `world` names:
    the catalogue, who the personas are, and how the other journeys and their parts are called and linked.
    """

    def __init__(self, workspace: Workspace, base: str) -> None:
        self.workspace = workspace
        self.base = hashed(base, *world(workspace))

    def journey(self, journey: Journey, *extra: object, over: Iterable[Overlay] | None = None) -> str:
        """The hash for a journey's page; `over` is what can be laid over its curve, where that is known already."""
        laid = overlays(journey, self.workspace) if over is None else over
        text = journey.document.text if journey.document else ""
        series = [self.workspace.series.get((journey.id, str(kpi.id))) for _, _, kpi in journey.all_kpis]
        shown = [(each.journey.id, each.runs, each.low.id, each.low.score) for each in laid]
        before = self.counterpart(journey)
        return hashed(
            self.base, journey.id, text, [figures(entry) for entry in series], shown, before, *extra
        )

    def counterpart(self, journey: Journey) -> object:
        """The as-is journey that a to-be journey's page compares it with."""
        before = self.workspace.journeys.get(journey.improves or "")
        if before is None:
            return None
        series = [self.workspace.series.get((before.id, str(kpi.id))) for _, _, kpi in before.all_kpis]
        return (before.document.text if before.document else "", [figures(entry) for entry in series])


def figures(entry: object) -> object:
    """A metric and its measurements, as text that says all of them."""
    if not isinstance(entry, tuple):
        return None
    metric, series = entry
    return (str(metric), [(str(m.on), m.value, m.n, m.counts) for m in series])


def world(workspace: Workspace) -> Iterator[object]:
    """What a page may show of other files than its own."""
    yield workspace.settings.as_of
    catalog = workspace.vocabulary.catalog.document
    yield catalog.text if catalog else ""
    for id, persona in workspace.personas.items():
        yield (id, said(persona.name), said(persona.title), persona.photo, file_of(persona))
    for id, journey in workspace.journeys.items():
        yield (id, file_of(journey), said(journey.title), journey.state, journey.status)
        yield (journey.improves, journey.zooms_into, list(parts(journey)))


def parts(journey: Journey) -> Iterator[object]:
    """How the parts of a journey are called, and what its opportunities address."""
    for part in journey.walk():
        values = part.__dict__  # what is said; a project has some fifty thousand parts
        title = values.get("title")
        if title is not None and part is not journey:
            kind = type(part)
            addresses = list(part.addresses) if isinstance(part, Opportunity) else None
            yield (kind.__name__, values.get("id"), said(title), addresses)


def said(text: object) -> object:
    """A text in all of its languages."""
    if isinstance(text, Text):
        return (str(text), sorted(text.translations.items())) if text.translations else str(text)
    return text


def file_of(element: Journey | Persona | Element) -> str:
    """The file that an element was written in."""
    return element.document.file if element.document else ""
