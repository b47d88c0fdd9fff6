"""The command and its sub-commands; each is imported only when it is called, so that all of them start quickly."""

import gc
import os
import sys
import traceback
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import click

from mkdocs_journeys import __version__
from mkdocs_journeys.cli.helping import SpokenGroup
from mkdocs_journeys.cli.speaking import here, speak
from mkdocs_journeys.cli.summaries import summary
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest

# To look for plugins of pydantic's, it would read about every package that is installed: a fifth of its import.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
# A command lives for seconds, and nearly all that it makes stays: to look for garbage after 700 things is in vain.
COLLECT_AFTER = 50_000
COMMANDS = {
    "check": "mkdocs_journeys.cli.check",
    "diff": "mkdocs_journeys.cli.diff",
    "doctor": "mkdocs_journeys.cli.doctor",
    "explain": "mkdocs_journeys.cli.explain",
    "export": "mkdocs_journeys.cli.export",
    "fix": "mkdocs_journeys.cli.fix",
    "fmt": "mkdocs_journeys.cli.fmt",
    "init": "mkdocs_journeys.cli.init",
    "new": "mkdocs_journeys.cli.new",
    "kpi": "mkdocs_journeys.cli.kpi",
    "rename": "mkdocs_journeys.cli.rename",
    "rules": "mkdocs_journeys.cli.rules",
    "schema": "mkdocs_journeys.cli.schema",
    "stats": "mkdocs_journeys.cli.stats",
}


class Lazy(SpokenGroup):
    """A group whose commands are modules; each module holds one, named `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called, else the one that was probably meant: click itself looks at loaded ones only."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = nearest(name, COMMANDS)
            ctx.fail(here().say(guessed(Message('no command is called "{word}"', word=name), near)))
        return super().resolve_command(ctx, args)

    def purposes(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        """What the commands are for; their modules stay where they are."""
        yield from ((name, summary(module)) for name, module in COMMANDS.items())


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="journeys")
def journeys() -> None:
    """Customer journeys as code: check the YAML files of journeys and personas."""


def main(arguments: list[str] | None = None) -> Any:
    """Run the command; the exit status is 2 where it was used wrongly or failed."""
    gc.set_threshold(max(COLLECT_AFTER, gc.get_threshold()[0]))
    speak(arguments)
    try:
        journeys.main(arguments, prog_name="journeys")
    except JourneysError as problem:
        click.echo("\n".join([f"journeys: {here().say(problem.said)}", *problem.lines]), err=True)
        sys.exit(2)
    except Exception:
        # Status 1 says that there are findings, and that is what Python itself would end with.
        traceback.print_exc()
        said = Message("this is a mistake in the tool; please report it with the lines above")
        click.echo(f"journeys: {here().say(said)}", err=True)
        sys.exit(2)
