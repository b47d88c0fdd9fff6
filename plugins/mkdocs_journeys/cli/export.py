"""`journeys export`: a journey as a file to hand on."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from mkdocs_journeys.cli.arguments import config_option, output_option
from mkdocs_journeys.cli.config_file import read_config
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.cli.project import Project, read_project
from mkdocs_journeys.cli.putting import WRITTEN
from mkdocs_journeys.cli.speaking import here
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest
from mkdocs_journeys.workspace.finding import find_sources

if TYPE_CHECKING:
    from mkdocs_journeys.paper.document import Document

FORMS = ("pdf", "png", "svg")
PAPERS = ("a4", "a3")


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The ids of the project's journeys that begin like this."""
    try:
        settings = read_project(ctx.params.get("config_file")).settings
    except JourneysError:
        return []
    ids = find_sources(settings.journeys_dir, settings).files
    return [CompletionItem(id) for id in ids if id.startswith(incomplete)]


@click.command("export", cls=Spoken)
@click.argument("id", metavar="ID", shell_complete=complete)
@click.option("--to", "form", type=click.Choice(FORMS), help="The form.  [default: as OUTPUT ends, else pdf]")
@output_option("The file.  [default: ID with the form]")
@click.option(
    "--paper", type=click.Choice(PAPERS), default="a4", show_default=True, help="The sheets of a pdf."
)
@click.option("--only-map", is_flag=True, help="Only the map, without the rest of the page; for a pdf.")
@click.option(
    "--lang", metavar="LANGUAGE", help="The language, where the catalogue has several.  [default: the site's]"
)
@config_option
def command(
    id: str,
    form: str | None,
    output: Path | None,
    paper: str,
    only_map: bool,
    lang: str | None,
    config_file: Path | None,
) -> None:
    """Make a file of a journey: its page as PDF, its map as PNG, its diagram as SVG.

    \b
    pdf  the whole page on landscape sheets; the map on one where it fits, else cut between stages
    png  the map in one piece, for a slide
    svg  the diagram with its colours and its font inside, for other programs

    ID is the name of the journey's file without its ending. Chromium, Google Chrome or Microsoft Edge does the
    drawing; JOURNEYS_CHROMIUM names another program. The site need not be built.
    """
    chosen = form or ending(output) or "pdf"
    target = output or Path(f"{id}.{chosen}")
    document = document_of(read_project(config_file), id, lang)
    content = exported(document, chosen, paper, only_map)
    try:
        target.write_bytes(content)
    except OSError as problem:
        raise JourneysError(
            Message('"{target}" cannot be written: {strerror}', target=target, strerror=problem.strerror)
        ) from problem
    click.echo(f"{here().say(WRITTEN)}  {target}")


def ending(output: Path | None) -> str | None:
    """The form that a file's name asks for."""
    found = output.suffix.lstrip(".").lower() if output else None
    return found if found in FORMS else None


def document_of(project: Project, id: str, lang: str | None) -> "Document":
    """The journey with all that its page shows."""
    # The templates and all behind them are of no use to the other commands.
    from mkdocs_journeys.paper.chromium import find_chromium
    from mkdocs_journeys.paper.document import Document, Look
    from mkdocs_journeys.workspace.loading import load

    find_chromium()
    options = project.options()
    workspace = load(options.settings)
    if id not in workspace.journeys:
        raise JourneysError(refusal(id, workspace.journeys, workspace.journey_sources))
    language = other_language(lang, options.locale, workspace.vocabulary.languages)
    return Document(workspace.journeys[id], workspace, options, Look(*look_of(project)), language)


def other_language(lang: str | None, own: str, known: Sequence[str]) -> str:
    """A language other than the site's own, empty for that one."""
    if lang and lang != own and lang not in known:
        languages = ", ".join(dict.fromkeys((own, *known)))
        raise JourneysError(
            Message(
                'the catalogue has no language "{lang}"; there is {languages}', lang=lang, languages=languages
            )
        )
    return lang if lang and lang != own else ""


def exported(document: "Document", form: str, paper: str, only_map: bool) -> bytes:
    """The content of the file."""
    from mkdocs_journeys.paper.exporting import pdf, png, svg

    if form == "svg":
        return svg(document).encode("utf-8")
    return png(document) if form == "png" else pdf(document, paper, only_map)


def refusal(id: str, journeys: Mapping[str, object], sources: Mapping[str, Any]) -> Message:
    """Why a journey cannot be exported."""
    if id in sources:
        return Message(
            "{name} has mistakes that have to be mended first: journeys check tells them",
            name=sources[id].file,
        )
    near = nearest(id, journeys)
    said = Message('no journey "{id}"', id=id)
    if near or not journeys:
        return guessed(said, near)
    return Message("{said}; there are: {names}", said=said, names=tuple(sorted(journeys)))


def look_of(project: Project) -> tuple[list[Path], list[Path], str]:
    """The templates and style sheets of the site's own, as far as they are files of it, and its address."""
    values = read_config(project.file) if project.file else {}
    theme = values.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    folders = [project.root / str(custom)] if custom else []
    places = [project.docs_dir, *folders]
    sheets = (place / str(sheet) for sheet in values.get("extra_css") or [] for place in places)
    return folders, [sheet for sheet in sheets if sheet.is_file()], address(values.get("site_url"))


def address(url: object) -> str:
    """The address of the site, which ends in a slash; empty where it has none."""
    return f"{url.rstrip('/')}/" if isinstance(url, str) and url.startswith("http") else ""
