"""`journeys doctor`: what is missing, and how to mend it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option, format_option, lang_option
from mkdocs_journeys.cli.config_file import read_config
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import Project, nearest_config, read_project
from mkdocs_journeys.cli.speaking import here
from mkdocs_journeys.cli.writing import coloured, write
from mkdocs_journeys.doctor.machine import machine
from mkdocs_journeys.doctor.point import Point, State, bad, good
from mkdocs_journeys.doctor.site import INIT, site
from mkdocs_journeys.doctor.telling import as_json, as_text
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message, verbatim
from mkdocs_journeys.paper.chromium import find_chromium
from mkdocs_journeys.wording import Wording

COLOURS = {State.GOOD: "green", State.WEAK: "yellow", State.BAD: "red"}


@click.command("doctor", cls=Spoken)
@format_option(("text", "json"), "How it is told.")
@lang_option
@config_option
def command(form: str, lang: str | None, config_file: Path | None) -> None:
    """Tell what is missing on this machine and in mkdocs.yml, and how to mend it.

    The exit status is 0 where everything works, be it less well than it could, and 1 where something does not.
    """
    project, problem = project_here(config_file)
    wording = Wording(lang) if lang else here()
    groups = [
        (Message("This machine"), list(machine(browser()))),
        (Message("This site"), list(of_site(project, problem))),
    ]
    if form == "json":
        click.echo(as_json(groups, wording))
    else:
        paint = coloured()
        told = as_text(
            groups, wording, lambda text, state: click.style(text, COLOURS[state]) if paint else text
        )
        write("".join(f"{line}\n" for line in told))
    worst = max(point.state for _, group in groups for point in group)
    sys.exit(1 if worst is State.BAD else 0)


def project_here(config_file: Path | None) -> tuple[Project | None, Message]:
    """The project, or why there is none."""
    try:
        project = read_project(config_file)
        _ = project.locale
        project.options()
    except JourneysError as problem:
        return None, problem.message
    return project, verbatim("")


def of_site(project: Project | None, problem: Message) -> Iterator[Point]:
    """What can be said of the site."""
    if project is None:
        mend = INIT if nearest_config(Path.cwd()) is None else Message("mend that, and ask again")
        yield bad("mkdocs.yml", problem, mend)
        return
    if project.file is None:
        yield bad("mkdocs.yml", Message("there is none: nothing can be published"), INIT)
    else:
        yield good("mkdocs.yml", verbatim(str(project.file)))
    yield from site(read_config(project.file) if project.file else {}, project.settings)


def browser() -> str | None:
    """The browser that prints journeys."""
    try:
        return find_chromium()
    except JourneysError:
        return None
