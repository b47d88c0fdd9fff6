"""`journeys stats`: what all journeys come to, in the figures of the pages."""

import csv
import json
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import click

from mkdocs_journeys.cli.arguments import config_option, format_option, lang_option, output_option
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.cli.writing import coloured, save, write
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.figures.stats import Stats
from mkdocs_journeys.figures.stats_data import stats_data
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording

FORMATS = ("text", "json", "csv")


@click.command("stats", cls=Spoken)
@format_option(FORMATS, "How the figures are written.")
@output_option("Write them to this file.")
@lang_option
@config_option
def command(form: str, output: Path | None, lang: str | None, config_file: Path | None) -> None:
    """Print what all journeys come to: the same figures as on the pages, for people and for scripts.

    \b
    text  a summary to read
    json  all figures, in a shape that is stable
    csv   the same, one figure a line: its path in the JSON, and its value

    Files with mistakes are left out; journeys check tells what is wrong with them.
    """
    from mkdocs_journeys.workspace.loading import load

    project = read_project(config_file)
    options = project.options()
    if not options.settings.journeys_dir.is_dir():
        raise JourneysError(
            Message('there is no folder "{file}"', file=options.settings.name(options.settings.journeys_dir))
        )
    stats = Stats(load(options.settings))
    text = written(stats, form, Wording(lang or project.locale), coloured() and output is None)
    if output is None:
        write(text)
    else:
        save(text, output)
    if stats.unreadable:
        click.echo(left_out(stats.unreadable), err=True)


def written(stats: Stats, form: str, wording: Wording, colour: bool) -> str:
    """The figures in a form."""
    if form == "text":
        from mkdocs_journeys.cli.stats_text import StatsText

        return StatsText(stats, wording, colour, sys.stdout.isatty()).render()
    data = stats_data(stats, lambda text: text.language(wording.language)[0])
    if form == "json":
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return table(data)


def table(data: dict[str, Any]) -> str:
    """A figure a line."""
    from mkdocs_journeys.pages.ledger.files import harmless

    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("figure", "value"))
    writer.writerows(
        (path, harmless(value) if isinstance(value, str) else value) for path, value in flat(data)
    )
    return file.getvalue()


def flat(data: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value with its path; the items of a list are counted from 1."""
    if isinstance(data, dict | list):
        items = data.items() if isinstance(data, dict) else enumerate(data, start=1)
        for name, value in items:
            yield from flat(value, f"{path}.{name}" if path else str(name))
    else:
        yield path, data


def left_out(count: int) -> str:
    """The line about files that could not be read."""
    files = "1 file with mistakes is" if count == 1 else f"{count} files with mistakes are"
    return f"journeys: {files} left out; journeys check tells what is wrong"
