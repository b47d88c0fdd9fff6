"""`journeys init`: put into a project what helps to write journeys."""

import json
import sys
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.editor.files import Wanted, schema_file, wanted
from mkdocs_journeys.editor.merging import Unmergeable
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.schema.format import WORKSPACE
from mkdocs_journeys.schema.offers import offers_of
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.settings import Settings


@click.command("init")
@click.option("--editor", is_flag=True, help="Only what an editor needs; so far, that is everything.")
@click.option(
    "--workspace/--no-workspace",
    default=None,
    help="Whether the schemas allow only the ids that the project has, and offer them. Without it: as they are now.",
)
@config_option
def command(editor: bool, workspace: bool | None, config_file: Path | None) -> None:
    """Let an editor help with the files of this project: suggest keys and words, explain them, and mark mistakes.

    Writes the schemas of the format into the folder schemas, and settings for Visual Studio Code. What the settings say
    already stays as it is. With --workspace, run it again after a change to what the project has.
    """
    settings = find_project(config_file).settings
    named = workspace if workspace is not None else names_its_ids(settings)
    offers = offers_of(load(settings)) if named else None
    complete = [put(file, settings) for file in wanted(settings, offers)]
    sys.exit(0 if all(complete) else 1)


def names_its_ids(settings: Settings) -> bool:
    """Whether the schema that is there allows only the ids of the project."""
    try:
        found = json.loads(schema_file(settings, "journey").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and str(found.get("$id")).endswith(WORKSPACE)


def put(file: Wanted, settings: Settings) -> bool:
    """Write a file where it is not yet as it should be, and tell what was done; False where that is left to do."""
    name = settings.name(file.path)
    before = text_of(file.path, name)
    try:
        after = file.text(before or "")
    except Unmergeable as reason:
        click.echo(f"left alone     {name}: {reason}. Add this to it:\n\n{file.missing}")
        return False
    if after != before:
        write(file.path, after, name)
    done = "up to date" if after == before else "written" if before is None else "changed"
    click.echo(f"{done:14} {name}")
    others = ", ".join(file.differing(after))
    if others:
        click.echo(f"{'':14} What it says of {others} stays. This project would say:\n\n{file.missing}")
    return True


def text_of(path: Path, name: str) -> str | None:
    """The text of a file, None where there is none."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as problem:
        raise JourneysError(f"{name} cannot be read: {problem}") from problem


def write(path: Path, text: str, name: str) -> None:
    """Write a file, with the folder that it is in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    except OSError as problem:
        raise JourneysError(f"{name} cannot be written: {problem.strerror}") from problem
