"""`journeys kpi`: what was measured, written where it belongs."""

import sys
from pathlib import Path
from textwrap import dedent, indent

import click

from mkdocs_journeys.cli.arguments import config_option
from mkdocs_journeys.cli.helping import Spoken, SpokenGroup
from mkdocs_journeys.cli.kpi_words import standing
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.cli.writing import coloured, write
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.fixing.files import write_back
from mkdocs_journeys.message import Message
from mkdocs_journeys.recording.choosing import chosen
from mkdocs_journeys.recording.entry import entry_of
from mkdocs_journeys.recording.recording import Recorded, recorded
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.loading import load


@click.group("kpi", cls=SpokenGroup)
def command() -> None:
    """Record what was measured."""


@command.command("add", cls=Spoken, context_settings={"ignore_unknown_options": True})
@click.argument("metric")
@click.argument("value", required=False)
@click.option(
    "--on", "day", metavar="DATE", required=True, help="When: a date or a month, as 2026-09-30 or 2026-09."
)
@click.option("--n", metavar="NUMBER", help="How many answers or cases the value rests on.")
@click.option(
    "--set",
    "counts",
    metavar="COLUMN=NUMBER",
    multiple=True,
    help="A count, where the file holds counts; once for each.",
)
@click.option("--journey", metavar="ID", help="The journey, where several have such a KPI.")
@click.option("--dry-run", is_flag=True, help="Change nothing; show what would be written.")
@config_option
def add(
    metric: str,
    value: str | None,
    day: str,
    n: str | None,
    counts: tuple[str, ...],
    journey: str | None,
    dry_run: bool,
    config_file: Path | None,
) -> None:
    """Add a measurement of METRIC: a line in the KPI's CSV file, or an item in its list.

    METRIC is the metric of a KPI, the KPI's own id, or both its journey and its id, as first-order#nps. The file keeps
    its form: separator, decimal comma, order, comments. What journeys check would find in it is not written.

    The exit status is 0, 1 where the measurement is none, and 2 where the command cannot do its work.
    """
    options = find_project(config_file)
    wording = Wording(options.locale)
    workspace = load(options.settings)
    kpi = chosen(workspace, metric, journey)
    found = recorded(workspace, kpi, entry_of(day, value, n, counts))
    if found.findings:
        refuse(found, wording)
    if not dry_run:
        save(found)
    write("".join(f"{line}\n" for line in told(found, wording, dry_run)))
    write("".join(f"{line}\n" for line in standing(kpi, found.facts, wording)))


def save(found: Recorded) -> None:
    """Write the file, which may be a new one."""
    if found.path.exists():
        write_back(found.path, found.content)
        return
    try:
        found.path.parent.mkdir(parents=True, exist_ok=True)
        found.path.write_bytes(found.content)
    except OSError as problem:
        raise JourneysError(
            Message(
                "{document} cannot be written: {strerror}",
                document=found.document.file,
                strerror=problem.strerror,
            )
        ) from problem


def refuse(found: Recorded, wording: Wording) -> None:
    """Tell what would be wrong, and end."""
    report = TextReport({found.document.file: found.document}, wording, coloured())
    for finding in found.findings:
        click.echo("\n".join(report.finding(finding)), err=True)
    click.echo(wording.say(Message("nothing was written")), err=True)
    sys.exit(1)


def told(found: Recorded, wording: Wording, dry: bool) -> list[str]:
    """The new lines, with the place that editors can jump to."""
    added = found.added
    place = f"{found.document.file}:{added.line}"
    head = (
        Message("{place}: would be written", place=place) if dry else Message("{place}: written", place=place)
    )
    return [wording.say(head), *indent(dedent("\n".join(added.shown)), "  ").splitlines()]
