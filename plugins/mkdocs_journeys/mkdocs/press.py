"""Rendered pages, taken from the cache where nothing that they show has changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.options import Options
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.fingerprint import Fingerprints
from mkdocs_journeys.pages.packed import pack, unpack
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import JOURNEY, Site
from mkdocs_journeys.pages.spec import PageSpec
from mkdocs_journeys.source.cache import ContentCache


@dataclass(frozen=True)
class Rendered:
    """A page; `packed` holds its content and, of a journey, its data as JSON ("" for other pages)."""

    spec: PageSpec
    packed: bytes

    @property
    def html(self) -> str:
        """The content of the page."""
        return unpack(self.packed)[0]

    @property
    def has_data(self) -> bool:
        """Whether it is the page of a journey."""
        return self.spec.template == JOURNEY

    @property
    def data(self) -> str:
        """The journey as JSON."""
        return unpack(self.packed)[1]


class Press:
    """Renders pages."""

    def __init__(self, site: Site, renderer: Renderer, folders: Sequence[str], options: Options) -> None:
        self.site = site
        self.renderer = renderer
        folder = options.settings.cache_dir
        # The panel of findings is no part of what is hashed; it is there while serving only.
        self.cache = ContentCache(folder / "pages" if folder and not site.findings else None)
        self.prints = Fingerprints(site.workspace, folders, options.locale, options.addresses, options.nav_limit)

    def page(self, spec: PageSpec) -> Rendered:
        """A page and its content; what only the template needed is let go."""
        return Rendered(replace(spec, context={}), self.packed(spec))

    def packed(self, spec: PageSpec) -> bytes:
        """The content of a page, packed."""
        journey = spec.context.get("journey")
        if not isinstance(journey, Journey):
            return pack(self.render(spec), "")
        key = self.prints.journey(journey, self.site.drawings.diagram(journey.id))
        known = self.cache.get_bytes(key)
        if known is not None and is_whole(known):
            return known
        data = json.dumps(journey_data(journey, self.site.workspace), ensure_ascii=False, indent=1)
        fresh = pack(self.render(spec), data)
        self.cache.put_bytes(key, fresh)
        return fresh

    def render(self, spec: PageSpec) -> str:
        """The HTML of a page's content."""
        return self.renderer.render(spec, self.site.view(spec.address))


def is_whole(packed: bytes) -> bool:
    """Whether an entry of the cache is what was put there; a cache travels, and can be damaged."""
    try:
        return len(unpack(packed)) == 2
    except ValueError:
        return False
