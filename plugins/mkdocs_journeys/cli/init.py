"""`journeys init`: a whole site where there is none, and what an existing one lacks."""

import os
import sys
from pathlib import Path
from shlex import quote

import click

from mkdocs_journeys.cli.arguments import config_option
from mkdocs_journeys.cli.beginning import Given, Start, find_start, way_to, wishes_of
from mkdocs_journeys.cli.editor import prepare
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.putting import ADD, LEFT, Putter
from mkdocs_journeys.message import Message
from mkdocs_journeys.starting.ci import SERVICES
from mkdocs_journeys.starting.repository import repository_of
from mkdocs_journeys.starting.site import site_files
from mkdocs_journeys.wording import LANGUAGES, Wording

PLUGIN = "plugins:\n  - search\n  - journeys\n"


@click.command("init", cls=Spoken)
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What the site is called.  [default: as its folder]")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the site, and of the messages.")
@click.option(
    "--ci",
    "service",
    type=click.Choice(SERVICES),
    help="What checks and builds it.  [default: the service that the repository is fetched from]",
)
@click.option("--yes", "-y", is_flag=True, help="Ask nothing, and take what would be offered.")
@click.option("--editor", is_flag=True, help="Only what an editor needs: the schemas and the settings.")
@click.option(
    "--workspace/--no-workspace",
    default=None,
    help="Whether the schemas allow only the ids that the project has, and offer them. Without it: as they are now.",
)
@config_option
def command(
    directory: Path | None,
    name: str | None,
    lang: str | None,
    service: str | None,
    yes: bool,
    editor: bool,
    workspace: bool | None,
    config_file: Path | None,
) -> None:
    """Start a site with a journey, a persona and all that goes with them; give an existing one what it lacks.

    DIR is the folder of the site; without it, the one that you are in. Nothing that is there is written over. A site
    that exists gets the help of an editor (the schemas, and settings for Visual Studio Code), and of the rest only what
    it has none of; the files for a service that builds it only with --ci.

    The exit status is 0, 1 where something is left for you to add, and 2 where the command cannot do its work.
    """
    start = find_start(directory, config_file)
    given = Given(
        name, lang, service, asks=not (yes or editor) and sys.stdin.isatty() and sys.stdout.isatty()
    )
    settings = start.project.settings
    repository = repository_of(settings.root)
    wishes = wishes_of(start, repository, given)
    putter = Putter(way_to(settings.root), Wording(lang or wishes.language))
    complete = True
    if not editor:
        complete = names_plugin(start, putter)
        for planned in site_files(wishes, settings, repository, start.is_new):
            complete = putter.new(planned.path, planned.text) and complete
    complete = prepare(settings, putter, workspace) and complete
    if start.is_new and not editor:
        click.echo(farewell(start, putter))
    sys.exit(0 if complete else 1)


def names_plugin(start: Start, putter: Putter) -> bool:
    """Whether the configuration names the plugin; where it does not, what to add to it is told."""
    if not start.named:
        why = Message("it does not name the plugin")
        putter.tell(LEFT, f"mkdocs.yml: {putter.say(why)}. {putter.say(ADD)}\n\n{PLUGIN}")
    return start.named


def farewell(start: Start, putter: Putter) -> str:
    """What to do next."""
    way = min(os.path.relpath(start.project.root), str(start.project.root), key=len)
    into = [] if way == "." else [f"  cd {quote(way)}"]
    return "\n".join(["", putter.say(Message("Go on with:")), *into, "  journeys check", "  mkdocs serve"])
