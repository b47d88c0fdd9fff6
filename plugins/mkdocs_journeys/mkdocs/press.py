"""Draws and renders pages, and takes from the cache those of which nothing that they show has changed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import NamedTuple

from mkdocs_journeys.diagram.results import UNAVAILABLE
from mkdocs_journeys.mkdocs.rendered import PARTS, Rendered
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.drawings import Diagram
from mkdocs_journeys.pages.fingerprint import Fingerprints
from mkdocs_journeys.pages.packed import is_whole, pack
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.pages.spec import Outline, PageSpec
from mkdocs_journeys.parallel import cores, spread
from mkdocs_journeys.source.cache import ContentCache

# Fewer pages are not worth processes; more at once would hold too many drawings in memory.
LEAST, MOST = 16, 250
UNTIL = "; until then each page has the table that its diagram would draw"


class Printed(NamedTuple):
    """A new page; where its diagram could not be drawn, why, and whether a second try would end the same."""

    page: Rendered
    reason: str
    lasting: bool


class Press:
    """Makes pages; `warnings` are what could not be drawn, and without `lasting` a second try may succeed."""

    def __init__(
        self, site: Site, studio: Studio, renderer: Renderer, prints: Fingerprints, cache: ContentCache
    ) -> None:
        self.site = site
        self.studio = studio
        self.renderer = renderer
        self.prints = prints
        self.cache = cache
        self.warnings: list[str] = []
        self.lasting = True

    def pages(self, specs: Sequence[PageSpec]) -> list[Rendered]:
        """The pages with their content; what only the templates needed is let go."""
        pages = {spec.address: page for spec in specs if (page := self.known(spec))}
        for page, reason, lasting in self.printed([spec for spec in specs if spec.address not in pages]):
            pages[page.spec.address] = page
            self.note(page, reason, lasting)
        self.warnings += [] if self.studio.graphviz else [UNAVAILABLE.reason + UNTIL]
        return [pages[spec.address] for spec in specs]

    def known(self, spec: PageSpec) -> Rendered | None:
        """A journey's page as it is in the cache, None where it is not."""
        key = self.key(spec)
        known = self.cache.get_bytes(key) if key else None
        whole = known is not None and is_whole(known, PARTS)
        return Rendered(bare(spec), self.cache, key) if whole else None

    def note(self, page: Rendered, reason: str, lasting: bool) -> None:
        """Remember what was wrong with a diagram; where there is no Graphviz at all, that is said once."""
        if self.studio.graphviz and reason and page.spec.source:
            self.warnings.append(f"{page.spec.source.file}: no diagram: {reason}")
            self.lasting = self.lasting and lasting

    def printed(self, specs: Sequence[PageSpec]) -> Iterator[Printed]:
        """New pages, some at a time on each core."""
        share = -(-len(specs) // (2 * cores()))
        size = min(max(share, LEAST), MOST)
        batches = [specs[start : start + size] for start in range(0, len(specs), size)]
        for batch in spread(self.print_batch, batches, 2):
            yield from batch

    def print_batch(self, specs: Sequence[PageSpec]) -> list[Printed]:
        """Draw what belongs on some pages, then render them."""
        journeys = [journey for spec in specs if (journey := shown(spec))]
        diagrams = self.studio.draw(journeys)
        return [self.print(spec, diagrams) for spec in specs]

    def print(self, spec: PageSpec, diagrams: Mapping[str, Diagram]) -> Printed:
        """A page; it is found again in the cache where nothing about it was bad luck."""
        journey = shown(spec)
        if journey is None:
            packed = self.packed(spec, "")
            return Printed(self.kept(spec, sha256(packed).hexdigest(), packed), "", True)
        diagram = diagrams[journey.id]
        filled = replace(spec, context=spec.context | {"diagram": diagram})
        packed = self.packed(filled, dumped(journey_data(journey, self.site.workspace)))
        drawn = diagram.svg is not None or not self.studio.graphviz
        page = self.kept(spec, self.key(spec) if drawn else sha256(packed).hexdigest(), packed)
        return Printed(page, diagram.reason or "", diagram.lasting)

    def kept(self, spec: PageSpec, key: str, packed: bytes) -> Rendered:
        """A page in the cache, and in memory where that cannot be written."""
        done = self.cache.put_bytes(key, packed)
        return Rendered(bare(spec), self.cache, key, None if done else packed)

    def packed(self, spec: PageSpec, data: str) -> bytes:
        """The content of a page, its outline, and its data."""
        html = self.renderer.render(spec, self.site.view(spec.address))
        return pack(html, dumped(spec.outline()), data)

    def key(self, spec: PageSpec) -> str:
        """The hash of all that a journey's page depends on, empty for other pages."""
        journey = shown(spec)
        return self.prints.journey(journey, self.studio.graphviz) if journey else ""


def bare(spec: PageSpec) -> PageSpec:
    """A page without what only its template needed."""
    return replace(spec, context={}, outline=nothing)


def nothing() -> Outline:
    """In the place of an outline that was made already."""
    return Outline((), ())


def shown(spec: PageSpec) -> Journey | None:
    """The journey that a page shows."""
    journey = spec.context.get("journey")
    return journey if isinstance(journey, Journey) else None


def dumped(data: object) -> str:
    """JSON, in the letters that it was written in."""
    return json.dumps(data, ensure_ascii=False)
