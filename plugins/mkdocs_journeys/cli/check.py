"""`journeys check`: what is wrong with the files."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option, format_option, lang_option, output_option
from mkdocs_journeys.cli.chosen import chosen
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import Project, read_project
from mkdocs_journeys.cli.writing import coloured, report_of, save, summarise, write
from mkdocs_journeys.diagnostics import Severity, worst
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.report.registry import FORMATS, rendered
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.runs.keeping import Kept, basis_of
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.runs.running import run_of
from mkdocs_journeys.runs.state import programs
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.astray import astray, no_prose
from mkdocs_journeys.workspace.settings import Settings


@click.command("check", cls=Spoken)
@click.argument("files", nargs=-1, metavar="[FILES]...")
@config_option
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option("--fix", is_flag=True, help="First mend what has one safe mend, as journeys fix does.")
@format_option(FORMATS, "How findings are written.")
@output_option("Write them to this file, and text to the terminal.")
@click.option(
    "--ignored",
    is_flag=True,
    help="Tell also what ignore comments keep, with their reasons, in text and sarif; json always has it.",
)
@lang_option
def command(
    files: tuple[str, ...],
    config_file: Path | None,
    strict: bool,
    fix: bool,
    form: str,
    output: Path | None,
    ignored: bool,
    lang: str | None,
) -> None:
    """Check all journeys and personas of the project; every finding is told at once.

    With FILES, which may be folders, only what is found in them is told; what they refer to is still looked for in
    the whole project.

    The exit status is 0 where nothing fails, 1 where a finding does, and 2 where the command cannot do its work.
    """
    project = read_project(config_file)
    if fix:
        mend(project, files)
    run = checked_run(project)
    if files:
        run = run.only(chosen(files, run, project.settings))
    wording = Wording(lang or project.locale)
    tell(report_of(run, wording, project.root, ignored), form, output)
    for problem in beside(project):
        click.echo(f"journeys: {wording.say(problem)}", err=True)
    failing = Severity.WARNING if strict else Severity.ERROR
    sys.exit(1 if (worst(run.findings) or Severity.INFO) >= failing else 0)


def mend(project: Project, files: tuple[str, ...]) -> None:
    """Mend what has one safe mend, and tell it where it is not in the way of a report."""
    # It needs the model, which a run that is told again does not.
    from mkdocs_journeys.cli.fix import mend_files, told

    for line in told(mend_files(project, [Path(file) for file in files]).mends):
        click.echo(line, err=True)


def checked_run(project: Project) -> Run:
    """The run of the project: an earlier one where nothing has changed since."""
    settings = project.settings
    if not settings.journeys_dir.is_dir():
        project.options()  # a wrong option may well be why
        raise JourneysError(no_folder(settings))
    places = {"docs_dir": os.path.relpath(project.docs_dir, project.root), "directories": project.directories}
    return run_of(Kept(settings, basis_of(programs(), project.raw, places)), project.options)


def beside(project: Project) -> Iterator[Message]:
    """What keeps the site from having these journeys, though nothing is wrong with them."""
    settings = project.settings
    if project.file is not None and not settings.docs_dir.is_dir():
        yield no_prose(settings.name(settings.docs_dir))
    yield from astray(settings)


def no_folder(settings: Settings) -> Message:
    """What is said where the journeys' folder is not there: its name may be written otherwise."""
    wanted, others = settings.journeys_dir, {settings.personas_dir.name, "docs", "site"}
    beside = [path.name for path in wanted.parent.glob("[!.]*") if path.is_dir() and path.name not in others]
    near = nearest(wanted.name, beside)
    lost = astray(settings)
    if lost:
        return lost[0]
    if near is None:
        name = settings.name(wanted)
        return Message(
            'there is no folder "{name}"; make it, or name another with journeys_dir in mkdocs.yml', name=name
        )
    return Message(
        'there is no folder "{name}", but there is "{near}"; rename it, or name it with journeys_dir in mkdocs.yml',
        name=settings.name(wanted),
        near=settings.name(wanted.with_name(near)),
    )


def tell(report: Report, form: str, output: Path | None) -> None:
    """Write the findings to where they are wanted."""
    if form == "github":
        summarise(report)
    if output is None:
        write(rendered(form, replace(report, colour=coloured())))
    else:
        save(rendered(form, report), output)
        write(rendered("text", replace(report, colour=coloured())))
