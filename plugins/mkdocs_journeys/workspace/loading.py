"""Load a workspace: find the files, read and build them, resolve what refers to what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Generic, TypeVar

from mkdocs_journeys.diagnostics import Finding, in_order
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.vocabulary import Vocabulary, common_catalog
from mkdocs_journeys.source.cache import keep_out_of_git
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.reader import read
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.attached import Attached, attach
from mkdocs_journeys.workspace.building import Built, build
from mkdocs_journeys.workspace.circles import circles
from mkdocs_journeys.workspace.finding import Source, Sources, find_catalog, place_problem
from mkdocs_journeys.workspace.ids import clashes_in_catalog, name_parts
from mkdocs_journeys.workspace.measured import Measured
from mkdocs_journeys.workspace.redirects import Redirects, redirects_file, redirects_in
from mkdocs_journeys.workspace.references import Names, References
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace

E = TypeVar("E", Journey, Persona)
RANGES = ("J205", "J402", "J403")


@dataclass
class Loaded(Generic[E]):
    """The objects of one kind: whole ones, parts of faulty ones, and the parts of each by id."""

    sources: Sources
    whole: dict[str, E] = field(default_factory=dict)
    partial: dict[str, E] = field(default_factory=dict)
    parts: dict[str, Mapping[str, Element]] = field(default_factory=dict)

    @property
    def all(self) -> Mapping[str, E]:
        """The objects, the whole ones first."""
        return self.whole | self.partial

    @property
    def named(self) -> Mapping[str, E | None]:
        """All ids, each with what is known of it."""
        return {**dict.fromkeys(self.sources.ids), **self.partial, **self.whole}


def load(settings: Settings, ahead: Ahead | None = None) -> Workspace:
    """The workspace as its files are now; mistakes become findings, and a broken file never hides the good ones."""
    with no_collection():
        return Loader(settings, ahead).load()


class Loader:
    """Collects the documents and findings of one load."""

    def __init__(self, settings: Settings, ahead: Ahead | None = None) -> None:
        self.settings = settings
        self.ahead = ahead or Ahead.of(settings)
        self.cache = self.ahead.cache
        self.documents: dict[str, Document] = {}
        self.findings: list[Finding] = []
        self.attached = Attached()

    def load(self) -> Workspace:
        vocabulary = self.vocabulary()
        words = vocabulary or Vocabulary.of(common_catalog())
        personas = self.load_kind(Persona, self.ahead.personas, words.languages)
        journeys = self.load_kind(Journey, self.ahead.journeys, words.languages)
        self.ahead.finish()
        self.findings += self.resolve(vocabulary, journeys, personas)
        measured = Measured(words.metrics, self.attached, self.settings)
        for journey in journeys.all.values():
            self.findings += figures(measured, journey, vocabulary)
        self.documents |= measured.documents
        self.findings += circles(journeys.whole)
        redirects = self.redirects(vocabulary)
        self.cache.sweep()
        keep_out_of_git(self.settings.cache_dir)
        return Workspace(
            self.settings,
            words,
            journeys.whole,
            personas.whole,
            journeys.parts | {},
            journeys.sources.files,
            personas.sources.files,
            self.documents,
            self.attached,
            measured.series,
            in_order(self.findings),
            source.path if (source := find_catalog(self.settings)) else None,
            tables=frozenset(measured.tables),
            redirects=redirects,
        )

    def redirects(self, vocabulary: Vocabulary | None) -> Redirects:
        """The old addresses that lead on."""
        path = redirects_file(self.settings)
        if not path.is_file():
            return Redirects()
        document = self.read(Source(path, self.settings.name(path), "", ""))
        teams = {"teams": vocabulary.teams} if vocabulary else {}
        known: dict[str, Iterable[str]] = {
            "journeys": self.ahead.journeys.files,
            "personas": self.ahead.personas.files,
            **teams,
        }
        redirects, findings = redirects_in(document, known)
        self.findings += findings
        return redirects

    def vocabulary(self) -> Vocabulary | None:
        """The catalogue's words, those built in where there is no catalogue, None where it has mistakes."""
        source = find_catalog(self.settings)
        if source is None:
            return Vocabulary.of(common_catalog())
        outside = place_problem(source, self.settings)
        if outside is not None:
            self.findings.append(outside)
            return None
        document = self.read(source)
        built = build(Catalog, document, ())
        self.findings += built.findings
        if built.whole is None:
            return None
        languages = Vocabulary.of(built.whole).languages
        catalog = Catalog.model_validate(document.data, context={"languages": languages})
        if not catalog.channels:
            catalog = catalog.model_copy(update={"channels": common_catalog().channels})
        catalog.bind(document)
        self.findings += clashes_in_catalog(catalog)
        vocabulary = Vocabulary.of(catalog)
        self.findings += References(Names(vocabulary), None).of(catalog)
        return vocabulary

    def read(self, source: Source) -> Document:
        document = self.instead(source) or read(source.path, source.file, self.cache)
        self.documents[source.file] = document
        return document

    def instead(self, source: Source) -> Document | None:
        """What stands in for a file; None where it is taken as it is."""
        return None

    def load_kind(self, kind: type[E], sources: Sources, languages: tuple[str, ...]) -> Loaded[E]:
        """Read and build every file of one kind."""
        loaded: Loaded[E] = Loaded(sources)
        self.findings += sources.findings
        documents = islice(self.ahead.documents, len(sources.files))
        for (id, source), document in zip(sources.files.items(), documents, strict=True):
            self.take(loaded, id, source, build(kind, self.document(source, document), languages))
        return loaded

    def document(self, source: Source, read: Document) -> Document:
        """What was read of a file, or what stands in for it."""
        document = self.documents[source.file] = self.instead(source) or read
        return document

    def take(self, loaded: Loaded[E], id: str, source: Source, built: Built[E]) -> None:
        """Put what was built of a file where it belongs."""
        self.findings += built.findings
        element = built.whole or built.part
        if element is None:
            return
        object.__setattr__(element, "id", id)
        (loaded.whole if built.whole else loaded.partial)[id] = element
        parts, clashes = name_parts(element)
        self.findings += clashes
        self.findings += attach(element, source.path.parent, self.settings, self.attached)
        if built.whole:
            loaded.parts[id] = parts
            self.documents[source.file].let_go()

    def resolve(
        self, vocabulary: Vocabulary | None, journeys: Loaded[Journey], personas: Loaded[Persona]
    ) -> Iterator[Finding]:
        """Every reference that leads nowhere."""
        names = Names(
            vocabulary, personas.named, journeys.named, journeys.parts, self.settings.names_of_kinds
        )
        for loaded in (journeys, personas):
            for id, owner in loaded.all.items():
                yield from References(names, loaded.parts.get(id)).of(owner)


def figures(measured: Measured, journey: Journey, vocabulary: Vocabulary | None) -> Iterator[Finding]:
    """What is found in the measurements of a journey.

    A catalogue with mistakes may well say the scale that a KPI seems to lack.
    """
    return (finding for finding in measured.read(journey) if vocabulary or finding.code not in RANGES)
