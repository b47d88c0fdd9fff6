"""`journeys fmt`: all files in one layout."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option, files_argument
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.cli.writing import write
from mkdocs_journeys.fixing.files import chosen, write_back
from mkdocs_journeys.fixing.formatting import Layout, lay_out
from mkdocs_journeys.message import Message
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.wording import Wording


@click.command("fmt", cls=Spoken)
@files_argument
@config_option
@click.option("--check", is_flag=True, help="Change nothing; name the files that would change, and fail.")
@click.option("--diff", is_flag=True, help="Change nothing; show what would change.")
def command(files: tuple[Path, ...], config_file: Path | None, check: bool, diff: bool) -> None:
    """Bring journeys, personas and the catalogue into one layout; meaning and comments stay.

    With FILES, which may be folders, only those. A file that cannot be read, or in which a key stands twice, is left
    alone, and what is wrong with it is told.

    The exit status is 0 where all files are laid out, 1 where one is left alone, or, with --check, would change,
    and 2 where the command cannot do its work.
    """
    project = read_project(config_file)
    settings, wording = project.settings, Wording(project.locale)
    layouts = [lay_out(kind, source, settings) for kind, source in chosen(settings, files)]
    changed = [layout for layout in layouts if layout.changes]
    if diff:
        write("".join(line for layout in changed for line in layout.diff()))
    elif not check:
        write_all(changed)
    tell(layouts, wording, dry=check or diff, named=not diff)
    left = any(layout.findings for layout in layouts)
    sys.exit(1 if left or (check and changed) else 0)


def write_all(layouts: Iterable[Layout]) -> None:
    """Write the files that change."""
    for layout in layouts:
        write_back(layout.source.path, layout.after or b"")


def tell(layouts: Sequence[Layout], wording: Wording, dry: bool, named: bool) -> None:
    """Name the files that change, tell why others are left alone, and sum up."""
    for layout in layouts:
        if layout.changes and named:
            write(f"{layout.source.file}\n")
        report = TextReport({layout.source.file: layout.document}, wording)
        for finding in layout.findings:
            click.echo("\n".join(report.finding(finding)), err=True)
    changed, left = sum(x.changes for x in layouts), sum(bool(x.findings) for x in layouts)
    click.echo(wording.say(summary(len(layouts), changed, left, dry)), err=True)


def summary(files: int, changed: int, left: int, dry: bool) -> Message:
    """The closing sentence."""
    counts = {"files": files, "changed": changed, "left": left}
    if dry:
        return Message("files: {files}, would change: {changed}, left alone: {left}", **counts)
    return Message("files: {files}, changed: {changed}, left alone: {left}", **counts)
