"""Whether a project is as sound with an id renamed as it was before."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.fixing.overlay import Overlaid
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.lint.runner import run
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.renaming.plan import Change
from mkdocs_journeys.renaming.target import FILES, Target
from mkdocs_journeys.workspace.collisions import collisions
from mkdocs_journeys.workspace.finding import Sources
from mkdocs_journeys.workspace.loading import Loaded
from mkdocs_journeys.workspace.settings import Settings
from mkdocs_journeys.workspace.workspace import Workspace

E = TypeVar("E", Journey, Persona)


class Renamed(Overlaid):
    """Loads a project with other texts, and one file under another id."""

    def __init__(self, settings: Settings, texts: Mapping[str, str], target: Target, new: str) -> None:
        super().__init__(settings, texts)
        self.target = target
        self.new = new

    def load_kind(self, kind: type[E], sources: Sources, languages: tuple[str, ...]) -> Loaded[E]:
        """Read every file of one kind."""
        if kind.__name__.lower() == self.target.kind:
            sources.files = {
                self.new if id == self.target.id else id: source for id, source in sources.files.items()
            }
        return super().load_kind(kind, sources, languages)


def new_errors(
    options: Options, before: Workspace, changes: Iterable[Change], target: Target, new: str
) -> list[Finding]:
    """The errors that the changes would bring."""
    texts = {change.name: change.after for change in changes if change.name in before.documents}
    with no_collection():
        after = Renamed(options.settings, texts, target, new).load()
    known = {told(finding) for finding in errors(before, options)}
    found = [finding for finding in errors(after, options) if told(finding) not in known]
    # The file is not moved yet, so links that lead to its new place lead nowhere.
    return [finding for finding in found if target.kind not in FILES or finding.code != "J311"]


def errors(workspace: Workspace, options: Options) -> list[Finding]:
    """All errors of a workspace."""
    found = [
        *workspace.findings,
        *collisions(workspace, options.addresses),
        *run(workspace, options.thresholds),
    ]
    return [finding for finding in found if finding.severity is Severity.ERROR]


def told(finding: Finding) -> tuple[str, str, str]:
    """What is said of a place, wherever that is by now."""
    return (finding.span.file, finding.code, str(finding.message))


def unread(workspace: Workspace) -> Finding | None:
    """The first finding that keeps a file from being understood: what refers to the id may stand in it."""
    understood = {
        *(journey.document.file for journey in workspace.journeys.values() if journey.document),
        *(persona.document.file for persona in workspace.personas.values() if persona.document),
    }
    catalog = workspace.settings.name(workspace.catalog_file) if workspace.catalog_file else ""
    if workspace.vocabulary.catalog.document is not None:
        understood.add(catalog)
    sources = {*workspace.journey_sources.values(), *workspace.persona_sources.values()}
    faulty = ({source.file for source in sources} | ({catalog} - {""})) - understood
    problems = (f for f in workspace.findings if f.severity is Severity.ERROR and f.span.file in faulty)
    return next(problems, None)
