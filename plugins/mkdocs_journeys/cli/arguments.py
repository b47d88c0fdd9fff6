"""The arguments that several commands take."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.wording import LANGUAGES, Wording

files_argument = click.argument(
    "files", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[FILES]..."
)
config_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mkdocs.yml to use.",
)
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="The language of the messages.  [default: the site's]"
)


Option = Callable[[Callable[..., Any]], Callable[..., Any]]


def format_option(formats: Sequence[str], about: str) -> Option:
    """The forms in which a command writes what it found; the first is the one that people read."""
    choice = click.Choice(formats)
    return click.option("--format", "form", type=choice, default=formats[0], show_default=True, help=about)


def output_option(about: str) -> Option:
    """The file in the place of the terminal."""
    return click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help=about)


def wording_here(lang: str | None) -> Wording:
    """The language that is asked for, else the one of the site that one stands in, else English."""
    try:
        return Wording(lang or read_project().locale)
    except JourneysError:
        return Wording()
