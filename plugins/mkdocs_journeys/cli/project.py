"""Find a project from the folder one stands in, and what its `mkdocs.yml` says of the plugin."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_journeys.cli.config_file import read_config
from mkdocs_journeys.cli.places import line_of
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.options import Options, options_from, settings_from
from mkdocs_journeys.options.values import locale_from
from mkdocs_journeys.workspace.settings import Settings

NOTHING_HERE = Message(
    "no mkdocs.yml here or in a folder above, and no folder journeys here; "
    "go to the project's folder, or start one here with: journeys init"
)

NAMES = ("mkdocs.yml", "mkdocs.yaml")


@dataclass(frozen=True)
class Project:
    """A configuration as it is written: `raw` are the plugin's options, which are only understood when asked for."""

    root: Path
    docs_dir: Path
    raw: Mapping[str, Any] = field(default_factory=dict)
    theme_language: str = "en"
    directories: bool = True
    file: Path | None = None

    @property
    def settings(self) -> Settings:
        """Where its files are."""
        with self.placed():
            return settings_from(self.raw, self.root, self.docs_dir)

    @property
    def locale(self) -> str:
        """The language that findings are told in."""
        with self.placed():
            return locale_from(self.raw.get("locale"), self.theme_language)

    def options(self) -> Options:
        """All options, understood."""
        with self.placed():
            return options_from(self.raw, self.root, self.docs_dir, self.theme_language, self.directories)

    @contextmanager
    def placed(self) -> Iterator[None]:
        """Tell the file and line of what is wrong with an option."""
        try:
            yield
        except JourneysError as problem:
            if self.file is None:
                raise
            line = line_of(str(problem), self.file)
            place = f"{self.file.name}:{line}" if line else self.file.name
            raise JourneysError(Message("{place}: {problem}", place=place, problem=problem.said)) from problem


class Unnamed(JourneysError):
    """A configuration does not name the plugin; `project` is what can be said of it all the same."""

    def __init__(self, project: Project) -> None:
        name = project.file.name if project.file else NAMES[0]
        super().__init__(
            Message('{file} does not name the plugin: add "- journeys" below "plugins:"', file=name)
        )
        self.project = project


def find_project(config: Path | None = None, start: Path | None = None) -> Options:
    """The options of a configuration file, or of the nearest one upwards from `start`."""
    return read_project(config, start).options()


def read_project(config: Path | None = None, start: Path | None = None) -> Project:
    """The project of a configuration file, or of the nearest one upwards from `start`."""
    here = (start or Path.cwd()).resolve()
    file = config.resolve() if config else nearest_config(here)
    if file is None:
        if (here / "journeys").is_dir():
            return Project(here, here / "docs")
        raise JourneysError(NOTHING_HERE)
    values = read_config(file)
    options = plugin_options(values.get("plugins"), file)
    project = Project(
        file.parent,
        Path(os.path.normpath(file.parent / str(values.get("docs_dir") or "docs"))),
        options or {},
        theme_language(values),
        values.get("use_directory_urls") is not False,
        file,
    )
    if options is None:
        raise Unnamed(project)
    return project


def nearest_config(folder: Path) -> Path | None:
    """The `mkdocs.yml` of this folder or the nearest one above."""
    places = (place / name for place in (folder, *folder.parents) for name in NAMES)
    return next((path for path in places if path.is_file()), None)


def plugin_options(plugins: Any, file: Path) -> dict[str, Any] | None:
    """The options of the plugin, however the list of plugins is written; None where it is not named."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    named = [
        pair for entry in entries for pair in (entry.items() if isinstance(entry, dict) else [(entry, None)])
    ]
    for name, options in named:
        if name == "journeys":
            if not isinstance(options, dict | None):
                raise JourneysError(
                    Message("{file}: plugins: journeys: keys and values are expected", file=file.name)
                )
            return dict(options or {})
    return None


def theme_language(values: Mapping[str, Any]) -> str:
    """The language of the theme, English where it says none."""
    theme = values.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) else "en"
