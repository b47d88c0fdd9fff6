"""Changes as a page that needs nothing beside itself: the maps before and after, and the sentences."""

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markupsafe import Markup

from mkdocs_journeys.changes.phrases import closing, sides
from mkdocs_journeys.changes.telling import Group, Told
from mkdocs_journeys.diff.change import Kind
from mkdocs_journeys.pages.embed import PARTS, embedded
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.pages.stylesheet import stylesheet
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.addresses import Addresses
from mkdocs_journeys.workspace.workspace import Workspace

FRAME = Path(__file__).parent.parent / "paper" / "frame.css"
# A page that is handed on has no neighbours; a link to its own parts may stay.
LINK = re.compile(r'(<a\b[^>]*?) href="(?!#|https?:|mailto:)[^"]*"')
FONT = re.compile(r"@font-face\s*{[^}]*}")
# Nothing is asked of anybody, and nothing runs, whatever somebody wrote into a journey.
DARK = re.compile(r'\[data-md-color-scheme="?slate"?\]{([^}]*)}')
# The theme's own colours are not there; those of our dark pages are, for those whose machine is dark.
AT_NIGHT = (
    "@media screen and (prefers-color-scheme:dark){{"
    "[data-md-color-scheme]{{{tokens};--md-default-bg-color:#1e2129;--md-typeset-a-color:#9db2ff;color-scheme:dark}}"
    "body{{background:#1e2129;color:var(--j-ink)}}}}"
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
MOST_MAPS = 100  # with more than that, a browser takes its time


@dataclass(frozen=True)
class Shown:
    """A group with its maps, each empty where the journey was not there, or has not changed in a map's terms."""

    group: Group
    before: str
    now: str


class ChangesPage:
    """Makes the page in a language."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.renderer = Renderer(wording)

    def render(self, told: Told) -> str:
        """The whole document."""
        comparison = told.comparison
        title = f"{comparison.old_label} → {comparison.new_label}"
        template = self.renderer.environment.get_template("journeys/diff.html")
        shown = [self.shown(told, group, number) for number, group in enumerate(told.groups)]
        own = template.render(
            title=title,
            summary=closing(told, self.wording),
            groups=shown,
            broken=comparison.broken,
            sides=lambda group: sides(group.tally, self.wording),
        )
        return document(self.wording.language, title, own)

    def shown(self, told: Told, group: Group, number: int) -> Shown:
        """A group with its maps."""
        if group.owner.kind != "journey" or number >= MOST_MAPS:
            return Shown(group, "", "")
        old = next((c.old for c in group.changes if c.kind is Kind.RENAMED and not c.key), group.owner.id)
        before = self.map_of(told.comparison.old, old)
        now = self.map_of(told.comparison.new, group.owner.id)
        return Shown(group, before, now if now != before else "")

    def map_of(self, workspace: Workspace, id: str) -> str:
        """The map of a journey of one side; empty where it has none."""
        site = Site(workspace, Addresses("journeys", "personas", True), self.wording)
        html = embedded(site, self.renderer, "", PARTS[("journey", "map")], id, "") or ""
        return Markup(LINK.sub(r"\1", html))  # noqa: S704 - our own markup, its texts escaped


def document(language: str, title: str, own: str) -> str:
    """A document around the content."""
    # The fonts are files beside a site; here the reader's own will do.
    styles = FONT.sub("", FRAME.read_text("utf-8") + stylesheet())
    styles += AT_NIGHT.format(tokens=next(iter(DARK.findall(styles)), ""))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<title>{escape(title)}</title><style>{styles}</style></head>"
        f'<body class="md-typeset j-report" data-md-color-scheme="default">{own}</body></html>\n'
    )
