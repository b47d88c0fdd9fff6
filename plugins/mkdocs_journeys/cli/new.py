"""`journeys new`: a journey or a persona to fill in, which explains itself."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

import click

from mkdocs_journeys.cli.arguments import config_option
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import Project, read_project
from mkdocs_journeys.cli.putting import WIDTH, WRITTEN, write
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.frameworks import Row
from mkdocs_journeys.nearest import suggestion
from mkdocs_journeys.starting.draft import journey_draft, persona_draft
from mkdocs_journeys.starting.naming import forwarded, id_problem
from mkdocs_journeys.wording import LANGUAGES, Wording
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace


@click.command("new", cls=Spoken)
@click.argument("kind", type=click.Choice(("journey", "persona")))
@click.argument("id")
@click.option("--title", help="The journey's title, the persona's name.  [default: made of the id]")
@click.option("--framework", help="Journeys: the stages of this framework.")
@click.option("--persona", help="Journeys: whose it is.  [default: the first persona that there is]")
@click.option(
    "--folder", help="The folder below the one of journeys or personas.  [default: the one you are in]"
)
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the file.  [default: the site's]")
@config_option
def command(
    kind: str,
    id: str,
    title: str | None,
    framework: str | None,
    persona: str | None,
    folder: str | None,
    lang: str | None,
    config_file: Path | None,
) -> None:
    """Write a journey or a persona to fill in; its comments explain what each key is for.

    ID is the name of the file without its ending: lower-case letters, digits and hyphens. What others refer to it by,
    and the end of its address.

    The exit status is 0, or 2 where the id or an option cannot be used.
    """
    project = read_project(config_file)
    wording = Wording(lang or project.locale)
    site = Beginning(project, kind, wording)
    path = site.place(id, folder)
    name = " ".join((title or id.replace("-", " ").capitalize()).split())
    if kind == "journey":
        text = journey_draft(
            name, site.persona(persona), site.framework(framework), site.workspace.vocabulary, wording
        )
    else:
        text = persona_draft(name, id, site.workspace.vocabulary, wording)
    file = project.settings.name(path)
    write(path, text, file)
    click.echo(f"{wording.say(WRITTEN):{WIDTH}} {file}")
    if title is None:
        click.echo(wording.say(Message(MADE_OF_ID[kind].template, name=name)))


# An id has no accents and no capitals, so what is made of it seldom is how people write it.
MADE_OF_ID = {
    "journey": Message(
        'Its title is made of the id: "{name}". Write it as it should read, there or with --title.'
    ),
    "persona": Message(
        'The name is made of the id: "{name}". Write it as it should read, there or with --title.'
    ),
}


@dataclass(frozen=True)
class Beginning:
    """A project that is to have one more journey or persona."""

    project: Project
    kind: str
    wording: Wording

    @cached_property
    def workspace(self) -> Workspace:
        """What there is already."""
        return load(self.project.settings)

    def place(self, id: str, folder: str | None) -> Path:
        """The path of the new file; raises where it cannot be."""
        settings = self.project.settings
        self.refuse(id_problem(id, self.kind, self.workspace, self.project.options()))
        self.refuse(forwarded(id, self.kind, self.workspace))
        top = settings.journeys_dir if self.kind == "journey" else settings.personas_dir
        path = top / folder_below(top, folder) / f"{id}.yml"
        if path.exists() or path.is_symlink():
            self.refuse(Message("{file} is there already", file=settings.name(path)))
        return path

    def persona(self, wanted: str | None) -> str:
        """Whose journey it is."""
        known: Mapping[str, Source] = self.workspace.persona_sources
        if wanted is None and not known:
            self.refuse(
                Message("there is no persona yet, and a journey needs one: journeys new persona amira")
            )
        if wanted is not None and wanted not in known:
            self.refuse(unknown(Message('no persona "{id}"', id=wanted), suggestion(wanted, known)))
        return wanted or next(iter(known))

    def framework(self, wanted: str | None) -> Row | None:
        """Which stages it has."""
        known = self.workspace.vocabulary.frameworks
        if wanted is None:
            return None
        if wanted not in known:
            self.refuse(unknown(Message('no framework "{id}"', id=wanted), suggestion(wanted, known)))
        if not known[wanted].stages:
            self.refuse(Message('the framework "{id}" has no stages', id=wanted))
        return known[wanted]

    def refuse(self, why: Message | None) -> None:
        """End with a reason, where there is one."""
        if why is not None:
            raise JourneysError(self.wording.say(why))


def unknown(what: Message, hint: Message | None) -> Message:
    """A sentence with what to do about it."""
    return Message("{what}; {hint}", what=what, hint=hint) if hint else what


def folder_below(top: Path, folder: str | None) -> PurePath:
    """The folder that was named, else the one that one stands in, where that lies below the right one."""
    if folder is None:
        here = Path(os.path.realpath(Path.cwd()))
        return here.relative_to(top) if here.is_relative_to(top) else PurePath()
    way = PurePath(folder)
    hidden = any(part.startswith(("_", ".")) for part in way.parts)
    if way.is_absolute() or hidden:
        raise JourneysError(
            Message(
                '--folder: "{folder}" is no folder that is read; write it like business, below the folder of the kind',
                folder=folder,
            )
        )
    return way
