"""The pages of one build: load, check, draw and render, all before MkDocs touches the site's folder."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from mkdocs_journeys.checking import judged
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.mkdocs.drafts import lenient_with_drafts
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.press import Press, nothing
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.mkdocs.rendered import Rendered
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.fingerprint import Fingerprints
from mkdocs_journeys.pages.hashes import hashed
from mkdocs_journeys.pages.moved import moved_pages
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.runs.running import known_tables
from mkdocs_journeys.source.suppressions import Suppressions
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.collisions import attached_files
from mkdocs_journeys.workspace.lasting import with_last_good
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace

# Pages of prose may show journeys; so many are at hand for that, more would double the memory of the rest of a build.
MOST_HELD = 200


class Making:
    """Makes what a build publishes, where that is not known; `ahead` is what is being read already."""

    def __init__(self, project: Project, ahead: Ahead) -> None:
        self.project = project
        self.ahead: Ahead | None = ahead

    @cached_property
    def renderer(self) -> Renderer:
        """What makes HTML of pages."""
        return Renderer(self.project.wording, self.project.folders)

    @cached_property
    def site(self) -> Site:
        """All pages; of an edition that was known, the journeys are read when they are needed all the same."""
        return self.site_of(self.load())

    def site_of(self, workspace: Workspace, language: str = "") -> Site:
        """All pages of a workspace, in the site's own language or in another."""
        shown = tuple(workspace.findings) if self.project.shows_findings else ()
        addresses, wording = self.project.options.addresses, self.project.wording
        if language:
            addresses, wording = addresses.within(language), Wording(language)
        limit = self.project.options.nav_limit
        records, news = self.project.chronicle.records(workspace, wording), self.project.chronicle.news
        more = (self.project.edits, self.project.site_url, records, news)
        return Site(workspace, addresses, wording, shown, limit, language, *more)

    def sites(self, workspace: Workspace) -> Iterator[Site]:
        """The pages in the site's own language, then those in each other one that the catalogue has."""
        yield self.site_of(workspace)
        languages = workspace.vocabulary.languages
        if len(languages) > 1:
            own = self.project.wording.language
            yield from (self.site_of(workspace, language) for language in languages if language != own)

    def load(self) -> Workspace:
        """The workspace as its files are now; of its findings those that come to light by reading them."""
        ahead, self.ahead = self.ahead, None
        workspace = load(self.project.options.settings, ahead)
        # Texts are packed as soon as nobody reads them one after the other any more.
        self.comments = Suppressions.of(workspace.documents.values())
        for document in workspace.documents.values():
            document.pack()
        return workspace

    def findings(self, workspace: Workspace) -> list[Finding]:
        """All findings of a workspace: the rules look at it now."""
        workspace = judged(workspace, self.comments, self.project.options)
        workspace.findings = lenient_with_drafts(workspace)
        return workspace.findings

    def whole(self, workspace: Workspace, last: Workspace | None) -> Workspace:
        """The workspace with what is broken as it was in the last one that was shown."""
        return with_last_good(workspace, last) if last else workspace

    def edition(self, workspace: Workspace, meanwhile: Callable[[], None] = nothing) -> Edition:
        """Draw and render everything, and keep it where the next build can tell whether it still holds.

        The first pages are being made `meanwhile`; what is raised there ends it.
        """
        presses = [self.press(site) for site in self.sites(workspace)]
        pages = tuple(chain.from_iterable(self.printed(presses, meanwhile)))
        self.project.cache.sweep()
        self.tidy(presses)
        say = self.project.wording.say
        attached = tuple(attached_files(workspace, self.project.options.addresses))
        warnings = dict.fromkeys(say(warning) for press in presses for warning in press.warnings)
        moved = tuple(page for press in presses for page in moved_pages(press.site, self.project.site_url))
        forms = tuple(self.project.forms.texts(workspace, self.project.wording)) if self.project.forms else ()
        edition = Edition(pages, attached, tuple(workspace.findings), tuple(warnings), moved, forms)
        self.keep(edition, workspace, all(press.lasting for press in presses))
        if len(workspace.journeys) <= MOST_HELD:
            self.site = presses[0].site
        return edition

    def tidy(self, presses: Sequence[Press]) -> None:
        """Drop what was made for pages as they were long ago."""
        site = presses[0].site
        presses[0].studio.tidy(len(site.workspace.journeys) * len(presses))
        if site.records is not None:
            site.records.tidy(len(presses))

    def printed(
        self, presses: Sequence[Press], meanwhile: Callable[[], None]
    ) -> Iterator[Sequence[Rendered]]:
        """The pages of each language, one after the other."""
        for press in presses:
            yield press.pages(press.site.pieces(), meanwhile)
            meanwhile = nothing

    def keep(self, edition: Edition, workspace: Workspace, lasting: bool) -> None:
        """Keep what was made, where the next build would make the same."""
        tree = self.project.tree
        tables = known_tables(workspace, tree) if tree and lasting else None
        if tree and tables is not None:
            self.project.editions.put(edition, tree, tables)

    def press(self, site: Site) -> Press:
        """What makes the pages of one language."""
        studio = Studio(site.workspace, site.wording, self.project.options.settings.cache_dir)
        prints = Fingerprints(site.workspace, hashed(self.project.base, site.language))
        renderer = Renderer(site.wording, self.project.folders) if site.language else self.renderer
        return Press(site, studio, renderer, prints, self.project.page_cache)
