"""What `journeys init` starts from: the folder, the site that is there, and what somebody wishes."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mkdocs_journeys.cli.project import NAMES, Project, Unnamed, nearest_config, read_project
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.starting.ci import SERVICES
from mkdocs_journeys.starting.repository import Repository
from mkdocs_journeys.starting.site import Wishes
from mkdocs_journeys.wording import LANGUAGES, Wording


@dataclass(frozen=True)
class Start:
    """A folder with the site that it has or is to have; `named` is whether its `mkdocs.yml` names the plugin."""

    project: Project
    named: bool = True

    @property
    def is_new(self) -> bool:
        """Whether there is no site yet."""
        return self.project.file is None


@dataclass(frozen=True)
class Given:
    """What was said on the command line; the rest is asked for, where somebody is there to answer."""

    name: str | None
    language: str | None
    service: str | None
    asks: bool


def find_start(directory: Path | None, config: Path | None) -> Start:
    """The site of a configuration, of a folder, or the nearest one upwards; a new one where there is none."""
    root = Path(os.path.realpath(directory or Path.cwd()))
    if root.exists() and not root.is_dir():
        raise JourneysError(Message('"{directory}" is a file, and no folder for a site', directory=directory))
    if config is None:
        here = next((root / name for name in NAMES if (root / name).is_file()), None)
        config = here if directory else here or nearest_config(root)
    if config is None:
        return Start(Project(root, root / "docs"))
    try:
        return Start(read_project(config))
    except Unnamed as unnamed:
        return Start(unnamed.project, named=False)


def wishes_of(start: Start, repository: Repository | None, given: Given) -> Wishes:
    """What is wished for; of a site that exists, nothing is asked."""
    if not start.is_new:
        return Wishes(
            start.project.root.name, given.language or start.project.locale[:2], given.service or "none"
        )
    asks = given.asks
    language = given.language or answer("Language / langue", "en", LANGUAGES, asks)
    say = Wording(language).say
    offered = title_of(start.project.root.name)
    name = (
        given.name if given.name is not None else answer(say(Message("Name of the site")), offered, (), asks)
    )
    found = repository.service if repository else ""
    service = given.service or answer(
        say(Message("Which service is to check and build it")), found or "none", SERVICES, asks
    )
    return Wishes(one_line(name), language, service)


def answer(question: str, offered: str, choices: tuple[str, ...], asks: bool) -> str:
    """What somebody answers, or what is offered where nobody is asked."""
    if not asks:
        return offered
    kind: Any = click.Choice(choices) if choices else str
    return str(click.prompt(question, default=offered, type=kind))


def title_of(folder: str) -> str:
    """The name of a site from the one of its folder: `our-journeys` is "Our journeys"."""
    words = re.sub(r"[-_\s]+", " ", folder).strip()
    return words[:1].upper() + words[1:] or "Journeys"


def one_line(name: str) -> str:
    """A name that can be written down: on one line, not empty, and in characters that a file can hold."""
    line = " ".join(name.split())
    if not line:
        raise JourneysError(
            Message("--name: a site without a name cannot be built; write one, such as --name Journeys")
        )
    try:
        line.encode()
    except UnicodeEncodeError as problem:
        raise JourneysError(Message("--name: it holds characters that are not UTF-8")) from problem
    return line


def way_to(root: Path) -> Callable[[Path], str]:
    """How files are called: from the site's folder, also those that lie above it."""
    return lambda path: Path(os.path.relpath(path, root)).as_posix()
