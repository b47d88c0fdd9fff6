"""One build of the site: load, check, draw and render, all before MkDocs touches the site's folder."""

from functools import cached_property
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.checking import checked
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.drafts import lenient_with_drafts
from mkdocs_journeys.mkdocs.edition import Edition, Editions
from mkdocs_journeys.mkdocs.press import Press
from mkdocs_journeys.options import DEFAULTS, Options, options_from
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.fingerprint import Fingerprints, base_of
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
        self.base = base_of(self.folders, config.theme.custom_dir, self.options)
        settings = self.options.settings
        self.cache = ContentCache(settings.cache_dir / "pages" if settings.cache_dir else None)
        basis = basis_of(
            programs(), dict(own), {"docs_dir": settings.name(settings.docs_dir), "base": self.base}
        )
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

    def site_of(self, workspace: Workspace) -> Site:
        """All pages of a workspace."""
        shown = tuple(workspace.findings) if self.shows_findings else ()
        return Site(workspace, self.options.addresses, self.wording, shown, self.options.nav_limit)

    def known(self) -> Edition | None:
        """What the same files gave before."""
        return self.editions.get(self.tree) if self.tree else None

    def load(self, last: Workspace | None) -> Workspace:
        """The workspace as its files are now; `last` is the last one that was shown, while serving."""
        workspace = checked(self.options)
        workspace.findings = lenient_with_drafts(workspace)
        return with_last_good(workspace, last) if last else workspace

    def edition(self, workspace: Workspace) -> Edition:
        """Draw and render everything, and keep it where the next build can tell whether it still holds."""
        self.site = self.site_of(workspace)
        studio = Studio(workspace, self.wording, self.options.settings.cache_dir)
        press = Press(self.site, studio, self.renderer, Fingerprints(workspace, self.base), self.page_cache)
        pages = tuple(press.pages(list(self.site.pages())))
        attached = tuple(attached_files(workspace, self.options.addresses))
        edition = Edition(pages, attached, tuple(workspace.findings), tuple(press.warnings))
        tables = known_tables(workspace, self.tree) if self.tree and press.lasting else None
        if self.tree and tables is not None:
            self.editions.put(edition, self.tree, tables)
        return edition


def project_options(config: MkDocsConfig, own: JourneysConfig) -> Options:
    """The options of the core."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    language = str(getattr(config.theme, "get", lambda *_: None)("language", None) or "en")
    # MkDocs has told of unknown options already, in its own words.
    raw = {name: value for name, value in dict(own).items() if name in DEFAULTS}
    return options_from(
        raw, root.resolve(), Path(config.docs_dir).resolve(), language, config.use_directory_urls
    )
