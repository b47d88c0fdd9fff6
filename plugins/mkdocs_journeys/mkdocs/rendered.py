"""A page that was rendered, as it waits for MkDocs to write it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.packed import is_whole, unpack, unpack_bytes
from mkdocs_journeys.pages.spec import JOURNEY, Heading, PageSpec, SearchEntry
from mkdocs_journeys.source.cache import ContentCache

# What is packed of a page, in this order; the files beside it follow.
HTML, TOC, SEARCH, DATA = range(4)
PARTS = 4


@dataclass(frozen=True)
class Rendered:
    """A page. Its content, its outline and, of a journey, its data lie packed in the cache, under `key`.

    Only what could not be put there is held in memory: a thousand pages are 25 MB, packed.
    """

    spec: PageSpec
    cache: ContentCache
    key: str
    held: bytes | None = None
    latest: ClassVar[tuple["Rendered | None", bytes]] = (None, b"")

    @property
    def packed(self) -> bytes:
        """All that is packed; of the page that was asked for last, it is at hand."""
        if Rendered.latest[0] is not self:
            Rendered.latest = (self, self.read())
        return Rendered.latest[1]

    def read(self) -> bytes:
        """All that is packed; raises where somebody has emptied the cache meanwhile."""
        packed = self.cache.get_bytes(self.key) if self.held is None else self.held
        if packed is None or not is_whole(packed, PARTS + len(self.spec.file_names)):
            raise JourneysError(
                Message(
                    "the cache was changed while the site was built; build again ({page})",
                    page=self.spec.address,
                )
            )
        return packed

    @property
    def html(self) -> str:
        """The content of the page."""
        return unpack(self.packed, HTML)

    @property
    def toc(self) -> Iterator[Heading]:
        """What leads around in the page."""
        return map(heading, json.loads(unpack(self.packed, TOC)))

    @property
    def search(self) -> Iterator[SearchEntry]:
        """What leads to the page."""
        return (SearchEntry(*entry) for entry in json.loads(unpack(self.packed, SEARCH)))

    @property
    def has_data(self) -> bool:
        """Whether it is the page of a journey."""
        return self.spec.template == JOURNEY and not self.spec.language

    def file(self, name: str) -> bytes:
        """A file beside the page."""
        return unpack_bytes(self.packed, PARTS + self.spec.file_names.index(name))

    @property
    def data(self) -> bytes:
        """The journey as JSON."""
        return unpack_bytes(self.packed, DATA)


def heading(entry: list[Any]) -> Heading:
    """A heading of what JSON made of it."""
    title, anchor, children = entry
    return Heading(title, anchor, tuple(heading(child) for child in children))
