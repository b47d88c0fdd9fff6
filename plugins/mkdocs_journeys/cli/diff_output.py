"""Where changes go: the terminal, or a file."""

from pathlib import Path

from mkdocs_journeys.changes import json
from mkdocs_journeys.changes.markdown import MarkdownReport
from mkdocs_journeys.changes.telling import Told
from mkdocs_journeys.changes.text import TextReport
from mkdocs_journeys.cli.diffing import Found
from mkdocs_journeys.cli.writing import coloured, save, write
from mkdocs_journeys.wording import Wording


def tell(found: Found, form: str, output: Path | None, limit: int, lang: str | None) -> None:
    """Write the changes to where they are wanted."""
    wording = Wording(lang or found.project.locale)
    told = Told(found.comparison)
    if output is None:
        write(rendered(told, form, wording, limit, coloured()))
        return
    save(rendered(told, form, wording, limit), output)
    write(TextReport(wording, coloured()).render(told))


def rendered(told: Told, form: str, wording: Wording, limit: int, colour: bool = False) -> str:
    """The changes in a format."""
    if form == "json":
        return json.render(told, wording)
    if form == "markdown":
        return MarkdownReport(wording, limit).render(told)
    return TextReport(wording, colour).render(told)
