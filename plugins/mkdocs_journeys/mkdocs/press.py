"""Rendered pages, taken from the cache where nothing that they show has changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.options import Options
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.fingerprint import Fingerprints
from mkdocs_journeys.pages.packed import is_whole, pack, unpack
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import JOURNEY, Site
from mkdocs_journeys.pages.spec import Heading, Outline, PageSpec, SearchEntry
from mkdocs_journeys.parallel import spread
from mkdocs_journeys.source.cache import ContentCache

WORTH_PROCESSES = 64
# What is packed of a page, in this order.
HTML, OUTLINE, DATA = range(3)
PARTS = 3


def nothing() -> Outline:
    """In the place of an outline that was made already."""
    return Outline((), ())


@dataclass(frozen=True)
class Rendered:
    """A page; `packed` holds its content, its outline and, of a journey, its data."""

    spec: PageSpec
    packed: bytes

    @property
    def html(self) -> str:
        """The content of the page."""
        return unpack(self.packed, HTML)

    @property
    def outline(self) -> Outline:
        """What leads to the page and around in it."""
        toc, search = json.loads(unpack(self.packed, OUTLINE))
        return Outline(tuple(heading(entry) for entry in toc), tuple(SearchEntry(*entry) for entry in search))

    @property
    def has_data(self) -> bool:
        """Whether it is the page of a journey."""
        return self.spec.template == JOURNEY

    @property
    def data(self) -> str:
        """The journey as JSON."""
        return unpack(self.packed, DATA)


def heading(entry: list[Any]) -> Heading:
    """A heading of what JSON made of it."""
    title, anchor, children = entry
    return Heading(title, anchor, tuple(heading(child) for child in children))


class Press:
    """Renders pages."""

    def __init__(self, site: Site, renderer: Renderer, folders: Sequence[str], options: Options) -> None:
        self.site = site
        self.renderer = renderer
        folder = options.settings.cache_dir
        # The findings are no part of what is hashed: with them, each page is made anew, and kept nowhere.
        self.cache = ContentCache(folder / "pages" if folder and not site.findings else None)
        self.prints = Fingerprints(
            site.workspace, folders, options.locale, options.addresses, options.nav_limit
        )

    def pages(self, specs: Sequence[PageSpec]) -> list[Rendered]:
        """The pages with their content; what only the templates needed is let go."""
        packed = [self.known(spec) for spec in specs]
        missing = [index for index, known in enumerate(packed) if known is None]
        fresh = spread(lambda index: self.fresh(specs[index]), missing, WORTH_PROCESSES)
        for index, page in zip(missing, fresh, strict=True):
            packed[index] = page
        bare = (replace(spec, context={}, outline=nothing) for spec in specs)
        return [Rendered(spec, page or b"") for spec, page in zip(bare, packed, strict=True)]

    def known(self, spec: PageSpec) -> bytes | None:
        """A journey's page as it is in the cache, None where it is not."""
        key = self.key(spec)
        known = self.cache.get_bytes(key) if key else None
        return known if known is not None and is_whole(known, PARTS) else None

    def fresh(self, spec: PageSpec) -> bytes:
        """The content of a page, packed, and from now on in the cache."""
        journey = spec.context.get("journey")
        data = dumped(journey_data(journey, self.site.workspace), 1) if isinstance(journey, Journey) else ""
        fresh = pack(self.render(spec), dumped(spec.outline()), data)
        if data:
            self.cache.put_bytes(self.key(spec), fresh)
        return fresh

    def key(self, spec: PageSpec) -> str:
        """The hash of all that a journey's page depends on, empty for other pages."""
        journey = spec.context.get("journey")
        if not isinstance(journey, Journey):
            return ""
        return self.prints.journey(journey, self.site.drawings.diagram(journey.id))

    def render(self, spec: PageSpec) -> str:
        """The HTML of a page's content."""
        return self.renderer.render(spec, self.site.view(spec.address))


def dumped(data: object, indent: int | None = None) -> str:
    """JSON, in the letters that it was written in."""
    return json.dumps(data, ensure_ascii=False, indent=indent)
