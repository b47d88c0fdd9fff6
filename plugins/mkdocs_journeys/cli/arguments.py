"""The arguments that several commands take."""

from pathlib import Path

import click

files_argument = click.argument(
    "files", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[FILES]..."
)
config_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mkdocs.yml to use.",
)
