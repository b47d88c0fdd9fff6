"""A share of the files of a large project, read by a process of its own, which keeps what it has built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.vocabulary import Vocabulary
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.source.reader import read
from mkdocs_journeys.workspace.building import build
from mkdocs_journeys.workspace.circles import circles
from mkdocs_journeys.workspace.elsewhere import Elsewhere, Entry, Outline, outline, parts_from, told_by
from mkdocs_journeys.workspace.finding import Source, Sources
from mkdocs_journeys.workspace.loading import Loaded, Loader, figures
from mkdocs_journeys.workspace.measured import Measured
from mkdocs_journeys.workspace.references import Names, References
from mkdocs_journeys.workspace.workspace import Workspace

# Findings stand in the order in which one process alone would come upon them: by what is done, then by file.
READ, RESOLVED, MEASURED, CIRCLES = range(4)
Told = tuple[tuple[int, ...], list[Finding]]


class File(NamedTuple):
    """One of all files: its place among them, and what it is."""

    place: int
    kind: type[Journey] | type[Persona]
    id: str
    source: Source


@dataclass(frozen=True)
class Task:
    """What is to be read: the loader that has read the catalogue, and the files in portions."""

    loader: Loader
    vocabulary: Vocabulary | None
    words: Vocabulary
    portions: Sequence[Sequence[File]]


class Shard(Loader):
    """Reads the portions that it is given, and finds what can be found in them."""

    def __init__(self, task: Task, numbers: Iterable[int]) -> None:
        super().__init__(task.loader.settings, task.loader.ahead)
        self.task = task
        self.personas = Loaded[Persona](Sources())
        self.journeys = Loaded[Journey](Sources())
        self.places: dict[str, int] = {}
        self.told: list[Told] = []
        self.measured = Measured(task.words.metrics, self.attached, self.settings)
        for number in numbers:
            for file in task.portions[number]:
                self.read_file(file)
        if isinstance(self.cache, PackedCache):
            self.cache.write()

    def read_file(self, file: File) -> None:
        """Read and build one file, and its measurements."""
        _, kind, id, source = file
        self.places[source.file] = file.place
        document = self.documents[source.file] = read(source.path, source.file, self.cache)
        if kind is Persona:
            self.personas.sources.files[id] = source
            self.take(self.personas, id, source, build(Persona, document, self.task.words.languages))
        else:
            self.journeys.sources.files[id] = source
            self.take(self.journeys, id, source, build(Journey, document, self.task.words.languages))
        self.tell(self.findings, READ, file.place)
        journey = self.journeys.whole.get(id) or self.journeys.partial.get(id) if kind is Journey else None
        if journey is not None:
            whole = id in self.journeys.whole
            self.tell(figures(self.measured, journey, self.task.vocabulary), MEASURED, not whole, file.place)
        self.findings = []

    def tell(self, findings: Iterable[Finding], *place: int) -> None:
        """Remember findings with their place among all."""
        found = list(findings)
        if found:
            self.told.append((place, found))

    def known(self) -> Elsewhere:
        """What the other shares have to know of this one."""
        return told_by(self.personas.all.values(), self.journeys.all.values(), self.journeys.whole)

    def outlines(self, asked: Iterable[str]) -> dict[str, Outline]:
        """What has an id in some journeys, as far as they are here and sound."""
        return {id: outline(self.journeys.parts[id]) for id in asked if id in self.journeys.parts}

    def finish(self, elsewhere: Elsewhere, outlines: Mapping[str, Outline]) -> Workspace:
        """Resolve what refers to other files; from then on there is a workspace of this share."""
        names = self.names(elsewhere, {id: parts_from(each) for id, each in outlines.items()})
        self.find_lost(names, self.journeys, 0)
        self.find_lost(names, self.personas, 1)
        self.tell(circles(self.journeys.whole, elsewhere.follows), CIRCLES)
        return Workspace(
            self.settings,
            self.task.words,
            self.journeys.whole,
            self.personas.whole,
            self.journeys.parts,
            self.journeys.sources.files,
            self.personas.sources.files,
            self.documents | self.measured.documents,
            self.attached,
            self.measured.series,
            [finding for _, findings in self.told for finding in findings],
            tables=frozenset(self.measured.tables),
            is_part=True,
            elsewhere=elsewhere,
        )

    def find_lost(self, names: Names, loaded: Loaded[Journey] | Loaded[Persona], turn: int) -> None:
        """The references of some files that lead nowhere."""
        for id, owner in loaded.all.items():
            place = self.places[loaded.sources.files[id].file]
            found = References(names, loaded.parts.get(id)).of(owner)
            self.tell(found, RESOLVED, turn, id not in loaded.whole, place)

    def names(self, elsewhere: Elsewhere, others: Mapping[str, Mapping[str, Element]]) -> Names:
        """What can be referred to in all files."""
        kinds = {"personas": self.ahead.personas, "journeys": self.ahead.journeys}
        named: dict[str, dict[str, Entry | None]] = {
            kind: {**dict.fromkeys(sources.ids), **elsewhere.titles[kind]} for kind, sources in kinds.items()
        }
        parts = {**others, **self.journeys.parts}
        return Names(
            self.task.vocabulary, named["personas"], named["journeys"], parts, self.settings.names_of_kinds
        )


def in_portions(files: Iterator[File] | Sequence[File], most: int) -> list[list[File]]:
    """Files in so many portions at most, none of them long."""
    everything = list(files)
    size = max(-(-len(everything) // most), 4)
    return [everything[start : start + size] for start in range(0, len(everything), size)]
