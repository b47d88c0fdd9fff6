"""Load what was put down of a state: only what can be compared is built, and what refers to nothing is not told."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.vocabulary import Vocabulary, common_catalog
from mkdocs_journeys.revisions.deferred import DeferredPersonas, DeferredSeries
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.attached import paths_of
from mkdocs_journeys.workspace.building import Built, build
from mkdocs_journeys.workspace.finding import Source, Sources, find_catalog, find_sources
from mkdocs_journeys.workspace.ids import name_parts
from mkdocs_journeys.workspace.loading import Loaded, Loader
from mkdocs_journeys.workspace.measured import Measured
from mkdocs_journeys.workspace.settings import Settings, real_path
from mkdocs_journeys.workspace.workspace import Workspace

E = TypeVar("E", Journey, Persona)
Parts = Mapping[str, Element]
# The data of more files than that would take more room than they save time.
MOST_DATA = 400


@dataclass
class Shelf:
    """What both sides of a comparison share: the cache, and what was made of the files that are the same on both."""

    cache: ContentCache = field(default_factory=lambda: ContentCache(None))
    built: dict[tuple[Any, ...], tuple[Built[Any], Parts]] = field(default_factory=dict)
    vocabularies: dict[str, tuple[Vocabulary | None, list[Finding]]] = field(default_factory=dict)

    def build(
        self, kind: type[E], document: Document, id: str, languages: tuple[str, ...]
    ) -> tuple[Built[E], Parts]:
        """A journey or persona and its parts by id."""
        key = (kind, document.file, document.text, languages)
        if key not in self.built:
            built = build(kind, document, languages)
            parts: Parts = {}
            if built.whole is not None:
                object.__setattr__(built.whole, "id", id)
                parts, _ = name_parts(built.whole)
            if len(self.built) > MOST_DATA:
                document.let_go()
            self.built[key] = (built, parts)
        return self.built[key]


def load_part(settings: Settings, shelf: Shelf | None = None, later: Collection[str] = ()) -> Workspace:
    """The workspace of a part of a project's files; some personas are only read when somebody asks for them."""
    return PartLoader(settings, shelf or Shelf(), frozenset(later)).load()


class PartLoader(Loader):
    """A loader that looks for no mistake but those that keep a file from being read."""

    def __init__(self, settings: Settings, shelf: Shelf, later: frozenset[str]) -> None:
        folders = (settings.personas_dir, settings.journeys_dir)
        super().__init__(
            settings, Ahead(shelf.cache, *(find_sources(folder, settings) for folder in folders))
        )
        self.shelf = shelf
        self.later = later

    def load(self) -> Workspace:
        """What is there; measurements are read when somebody asks for them."""
        words = self.vocabulary() or Vocabulary.of(common_catalog())
        named = self.ahead.personas.files
        early = replace(self.ahead.personas, files={id: named[id] for id in named if id not in self.later})
        personas = self.load_kind(Persona, early, words.languages)
        journeys = self.load_kind(Journey, self.ahead.journeys, words.languages)
        measured = Measured(words.metrics, self.attached, self.settings)
        source = find_catalog(self.settings)
        return Workspace(
            self.settings,
            words,
            journeys.whole,
            DeferredPersonas(named, personas.whole, self.later, lambda source: self.persona(source, words)),
            journeys.parts | {},
            journeys.sources.files,
            named,
            self.documents,
            self.attached,
            DeferredSeries(journeys.whole, measured),
            self.findings,
            source.path if source else None,
        )

    def persona(self, source: Source, words: Vocabulary) -> Persona | None:
        """One persona; None where its file has mistakes."""
        return self.shelf.build(Persona, self.read(source), source.id, words.languages)[0].whole

    def vocabulary(self) -> Vocabulary | None:
        """The catalogue's words; two catalogues with the same text are one."""
        source = find_catalog(self.settings)
        text = self.read(source).text if source else ""
        if text not in self.shelf.vocabularies:
            before = len(self.findings)
            found = super().vocabulary()
            self.shelf.vocabularies[text] = (found, self.findings[before:])
            return found
        known, findings = self.shelf.vocabularies[text]
        self.findings += findings
        return known

    def load_kind(self, kind: type[E], sources: Sources, languages: tuple[str, ...]) -> Loaded[E]:
        """Read and build every file of one kind."""
        loaded: Loaded[E] = Loaded(sources)
        self.findings += sources.findings
        for id, source in sources.files.items():
            built, parts = self.shelf.build(kind, self.read(source), id, languages)
            self.findings += built.findings
            if built.whole is None:
                continue
            loaded.whole[id] = built.whole
            loaded.parts[id] = parts
            self.attach(built.whole, source.path.parent)
        return loaded

    def attach(self, owner: Journey | Persona, folder: Path) -> None:
        """Find the measurements that are there."""
        for element in owner.walk():
            if not isinstance(element, Kpi):
                continue
            for named in paths_of(element):
                path = folder / named.path
                if not named.published and path.is_file() and self.settings.owns(path):
                    self.attached.files[(named.file, named.path)] = real_path(path)

    def resolve(
        self, vocabulary: Vocabulary | None, journeys: Loaded[Journey], personas: Loaded[Persona]
    ) -> Iterator[Finding]:
        """Most of what is referred to was not read."""
        return iter(())
