"""Where a report goes: the terminal, a file, the page of a workflow."""

import errno
import os
import sys
from pathlib import Path

import click

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.report import job_summary
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.wording import Wording


def report_of(run: Run, wording: Wording, root: Path, ignored: bool = False) -> Report:
    """What a reporter needs."""
    prefix = prefix_of(root)
    return Report(
        run.findings, run.texts, run.summary, wording, prefix, silenced=run.silenced, ignored=ignored
    )


def prefix_of(root: Path) -> str:
    """The way from the top of the repository to the project, with a slash behind it where there is one."""
    top = next((place for place in (root, *root.parents) if (place / ".git").exists()), root)
    way = root.relative_to(top).as_posix()
    return "" if way == "." else f"{way}/"


def write(text: str) -> None:
    """Write the report as UTF-8 where it is read by a program, and on a terminal as far as that has the characters."""
    try:
        put_out(text)
    except OSError as problem:
        if problem.errno == errno.EPIPE:
            raise  # who reads it has heard enough
        said = Message("what was found cannot be written: {strerror}", strerror=problem.strerror)
        raise JourneysError(said) from problem


def put_out(text: str) -> None:
    """Write a text to where the program writes; a program may have been started without any such place."""
    if is_terminal():
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=True)
    else:
        click.echo(text.encode("utf-8", "replace"), nl=False)


def save(text: str, file: Path) -> None:
    """Write the report to a file."""
    try:
        file.write_bytes(text.encode("utf-8", "replace"))
    except OSError as problem:
        raise JourneysError(
            Message('"{file}" cannot be written: {strerror}', file=file, strerror=problem.strerror)
        ) from problem


def summarise(report: Report) -> None:
    """Add to the page of the workflow's run, where there is one; without it the annotations are still of use."""
    file = os.environ.get(job_summary.VARIABLE)
    if not file:
        return
    try:
        job_summary.append(report, Path(file))
    except OSError as problem:
        said = Message("the summary cannot be written: {problem}", problem=problem.strerror)
        click.echo(f"journeys: {report.wording.say(said)}", err=True)


def is_terminal() -> bool:
    """Whether somebody watches."""
    return sys.stdout is not None and sys.stdout.isatty()


def coloured() -> bool:
    """Colour is for terminals, and not for those who said no."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
