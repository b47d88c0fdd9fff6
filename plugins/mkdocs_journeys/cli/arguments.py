"""The arguments that several commands take."""

from pathlib import Path

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


def wording_here(lang: str | None) -> Wording:
    """The language that is asked for, else the one of the site that one stands in, else English."""
    try:
        return Wording(lang or read_project().locale)
    except JourneysError:
        return Wording()
