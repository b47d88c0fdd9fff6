"""The plugin `journeys`: each hook hands its work on."""

from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_journeys.mkdocs.assets import SCRIPT, STYLESHEET, replace_own
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.dressing import dress
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.embedding import Embedder
from mkdocs_journeys.mkdocs.fragments import Fragments
from mkdocs_journeys.mkdocs.framing import FRAMES, Framing, are_known
from mkdocs_journeys.mkdocs.languages import OVERVIEWS, Languages, unasked
from mkdocs_journeys.mkdocs.lean import lean
from mkdocs_journeys.mkdocs.navigation import gather_overviews, name_sections
from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.mkdocs.placing import add_files, add_pages, files_of, pages_of, place_in_nav
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.mkdocs.quick_theme import quicken
from mkdocs_journeys.mkdocs.search import Told, add_entries, told_by
from mkdocs_journeys.mkdocs.telling import log, tell_about, tell_astray, tell_findings
from mkdocs_journeys.mkdocs.watching import Watch
from mkdocs_journeys.mkdocs.writing import Writing
from mkdocs_journeys.pages.shared_code import TEMPLATES, end_elsewhere

if TYPE_CHECKING:
    from mkdocs_journeys.workspace.workspace import Workspace


class JourneysPlugin(BasePlugin[JourneysConfig]):  # type: ignore[no-untyped-call]
    """Publishes journeys and personas."""

    def __init__(self) -> None:
        self.serving = False
        self.last: Workspace | None = None
        self.project: Project | None = None
        self.edition: Edition | None = None
        self.pages: list[JourneyPage] = []
        self.languages: Languages | None = None
        self.embedder: Embedder | None = None
        self.writing: Writing | None = None
        self.framing: Framing | None = None
        self.told: list[Told] | None = None
        self.nav: Navigation | None = None
        self.dirty = False
        self.watch = Watch()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Having this hook keeps the plugin, and the last good workspace, over the rebuilds of `mkdocs serve`."""
        self.serving = command == "serve"
        self.dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let the theme find our templates, style sheet and scripts."""
        config.theme.dirs.append(str(TEMPLATES))
        config.extra_css.insert(0, STYLESHEET)
        script = ExtraScriptValue(SCRIPT)
        script.defer = True
        config.extra_javascript.append(script)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Everything that can fail, while the last good site still stands."""
        self.project = Project(config, self.config, self.serving)
        known = self.project.known()
        if known is not None:
            tell_findings(known.findings, self.project.wording, self.serving)
        self.edition = known or self.new_edition(self.project)
        tell_about(self.project, self.edition, is_new=known is None)
        self.watch_folders()

    def new_edition(self, project: Project) -> Edition:
        """Read, check and render; while serving, what is broken stays as it last was good.

        What the rules find is told while pages are being made, unless it is shown on them, or they are in vain.
        """
        try:
            making = project.making
            workspace = making.load()

            def told() -> None:
                tell_findings(making.findings(workspace), project.wording, self.serving)

            if not self.serving and not project.shows_findings and not workspace.errors:
                return making.edition(workspace, told)
            told()
            if self.serving:
                workspace = self.last = making.whole(workspace, self.last)
            return making.edition(workspace)
        finally:
            end_elsewhere()

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and what comes with them."""
        assert self.project is not None
        assert self.edition is not None
        tell_astray(self.project, files)
        replace_own(files, self.project.options.settings)
        add_files(files_of(self.edition, self.project, config), files)
        self.pages = list(pages_of(self.edition, self.project.options.addresses, config))
        self.languages = Languages(self.project.wording.language, self.pages)
        self.embedder = Embedder(
            Fragments(self.project, self.edition),
            (page for page in self.pages if not page.spec.language),
            config.use_directory_urls,
        )
        add_pages(self.pages, files)
        place_in_nav(self.pages, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give our sections the titles of their pages."""
        name_sections(nav)
        assert self.project is not None
        assert self.languages is not None
        if config.nav is None:
            gather_overviews(nav, self.project.wording.say(OVERVIEWS))
        self.languages.place_in_nav(nav)
        self.nav = nav
        writing = Writing(config, files)
        if not self.dirty and writing.is_worth_it():
            self.writing = writing
            writing.begin()
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Look for the theme's words in our languages; now that nothing is changed any more, framing begins."""
        assert self.languages is not None
        assert self.nav is not None
        self.languages.find_words(config, env)
        quicken(env, are_known(config, FRAMES))
        self.told = None
        framing = Framing(config, files, self.nav, env, self.lighter, self.serving)
        if not self.dirty and framing.is_worth_it():
            self.framing = framing
            framing.begin()
            # In the end, the other process would have nothing to do meanwhile.
            self.told = told_by(self.pages)
        return env

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Show the journeys and personas that a page of prose names as pictures."""
        if self.embedder is None or isinstance(page, JourneyPage):
            return html
        html, problems = self.embedder.embed(html, page)
        for problem in problems:
            log.warning(self.embedder.fragments.project.wording.say(problem))
        return html

    @event_priority(100)
    def hold(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Keep our content from the search plugin, which would look at each of its characters for nothing."""
        if isinstance(page, JourneyPage):
            page.held = True

    @event_priority(-100)
    def let_go(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Give the content to the template, and each language and kind of page its own surroundings."""
        if isinstance(page, JourneyPage):
            page.held = False
        if self.languages is not None and self.languages.others:
            self.languages.fill(context, page, config)
        if not (isinstance(page, JourneyPage) and page.is_framed):
            dress(context, page)

    on_page_context = CombinedEvent(hold, let_go)

    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Make our own pages lighter, where that is not done yet."""
        return (
            output if isinstance(page, JourneyPage) and page.is_framed else self.lighter(output, page, config)
        )

    def lighter(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Keep the theme's script from looking for site maps where there are none; leave out what no browser needs."""
        ours = self.languages is not None and self.languages.others and not config.extra.get("alternate")
        output = unasked(output) if ours else output
        return lean(output, page.content or "") if isinstance(page, JourneyPage) else output

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fill the search index, before its own plugin writes it."""
        self.end_framing()
        add_entries(config, told_by(self.pages) if self.told is None else self.told)
        self.told = None
        if self.writing is not None:
            self.writing.end()
            self.writing = None

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing goes on behind a build that failed."""
        self.end_framing()
        if self.writing is not None:
            self.writing.stop()
            self.writing = None

    def end_framing(self) -> None:
        """Wait for what was done elsewhere."""
        if self.framing is not None:
            self.framing.end()
            self.framing = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when a journey, a persona, a measurement or a picture changes."""
        self.watch.server = server
        self.watch_folders()
        return server

    def watch_folders(self) -> None:
        """Watch our folders."""
        if self.project is not None:
            settings = self.project.options.settings
            self.watch.add((settings.journeys_dir, settings.personas_dir))
