"""`journeys schema`: the JSON Schema of the format."""

import json

import click

from mkdocs_journeys.model.schema import KINDS, schema


@click.command("schema")
@click.argument("kind", type=click.Choice(sorted(KINDS)))
def command(kind: str) -> None:
    """Print the JSON Schema of a journey, a persona or the catalogue, for editors and validators."""
    click.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
