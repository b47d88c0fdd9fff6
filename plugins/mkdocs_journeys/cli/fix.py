"""`journeys fix`: what has one safe mend, mended."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option, files_argument
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import Project, read_project
from mkdocs_journeys.cli.writing import write
from mkdocs_journeys.fixing.files import BOM, chosen, write_back
from mkdocs_journeys.fixing.mending import Mend, Mending, mended
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.finding import Source


@click.command("fix", cls=Spoken)
@files_argument
@config_option
@click.option("--dry-run", is_flag=True, help="Change nothing; tell what would be mended, and fail.")
def command(files: tuple[Path, ...], config_file: Path | None, dry_run: bool) -> None:
    """Mend what can only have been meant in one way: slips in keys, words and references, yes for true.

    With FILES, which may be folders, only those. What is not sure is left to you: journeys check tells it.

    The exit status is 0, or, with --dry-run, 1 where something would be mended, and 2 where the command cannot do
    its work.
    """
    project = read_project(config_file)
    mending = mend_files(project, files, dry_run)
    wording = Wording(project.locale)
    write("".join(f"{line}\n" for line in told(mending.mends)))
    click.echo(wording.say(summary(mending, dry_run)), err=True)
    sys.exit(1 if dry_run and mending.mends else 0)


def mend_files(project: Project, paths: Sequence[Path], dry: bool = False) -> Mending:
    """Mend the files of a project that are named, or all of them."""
    sources = {source.file: source for _, source in chosen(project.settings, paths)}
    mending = mended(project.options(), sources)
    for name, text in mending.texts.items():
        if not dry:
            save(sources[name], text)
    return mending


def save(source: Source, text: str) -> None:
    """Write a mended text as the file was written: a byte-order mark stays, it is the layout's to drop."""
    mark = BOM if source.path.read_bytes().startswith(BOM) else b""
    write_back(source.path, mark + text.encode())


def told(mends: Sequence[Mend]) -> list[str]:
    """A line for each mend, which editors can jump to."""
    return [
        f"{mend.span}: {mend.finding.code} {mend.finding.name}: {mend.before} → {mend.after}"
        for mend in mends
    ]


def summary(mending: Mending, dry: bool) -> Message:
    """The closing sentence."""
    counts = {"count": len(mending.mends), "files": len(mending.texts)}
    if dry:
        return Message("would be mended: {count}, in files: {files}", **counts)
    return Message("mended: {count}, in files: {files}", **counts)
