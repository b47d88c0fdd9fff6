"""`journeys rename`: an id, and everything that refers to it."""

from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.cli.writing import write
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.transition import EXIT
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.renaming.plan import Change, Renaming
from mkdocs_journeys.renaming.sound import new_errors, unread
from mkdocs_journeys.renaming.target import FILES, KINDS, PAGES, Target, refines, target_of
from mkdocs_journeys.renaming.writing import write_all
from mkdocs_journeys.report.report import sentence
from mkdocs_journeys.slug import is_id
from mkdocs_journeys.starting.naming import forwarded, id_problem, no_id
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.ids import like_the_exit
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace


@click.command("rename", cls=Spoken)
@click.argument("old")
@click.argument("new")
@click.option("--kind", type=click.Choice(KINDS), help="What it is, where several things have the id OLD.")
@click.option("--dry-run", is_flag=True, help="Change nothing; show what would change, as a patch.")
@config_option
def command(old: str, new: str, kind: str | None, dry_run: bool, config_file: Path | None) -> None:
    """Give something another id, and change everything that refers to it.

    OLD is the id of a journey, a persona, or an entry of the catalogue; journey#id names a part of a journey: a stage,
    a touchpoint, a friction, an opportunity, a KPI, a piece of evidence. A journey's or persona's file is moved, and
    its old address leads on to the new one. Comments and layout stay as they are.

    Nothing is written where anything could not be, or would be a mistake afterwards. The exit status is then 2.
    """
    project = read_project(config_file)
    wording = Wording(project.locale)
    options = project.options()
    workspace = load(options.settings)
    target, new = wanted(old, new, kind, workspace, options, wording)
    changes = Renaming(options, workspace, target, new).changes(project.file)
    refuse_errors(options, workspace, changes, target, new, wording)
    if dry_run:
        write("".join(line for change in changes for line in change.diff()))
    else:
        write_all(changes)
        tell(changes, wording)
    for note in notes(workspace, target, new):
        click.echo(wording.say(note), err=True)


def wanted(
    old: str, new: str, kind: str | None, workspace: Workspace, options: Options, wording: Wording
) -> tuple[Target, str]:
    """What is to be renamed and to what; raises where that cannot be."""
    problem = unread(workspace)
    if problem is not None:
        said = sentence(problem, wording)
        why = Message(
            "{place} {what}; mend that first, what refers to the id may stand there",
            place=str(problem.span),
            what=said,
        )
        raise JourneysError(wording.say(why))
    target = target_of(old, kind, workspace, wording)
    if target.owner and new.startswith(f"{target.owner}#"):
        new = new.removeprefix(f"{target.owner}#")
    why_not = refusal(target, new, workspace, options)
    if why_not is not None:
        raise JourneysError(wording.say(why_not))
    return target, new


def refusal(target: Target, new: str, workspace: Workspace, options: Options) -> Message | None:
    """Why a thing cannot have an id."""
    if new == target.id:
        return Message('it has the id "{id}" already', id=new)
    if "#" in new:
        return Message("a part stays in its journey: write the new id alone")
    if target.owner and new == EXIT:
        return like_the_exit(workspace.parts[target.owner][target.id]).message
    if refines(target):
        return Message(
            'the entry says more of the built-in metric "{id}", and has to have its id', id=target.id
        )
    if target.kind not in FILES and not is_id(new):
        return no_id(new)
    if target.kind not in PAGES:
        return None
    back = workspace.redirects.of(f"{target.kind}s").get(new) == target.id
    taken = None if back else forwarded(new, target.kind, workspace)
    if target.kind not in FILES:
        return taken
    return id_problem(new, target.kind, workspace, options) or taken


def refuse_errors(
    options: Options,
    workspace: Workspace,
    changes: list[Change],
    target: Target,
    new: str,
    wording: Wording,
) -> None:
    """End where the changes would bring a mistake."""
    found = new_errors(options, workspace, changes, target, new)
    if found:
        first = found[0]
        why = Message(
            "nothing was changed, because then: {place} {code} {what}",
            place=str(first.span),
            code=first.code,
            what=sentence(first, wording),
        )
        raise JourneysError(wording.say(why))


def tell(changes: list[Change], wording: Wording) -> None:
    """Name the files that have changed."""
    for change in changes:
        done = (
            Message("moved")
            if change.moved
            else Message("written")
            if change.before is None
            else Message("changed")
        )
        way = f"{change.name} → {change.moved_name}" if change.moved else change.name
        click.echo(f"{wording.say(done):14} {way}")


def notes(workspace: Workspace, target: Target, new: str) -> list[Message]:
    """What to think of besides: journeys that are compared by the ids of their parts."""
    journey = workspace.journeys.get(target.owner)
    if journey is None:
        return []
    twins = [other.id for other in workspace.improvements(journey)]
    twins += [journey.improves] if journey.improves else []
    return [
        Message(
            '"{other}" has a part of the same id, by which the two are compared: journeys rename {other}#{id} {new}',
            other=other,
            id=target.id,
            new=new,
        )
        for other in twins
        if target.id in workspace.parts.get(other, {})
    ]
