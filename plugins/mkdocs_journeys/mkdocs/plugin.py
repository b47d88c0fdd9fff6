"""The plugin `journeys`: each hook hands its work on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.assets import (
    SCRIPT,
    STYLESHEET,
    asset_files,
    attached_files,
    data_files,
    form_files,
    moved_files,
    replace_own,
    told_astray,
)
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.dressing import dress
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.embedding import Embedder
from mkdocs_journeys.mkdocs.fragments import Fragments
from mkdocs_journeys.mkdocs.framing import Framing
from mkdocs_journeys.mkdocs.languages import OVERVIEWS, Languages, unasked
from mkdocs_journeys.mkdocs.lean import lean
from mkdocs_journeys.mkdocs.navigation import expanded, gather_overviews, labelled, mentioned, name_sections
from mkdocs_journeys.mkdocs.page import JourneyPage, make_file
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.mkdocs.quick_theme import quicken
from mkdocs_journeys.mkdocs.search import add_entries
from mkdocs_journeys.pages.shared_code import TEMPLATES, end_elsewhere
from mkdocs_journeys.report.report import sentence
from mkdocs_journeys.wording import Wording

if TYPE_CHECKING:
    from mkdocs_journeys.workspace.workspace import Workspace

log = get_plugin_logger("journeys")
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


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
        self.framing: Framing | None = None
        self.nav: Navigation | None = None
        self.dirty = False
        self.server: LiveReloadServer | None = None
        self.watched: set[Path] = set()

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
            self.report(known.findings, self.project.wording)
        self.edition = known or self.new_edition(self.project)
        say = self.project.wording.say
        if self.project.forms is not None and self.project.forms.problem:
            log.warning(say(self.project.forms.problem))
        for warning in self.edition.warnings:
            log.warning(warning)
        if known is None and self.project.chronicle.reason:
            reason = self.project.chronicle.reason
            log.info(say(Message("the pages show no history: {reason}", reason=reason)))
        self.watch_folders()

    def new_edition(self, project: Project) -> Edition:
        """Read, check and render; while serving, what is broken stays as it last was good.

        What the rules find is told while pages are being made, unless it is shown on them, or they are in vain.
        """
        try:
            making = project.making
            workspace = making.load()

            def told() -> None:
                self.report(making.findings(workspace), project.wording)

            if not self.serving and not project.shows_findings and not workspace.errors:
                return making.edition(workspace, told)
            told()
            if self.serving:
                workspace = self.last = making.whole(workspace, self.last)
            return making.edition(workspace)
        finally:
            end_elsewhere()

    def report(self, findings: Sequence[Finding], wording: Wording) -> None:
        """Tell all findings; errors end a build, and are shown in the browser while serving."""
        for finding in findings:
            line = f"{finding.span} {finding.code} {sentence(finding, wording)}"
            getattr(log, LEVELS[finding.severity])(line)
        errors = sum(finding.severity is Severity.ERROR for finding in findings)
        if errors and not self.serving:
            said = wording.ngettext(
                "%(num)d error in the journeys; the site was left as it was",
                "%(num)d errors in the journeys; the site was left as it was",
                errors,
            )
            raise PluginError(said % {"num": errors})

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add our pages and what comes with them."""
        assert self.project is not None
        assert self.edition is not None
        addresses = self.project.options.addresses
        for problem in told_astray(files, self.project.options.settings):
            log.warning(self.project.wording.say(problem))
        replace_own(files, self.project.options.settings)
        given = (
            asset_files(config),
            data_files(self.edition.pages, addresses, config),
            attached_files(self.edition, config),
            moved_files(self.edition, addresses, config),
            form_files(self.project.forms, self.edition, config),
        )
        for file in chain.from_iterable(given):
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        self.pages = list(self.make_pages(config))
        self.languages = Languages(self.project.wording.language, self.pages)
        self.embedder = Embedder(
            Fragments(self.project, self.edition),
            (page for page in self.pages if not page.spec.language),
            config.use_directory_urls,
        )
        for page in self.pages:
            same = files.get_file_from_path(page.file.src_uri)
            if same is not None:  # a copy that stands in the folder of prose
                files.remove(same)
            files.append(page.file)
        self.place_in_nav(config)
        return files

    def make_pages(self, config: MkDocsConfig) -> Iterator[JourneyPage]:
        """Our pages, each with its file."""
        assert self.project is not None
        assert self.edition is not None
        addresses = self.project.options.addresses
        for rendered in self.edition.pages:
            spec = rendered.spec
            root = f"{spec.language}/" if spec.language else ""
            folder = root + spec.address.removeprefix(root).split("/")[0]
            name = f"{spec.folder}/{spec.source.path.name}".lstrip("/") if spec.source else ""
            place = replace(addresses, root=root).file(spec.address)
            path = f"{folder.rstrip('/')}/{name}" if name else f"{spec.address}index.md"
            file = make_file(spec, path, place, config)
            if spec.source is not None:
                file.edit_uri = relpath(spec.source.path, config.docs_dir).replace("\\", "/")
            yield JourneyPage(rendered, file, config)

    def place_in_nav(self, config: MkDocsConfig) -> None:
        """Expand our folders in an explicit navigation; what stays out of it stays out in silence."""
        if config.nav is not None:
            by_folder: dict[str, list[JourneyPage]] = {}
            for page in (page for page in self.pages if not page.spec.language):
                by_folder.setdefault(page.spec.address.split("/")[0], []).append(page)
            config.nav = expanded(config.nav, by_folder)
        named, labels = mentioned(config.nav), labelled(config.nav)
        for page in self.pages:
            # MkDocs takes the title of a page that is there already, whatever the navigation calls it.
            page.title = labels.get(page.file.src_uri, page.title)
            if (
                page.spec.language
                or not page.spec.listed
                or (config.nav is not None and page.file.src_uri not in named)
            ):
                page.file.inclusion = InclusionLevel.NOT_IN_NAV

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give our sections the titles of their pages."""
        name_sections(nav)
        assert self.project is not None
        assert self.languages is not None
        if config.nav is None:
            gather_overviews(nav, self.project.wording.say(OVERVIEWS))
        self.languages.place_in_nav(nav)
        self.nav = nav
        return nav

    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Look for the theme's words in our languages; now that nothing is changed any more, framing begins."""
        assert self.languages is not None
        assert self.nav is not None
        self.languages.find_words(config, env)
        quicken(env)
        framing = Framing(config, files, self.nav, env, self.lighter, self.serving)
        if not self.dirty and framing.is_worth_it():
            self.framing = framing
            framing.begin()
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
        add_entries(config, self.pages)

    def on_build_error(self, *, error: Exception) -> None:
        """Nothing goes on behind a build that failed."""
        self.end_framing()

    def end_framing(self) -> None:
        """Wait for what was done elsewhere."""
        if self.framing is not None:
            self.framing.end()
            self.framing = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when a journey, a persona, a measurement or a picture changes."""
        self.server = server
        self.watch_folders()
        return server

    def watch_folders(self) -> None:
        """Watch our folders; one that is made while serving is watched from the next rebuild on."""
        if self.server is None or self.project is None:
            return
        settings = self.project.options.settings
        for folder in {settings.journeys_dir, settings.personas_dir} - self.watched:
            if folder.is_dir():
                self.server.watch(str(folder))
                self.watched.add(folder)
