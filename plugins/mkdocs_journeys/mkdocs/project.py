"""One build of the site: load, check, draw and render, all before MkDocs touches the site's folder."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.checking import checked
from mkdocs_journeys.mkdocs.chronicle import Chronicle
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.drafts import lenient_with_drafts
from mkdocs_journeys.mkdocs.edition import Edition, Editions
from mkdocs_journeys.mkdocs.forms import Forms
from mkdocs_journeys.mkdocs.press import Press
from mkdocs_journeys.options import DEFAULTS, Options, options_from
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.edits import Edits
from mkdocs_journeys.pages.fingerprint import Fingerprints, base_of, hashed
from mkdocs_journeys.pages.moved import moved_pages
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.runs.keeping import Kept, basis_of
from mkdocs_journeys.runs.running import known_tables
from mkdocs_journeys.runs.state import Tree, programs
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.collisions import attached_files
from mkdocs_journeys.workspace.lasting import with_last_good
from mkdocs_journeys.workspace.workspace import Workspace

# Pages of prose may show journeys; so many are at hand for that, more would double the memory of the rest of a build.
MOST_HELD = 200


class Project:
    """What a build knows of the journeys before it reads them."""

    def __init__(self, config: MkDocsConfig, own: JourneysConfig, serving: bool) -> None:
        self.options = project_options(config, own)
        self.wording = Wording(self.options.locale)
        self.folders = tuple(config.theme.dirs)
        wanted = self.options.show_findings
        self.shows_findings = serving if wanted is None else wanted
        # While serving, the last good workspace has to be at hand.
        self.tree = None if serving or self.shows_findings else Tree(self.options.settings)
        cms = self.options.cms
        self.forms = None if cms is None else Forms(cms, self.options.settings.root, config)
        self.edits = edits_of(config, self.options)
        self.base = hashed(base_of(self.folders, config.theme.custom_dir, self.options), self.edits)
        settings = self.options.settings
        self.cache = ContentCache(settings.cache_dir / "pages" if settings.cache_dir else None)
        self.site_url = str(config.site_url or "")
        self.chronicle = Chronicle(self.options)
        surroundings = {
            "docs_dir": settings.name(settings.docs_dir),
            "base": self.base,
            "site_url": self.site_url,
            "git": list(self.chronicle.basis),
        }
        basis = basis_of(programs(), dict(own), surroundings)
        self.editions = Editions(Kept(settings, basis, "editions"), self.cache, settings.root)

    @property
    def page_cache(self) -> ContentCache:
        """Where pages are kept. The findings are no part of what a page is known by: with them, nowhere."""
        return ContentCache(None) if self.shows_findings else self.cache

    @cached_property
    def renderer(self) -> Renderer:
        """What makes HTML of pages."""
        return Renderer(self.wording, self.folders)

    @cached_property
    def site(self) -> Site:
        """All pages; of an edition that was known, the journeys are read when they are needed all the same."""
        return self.site_of(self.load(None))

    def site_of(self, workspace: Workspace, language: str = "") -> Site:
        """All pages of a workspace, in the site's own language or in another."""
        shown = tuple(workspace.findings) if self.shows_findings else ()
        addresses, wording = self.options.addresses, self.wording
        if language:
            addresses, wording = addresses.within(language), Wording(language)
        limit = self.options.nav_limit
        records, news = self.chronicle.records(workspace, wording), self.chronicle.news
        more = (self.edits, self.site_url, records, news)
        return Site(workspace, addresses, wording, shown, limit, language, *more)

    def sites(self, workspace: Workspace) -> Iterator[Site]:
        """The pages in the site's own language, then those in each other one that the catalogue has."""
        yield self.site_of(workspace)
        languages = workspace.vocabulary.languages
        if len(languages) > 1:
            own = self.wording.language
            yield from (self.site_of(workspace, language) for language in languages if language != own)

    def known(self) -> Edition | None:
        """What the same files gave before."""
        return self.editions.get(self.tree) if self.tree else None

    def load(self, last: Workspace | None) -> Workspace:
        """The workspace as its files are now; `last` is the last one that was shown, while serving."""
        workspace = checked(self.options)
        for document in workspace.documents.values():
            document.pack()
        workspace.findings = lenient_with_drafts(workspace)
        return with_last_good(workspace, last) if last else workspace

    def edition(self, workspace: Workspace) -> Edition:
        """Draw and render everything, and keep it where the next build can tell whether it still holds."""
        presses = [self.press(site) for site in self.sites(workspace)]
        pages = tuple(
            page
            for press in presses
            for page in press.pages(list(press.site.own_pages()), press.site.overviews)
        )
        self.cache.sweep()
        attached = tuple(attached_files(workspace, self.options.addresses))
        warnings = dict.fromkeys(warning for press in presses for warning in press.warnings)
        moved = tuple(page for press in presses for page in moved_pages(press.site, self.site_url))
        forms = tuple(self.forms.texts(workspace, self.wording)) if self.forms else ()
        edition = Edition(pages, attached, tuple(workspace.findings), tuple(warnings), moved, forms)
        lasting = all(press.lasting for press in presses)
        tables = known_tables(workspace, self.tree) if self.tree and lasting else None
        if self.tree and tables is not None:
            self.editions.put(edition, self.tree, tables)
        if len(workspace.journeys) <= MOST_HELD:
            self.site = presses[0].site
        return edition

    def press(self, site: Site) -> Press:
        """What makes the pages of one language."""
        studio = Studio(site.workspace, site.wording, self.options.settings.cache_dir)
        prints = Fingerprints(site.workspace, hashed(self.base, site.language))
        renderer = Renderer(site.wording, self.folders) if site.language else self.renderer
        return Press(site, studio, renderer, prints, self.page_cache)


def edits_of(config: MkDocsConfig, options: Options) -> Edits:
    """Where the files are edited."""
    settings = options.settings
    prose = settings.name(settings.docs_dir)
    return Edits(config.repo_url or "", config.edit_uri or "", config.edit_uri_template or "", prose)


def project_options(config: MkDocsConfig, own: JourneysConfig) -> Options:
    """The options of the core."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    language = str(getattr(config.theme, "get", lambda *_: None)("language", None) or "en")
    # MkDocs has told of unknown options already, in its own words.
    raw = {name: value for name, value in dict(own).items() if name in DEFAULTS}
    return options_from(
        raw, root.resolve(), Path(config.docs_dir).resolve(), language, config.use_directory_urls
    )
