"""What a build knows of the site before any journey is read."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.mkdocs.chronicle import Chronicle
from mkdocs_journeys.mkdocs.config import JourneysConfig
from mkdocs_journeys.mkdocs.edition import Edition, Editions
from mkdocs_journeys.mkdocs.forms import Forms
from mkdocs_journeys.mkdocs.quick_theme import compiled
from mkdocs_journeys.options.options import DEFAULTS, Options, options_from
from mkdocs_journeys.pages.compiling import Compiling
from mkdocs_journeys.pages.edits import Edits
from mkdocs_journeys.pages.hashes import base_of, hashed
from mkdocs_journeys.runs.keeping import Kept, basis_of
from mkdocs_journeys.runs.state import Tree, programs
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.ahead import Ahead

if TYPE_CHECKING:
    from mkdocs_journeys.mkdocs.making import Making


class Project:
    """What a build depends on; what it comes to is known from before, or has to be made."""

    def __init__(self, config: MkDocsConfig, own: JourneysConfig, serving: bool) -> None:
        self.options = project_options(config, own)
        self.wording = Wording(self.options.locale)
        self.theme = config.theme
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
        self.cache = PackedCache(settings.cache_dir / "pages" if settings.cache_dir else None)
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
    def page_cache(self) -> PackedCache:
        """Where pages are kept. The findings are no part of what a page is known by: with them, nowhere."""
        return PackedCache(None) if self.shows_findings else self.cache

    def known(self) -> Edition | None:
        """What the same files gave before."""
        return self.editions.get(self.tree) if self.tree else None

    @cached_property
    def making(self) -> Making:
        """What makes the pages, where they are not known: only then the model is imported, while others read files."""
        Compiling.begin(self.wording, self.folders, partial(compiled, self.theme))
        ahead = Ahead.begun(self.options.settings)
        from mkdocs_journeys.mkdocs.making import Making

        return Making(self, ahead)


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
