"""The checks of a large project, shared out among several processes: each reads a part of the files, and keeps it.

They say the same as one process alone. What is found in a file that depends on others is looked for in a second turn,
when each knows what the others have read, and a third one, when it is known what is doubtful.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial, reduce

from mkdocs_journeys.checking import concluded
from mkdocs_journeys.crew import MOST_PORTIONS, Crew, Lost, crew
from mkdocs_journeys.diagnostics import Finding, in_order
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.doubts import Doubts, doubts_of
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.runner import run_in
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.vocabulary import Vocabulary, common_catalog
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.parallel import processes_for
from mkdocs_journeys.sharing.reading import Linted, Reading, Resolved
from mkdocs_journeys.source.cache import keep_out_of_git
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.suppressions import Suppressions
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.collisions import collisions
from mkdocs_journeys.workspace.elsewhere import Elsewhere, Outline
from mkdocs_journeys.workspace.finding import find_catalog
from mkdocs_journeys.workspace.loading import Loader
from mkdocs_journeys.workspace.redirects import Redirects
from mkdocs_journeys.workspace.shard import READ, File, Task, in_portions
from mkdocs_journeys.workspace.workspace import Workspace

WORTH_SHARING = 100


def shared(options: Options, ahead: Ahead) -> Workspace | None:
    """The workspace with all findings that the project wants to hear, and without what was built.

    None where it is not worth it, or where a process was lost; then the work is done in this one.
    """
    processes = processes_for(ahead.count, WORTH_SHARING)
    if processes < 2:
        return None
    try:
        with no_collection():
            return Sharing(options, ahead).workspace(processes)
    except Lost:
        return None


class Sharing:
    """The process that the others work for: it knows the catalogue, and puts together what they say."""

    def __init__(self, options: Options, ahead: Ahead) -> None:
        self.options = options
        self.ahead = ahead
        self.loader = Loader(options.settings, ahead)
        self.vocabulary = self.loader.vocabulary()
        self.words = self.vocabulary or Vocabulary.of(common_catalog())

    def files(self) -> Iterator[File]:
        """All files, the personas first."""
        place = 0
        for kind, sources in ((Persona, self.ahead.personas), (Journey, self.ahead.journeys)):
            for id, source in sources.files.items():
                place += 1
                yield File(place, kind, id, source)

    def workspace(self, processes: int) -> Workspace:
        """Everything that is found."""
        portions = in_portions(list(self.files()), MOST_PORTIONS)
        task = Task(self.loader, self.vocabulary, self.words, portions)
        with crew(partial(Reading, task), processes, len(portions)) as readers:
            elsewhere = reduce(Elsewhere.joined, readers.ask(Reading.known))
            outlines: dict[str, Outline] = {}
            if elsewhere.asked:
                outlines = reduce(dict.__or__, readers.ask(Reading.outlines, elsewhere.asked))
            return self.concluded(readers, readers.ask(Reading.resolved, (elsewhere, outlines)))

    def concluded(self, readers: Crew[Reading], resolved: list[Resolved]) -> Workspace:
        """What comes of that."""
        workspace = self.without_models(resolved)
        doubts = reduce(Doubts.joined, (each.doubts for each in resolved), doubts_of(workspace))
        linted = readers.ask(Reading.linted, (doubts, self.options.thresholds))
        found = [
            *workspace.findings,
            *collisions(workspace, self.options.addresses),
            *self.by_rule(workspace, doubts, linted),
        ]
        own = Suppressions.of(self.loader.documents.values()).ignores
        ignores = dict.fromkeys((*own, *(ignore for each in resolved for ignore in each.ignores)))
        workspace = concluded(workspace, found, Suppressions(tuple(ignores)), self.options)
        self.add_texts(workspace, readers)
        return workspace

    def by_rule(self, workspace: Workspace, doubts: Doubts, linted: list[Linted]) -> Iterator[Finding]:
        """What the rules found in all shares and in the catalogue, in their order."""
        used = {
            name: frozenset[str]().union(*(each.used[name] for each in linted)) for name in linted[0].used
        }
        context = Context(workspace, self.options.thresholds, workspace.settings.as_of, doubts, used)
        for index, rule in enumerate(RULES):
            for each in linted:
                yield from each.findings[index]
            yield from run_in(context, (rule,))

    def without_models(self, resolved: list[Resolved]) -> Workspace:
        """The workspace of all files, in which there are neither journeys nor personas, but all that was found."""
        findings, redirects = self.findings(resolved)
        source = find_catalog(self.options.settings)
        self.keep(resolved)
        tables = {name: Document(name, "", None) for each in resolved for name in each.others}
        return Workspace(
            self.options.settings,
            self.words,
            {},
            {},
            journey_sources=self.ahead.journeys.files,
            persona_sources=self.ahead.personas.files,
            documents=tables | self.loader.documents,
            attached=Attached(
                published={path for each in resolved for path in each.attached.published},
                asked={folder for each in resolved for folder in each.attached.asked},
            ),
            findings=findings,
            catalog_file=source.path if source else None,
            tables=frozenset(name for each in resolved for name in each.tables),
            redirects=redirects,
        )

    def findings(self, resolved: list[Resolved]) -> tuple[list[Finding], Redirects]:
        """What was found in all files before the rules looked at them, and the addresses that there were."""
        personas, journeys = self.ahead.personas, self.ahead.journeys
        told = [batch for each in resolved for batch in each.told]
        told += [((READ, 0), personas.findings), ((READ, len(personas.files)), journeys.findings)]
        told.sort(key=lambda batch: batch[0])
        self.loader.findings += (finding for _, batch in told for finding in batch)
        redirects = self.loader.redirects(self.vocabulary)
        return in_order(self.loader.findings), redirects

    def keep(self, resolved: list[Resolved]) -> None:
        """Keep what was read; the others have written what was new in it."""
        cache = self.loader.cache
        cache.used.update(*(each.used for each in resolved))
        cache.sweep()
        keep_out_of_git(self.options.settings.cache_dir)

    def add_texts(self, workspace: Workspace, readers: Crew[Reading]) -> None:
        """Fetch the texts that findings stand in."""
        told = (*workspace.findings, *(one.finding for one in workspace.silenced))
        names = frozenset(finding.span.file for finding in told) - self.loader.documents.keys()
        texts = reduce(dict.__or__, readers.ask(Reading.texts, names)) if names else {}
        documents = {name: Document(name, text, None) for name, text in texts.items()}
        workspace.documents = {**workspace.documents, **documents}
