"""A project as it would be with some of its files changed."""

from collections.abc import Mapping

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.suppressions import Suppressions
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.loading import Loader
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace


class Overlaid(Loader):
    """Loads a project with other texts for some of its files."""

    def __init__(self, settings: Settings, texts: Mapping[str, str]) -> None:
        super().__init__(settings)
        self.texts = texts

    def instead(self, source: Source) -> Document | None:
        text = self.texts.get(source.file)
        return None if text is None else read_string(text, source.file)


def load_with(settings: Settings, texts: Mapping[str, str]) -> Workspace:
    """The workspace with those texts."""
    with no_collection():
        return Overlaid(settings, texts).load()


def told(workspace: Workspace, options: Options) -> list[Finding]:
    """The findings of reading and resolving that the project wants to hear."""
    left = Suppressions.of(workspace.documents.values()).apply(workspace.findings)
    return [finding for finding in left if options.selection.tells(finding.code)]
