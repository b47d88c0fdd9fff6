"""One build of the site: load, check, draw and render, all before MkDocs touches the site's folder."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.checking import checked
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.drafts import lenient_with_drafts
from mkdocs_journeys.mkdocs.press import Press, Rendered
from mkdocs_journeys.options import DEFAULTS, Options, options_from
from mkdocs_journeys.pages.drawing import draw
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.lasting import with_last_good
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass
class Project:
    """What a build knows of the journeys."""

    options: Options
    workspace: Workspace

    @classmethod
    def load(cls, config: MkDocsConfig, own: JourneysConfig, last: Workspace | None) -> "Project":
        """The project as its files are now; `last` is the last one that was shown, while serving."""
        options = project_options(config, own)
        workspace = checked(options)
        workspace.findings = lenient_with_drafts(workspace)
        return cls(options, with_last_good(workspace, last) if last else workspace)

    def render(self, config: MkDocsConfig, serving: bool) -> tuple[list[Rendered], list[str]]:
        """All pages, and what could not be drawn."""
        wording = Wording(self.options.locale)
        drawings, warnings = draw(self.workspace, wording, self.options.settings.cache_dir)
        wanted = self.options.show_findings
        shown = serving if wanted is None else wanted
        findings = tuple(self.workspace.findings) if shown else ()
        site = Site(
            self.workspace, self.options.addresses, wording, drawings, findings, self.options.nav_limit
        )
        press = Press(site, Renderer(wording, config.theme.dirs), config.theme.dirs, self.options)
        return press.pages(list(site.pages())), warnings


def project_options(config: MkDocsConfig, own: JourneysConfig) -> Options:
    """The options of the core."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    language = str(getattr(config.theme, "get", lambda *_: None)("language", None) or "en")
    # MkDocs has told of unknown options already, in its own words.
    raw = {name: value for name, value in dict(own).items() if name in DEFAULTS}
    return options_from(
        raw, root.resolve(), Path(config.docs_dir).resolve(), language, config.use_directory_urls
    )
