"""What pages of prose show of journeys and personas, out of the cache where nothing has changed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.pages.packed import is_whole, pack, unpack

if TYPE_CHECKING:
    from mkdocs_journeys.pages.embed import Part


class Fragments:
    """Makes the parts of one edition; of one that was known, the journeys are only read for a new part."""

    def __init__(self, project: Project, edition: Edition) -> None:
        self.project = project
        self.cache = project.page_cache
        # A page's key stands for all that it shows, and a part shows nothing that is on no page.
        self.base = "\0".join([project.base, *(page.key for page in edition.pages)])

    def part(self, address: str, part: Part, id: str, words: str) -> str:
        """The HTML of a part as seen from an address; empty where nothing is known of the journey or persona."""
        key = sha256("\0".join([self.base, address, part.template, id, words]).encode("utf-8")).hexdigest()
        known = self.cache.get_bytes(key)
        if known is not None and is_whole(known, 1):
            return unpack(known, 0)
        from mkdocs_journeys.pages.embed import embedded

        making = self.project.making
        html = embedded(making.site, making.renderer, address, part, id, words) or ""
        self.cache.put_bytes(key, pack(html))
        return html
