"""Load what was put down of a state: only what can be compared is built, and what refers to nothing is not told."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.vocabulary import Vocabulary
from mkdocs_journeys.workspace.attached import paths_of
from mkdocs_journeys.workspace.building import build
from mkdocs_journeys.workspace.finding import Sources
from mkdocs_journeys.workspace.ids import name_parts
from mkdocs_journeys.workspace.loading import Loaded, Loader, no_collection
from mkdocs_journeys.workspace.settings import Settings, real_path
from mkdocs_journeys.workspace.workspace import Workspace

E = TypeVar("E", Journey, Persona)


def load_part(settings: Settings) -> Workspace:
    """The workspace of a part of a project's files."""
    with no_collection():
        return PartLoader(settings).load()


class PartLoader(Loader):
    """A loader that looks for no mistake but those that keep a file from being read."""

    def load_kind(self, kind: type[E], sources: Sources, languages: tuple[str, ...]) -> Loaded[E]:
        """Read and build every file of one kind."""
        loaded: Loaded[E] = Loaded(sources)
        for id, source in sources.files.items():
            built = build(kind, self.read(source), languages)
            self.findings += built.findings
            if built.whole is None:
                continue
            object.__setattr__(built.whole, "id", id)
            loaded.whole[id] = built.whole
            loaded.parts[id], _ = name_parts(built.whole)
            self.attach(built.whole, source.path.parent)
            self.documents[source.file].let_go()
        return loaded

    def attach(self, owner: Journey | Persona, folder: Path) -> None:
        """Find the measurements that are there."""
        for element in owner.walk():
            for named in paths_of(element):
                path = folder / named.path
                if not named.published and path.is_file() and self.settings.owns(path):
                    self.attached.files[(named.file, named.path)] = real_path(path)

    def resolve(
        self, vocabulary: Vocabulary | None, journeys: Loaded[Journey], personas: Loaded[Persona]
    ) -> Iterator[Finding]:
        """Most of what is referred to was not read."""
        return iter(())
