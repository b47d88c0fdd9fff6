"""The formats that `journeys diff` writes."""

from mkdocs_journeys.changes import json
from mkdocs_journeys.changes.markdown import MarkdownReport
from mkdocs_journeys.changes.telling import Told
from mkdocs_journeys.changes.text import TextReport
from mkdocs_journeys.wording import Wording


def rendered(told: Told, form: str, wording: Wording, limit: int, colour: bool) -> str:
    """The changes in a format."""
    if form == "json":
        return json.render(told, wording)
    if form == "html":
        # Templates are only needed here.
        from mkdocs_journeys.cli.diff_page import ChangesPage

        return ChangesPage(wording).render(told)
    if form == "markdown":
        return MarkdownReport(wording, limit).render(told)
    return TextReport(wording, colour).render(told)
