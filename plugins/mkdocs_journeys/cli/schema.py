"""`journeys schema`: the JSON Schema of the format."""

from pathlib import Path

import click

from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.schema.format import KINDS, written
from mkdocs_journeys.schema.offers import offers_of
from mkdocs_journeys.schema.references import Offers
from mkdocs_journeys.workspace.loading import load


@click.command("schema", cls=Spoken)
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@click.option("--workspace", is_flag=True, help="Allow only the ids that this project has, and offer them.")
@click.option(
    "--config-file",
    "-f",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mkdocs.yml to use, with --workspace.",
)
def command(kind: str, workspace: bool, config_file: Path | None) -> None:
    """Print the JSON Schema of a journey, a persona or the catalogue, for editors and validators.

    It is draft 2020-12. "journeys init" writes all three, and tells Visual Studio Code to use them.
    """
    click.echo(written(kind, offers(config_file) if workspace else None).encode(), nl=False)


def offers(config_file: Path | None) -> Offers:
    """The ids of the project that one stands in."""
    return offers_of(load(find_project(config_file).settings))
