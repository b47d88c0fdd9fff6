"""`journeys check`: what is wrong with the files."""

import os
import sys
from pathlib import Path

import click

from mkdocs_journeys.checking import checked
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.diagnostics import Severity, worst
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.options import Options
from mkdocs_journeys.report import json
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace


@click.command("check")
@click.option(
    "--config-file",
    "-f",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The mkdocs.yml to use.",
)
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How findings are written.",
)
def command(config_file: Path | None, strict: bool, form: str) -> None:
    """Check all journeys and personas of the project; every finding is told at once.

    The exit status is 0 where nothing fails, 1 where a finding does, and 2 where the command cannot do its work.
    """
    options = find_project(config_file)
    if not options.settings.journeys_dir.is_dir():
        name = options.settings.name(options.settings.journeys_dir)
        raise JourneysError(
            f'there is no folder "{name}"; make it, or name another with journeys_dir in mkdocs.yml'
        )
    workspace = checked(options)
    write(report(workspace, options, form))
    failing = Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if (worst(workspace.findings) or Severity.INFO) >= failing else 0)


def report(workspace: Workspace, options: Options, form: str) -> str:
    """The findings in the wanted form."""
    wording = Wording(options.locale)
    counts = len(workspace.journey_sources), len(workspace.persona_sources)
    summary = Summary.of_findings(workspace.findings, *counts)
    if form == "json":
        return json.render(workspace.findings, summary, wording)
    return TextReport(workspace.documents, wording, colour=coloured()).render(workspace.findings, summary)


def write(text: str) -> None:
    """Write the report as UTF-8 where it is read by a program, and on a terminal as far as that has the characters."""
    if sys.stdout.isatty():
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=True)
    else:
        click.echo(text.encode(), nl=False)


def coloured() -> bool:
    """Colour is for terminals, and not for those who said no."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
