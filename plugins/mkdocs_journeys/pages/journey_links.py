"""Where the parts of a journey are, and what they are called, as its page names them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.parts import Evidence
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.pages.rows import Place, Way
from mkdocs_journeys.pages.view import View


@dataclass(frozen=True)
class JourneyLinks:
    """The ways that lead from a journey's page to its parts, to other journeys and to files."""

    journey: Journey
    view: View

    def href(self, link: Link | None) -> str | None:
        """Where a link of the journey leads, None where it is a path to a file that is not there."""
        return self.view.href(self.journey, link)

    def href_of_file(self, path: str) -> str | None:
        """The way to a file that the journey names, None where it is not there."""
        return self.view.file_url(self.journey.document.file, path) if self.journey.document else None

    def place_of(self, ref: str) -> Place:
        """The title and address of what a reference names."""
        found = self.view.workspace.part(self.journey, ref)
        if found is None:
            return Place(ref, "")
        owner, part = found
        n = part.n if isinstance(part, Evidence) else None
        return Place(self.title_of(part) or ref, self.part_url(owner, getattr(part, "id", "")), n)

    def title_of(self, part: Element) -> str:
        """The title of a part, a KPI's metric; "" where it has none."""
        title = self.metric_title(part) if isinstance(part, Kpi) else getattr(part, "title", "")
        return title if isinstance(title, str) else str(title)

    def part_url(self, owner: Journey, anchor: str | None) -> str:
        return self.view.journey_url(owner, anchor)

    def metric_title(self, kpi: Kpi) -> Message | str:
        """What a KPI's metric is called."""
        metric = self.view.metric(kpi)
        return metric.title if metric else kpi.metric

    @cached_property
    def ways(self) -> list[Way]:
        """The transitions with the titles of their ends."""
        return [
            Way(t, self.place_of(t.source), None if t.leaves else self.place_of(t.target))
            for t in self.journey.transitions
        ]

    @cached_property
    def zoomed_from(self) -> Place | None:
        """The part of another journey that this one is the detail of."""
        return self.place_of(self.journey.zooms_into) if self.journey.zooms_into else None

    @property
    def zoomed_in(self) -> Place | None:
        """The journey that this one is the detail of."""
        id = (self.journey.zooms_into or "").partition("#")[0]
        found = self.view.workspace.journeys.get(id)
        return Place(found.title, self.view.journey_url(found)) if found else None

    def evidence_titles(self, refs: Sequence[str]) -> list[Place]:
        """The titles of pieces of evidence, with their anchors."""
        return [self.place_of(ref) for ref in refs]
