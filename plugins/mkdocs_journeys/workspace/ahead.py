"""What is read of a project without knowing the model: its files, and what stands in them.

Other processes can so begin to parse while this one still imports the model, which takes a tenth of a first check.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.source.reader import read_all
from mkdocs_journeys.workspace.finding import Sources, find_sources
from mkdocs_journeys.workspace.settings import Settings


@dataclass
class Ahead:
    """The files of personas and journeys; `documents` gives what they hold, each once, the personas first."""

    cache: ContentCache
    personas: Sources
    journeys: Sources

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """The files of a project; none of them has been read."""
        cache = PackedCache(settings.cache_dir / "documents" if settings.cache_dir else None)
        folders = (settings.personas_dir, settings.journeys_dir)
        return cls(cache, *(find_sources(folder, settings) for folder in folders))

    @classmethod
    def begun(cls, settings: Settings) -> Self:
        """The same, with the reading under way."""
        ahead = cls.of(settings)
        _ = ahead.documents
        return ahead

    @property
    def count(self) -> int:
        """How many files there are."""
        return len(self.personas.files) + len(self.journeys.files)

    def finish(self) -> None:
        """Let the other processes go, now that everything is read."""
        deque(vars(self).pop("documents", ()), maxlen=0)

    @cached_property
    def documents(self) -> Iterator[Document]:
        """What the files hold, to be gone through once."""
        sources = (*self.personas.files.values(), *self.journeys.files.values())
        return read_all([(source.path, source.file) for source in sources], self.cache)
