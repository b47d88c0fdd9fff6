"""The page of one journey as a document of its own, in a folder with all that it shows; no site is built for it."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from urllib.parse import urljoin

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.drawings import Diagram
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.scripts import COMMON, scripts
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.pages.stylesheet import stylesheet
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.collisions import published_at
from mkdocs_journeys.workspace.workspace import Workspace

ASSETS = Path(__file__).parent.parent / "assets"
HERE = Path(__file__).parent
PUBLIC = "assets/journeys"
# A link to another page or file of the site: it has neither a scheme nor only an anchor.
WITHIN = re.compile(r'(<a\b[^>]*?) href="(?!#|[a-zA-Z][a-zA-Z0-9+.-]*:|//)([^"]*)"')


@dataclass(frozen=True)
class Look:
    """What a site adds to the look of the pages: folders with templates of its own, and style sheets; its address."""

    templates: Sequence[Path] = ()
    styles: Sequence[Path] = ()
    url: str = ""


@dataclass(frozen=True)
class Document:
    """A journey that can be exported; `language` is empty for the one that the site itself is in."""

    journey: Journey
    workspace: Workspace
    options: Options
    look: Look = Look()
    language: str = ""

    @property
    def wording(self) -> Wording:
        """How things are said in its language."""
        return Wording(self.language or self.options.locale)

    def site(self) -> Site:
        """The site that has the journey's page."""
        addresses = self.options.addresses
        within = addresses.within(self.language) if self.language else addresses
        return Site(self.workspace, within, self.wording, language=self.language)

    def drawn(self) -> Diagram:
        """Its diagram, or why there is none."""
        studio = Studio(self.workspace, self.wording, self.options.settings.cache_dir)
        return studio.draw([self.journey])[self.journey.id]

    def diagram(self) -> Diagram:
        """Its diagram; raises with the reason where it cannot be drawn."""
        diagram = self.drawn()
        if diagram.svg is None:
            raise JourneysError(
                Message("there is no diagram of {id}: {reason}", id=self.journey.id, reason=diagram.reason)
            )
        return diagram

    def write(self, folder: Path, kind: str, styles: str) -> Path:
        """The page in a folder, with what it shows; `kind` is a class of it, `styles` are rules of its own."""
        site = self.site()
        source = self.workspace.journey_sources[self.journey.id]
        bare = site.journey(self.journey, source, True)
        spec = replace(bare, context=bare.context | {"diagram": self.drawn()})
        view = site.view(spec.address)
        own = Renderer(self.wording, [str(path) for path in self.look.templates]).render(spec, view)
        self.write_files(folder, own)
        # Nobody scrolls down to a picture on paper.
        own = own.replace(' loading="lazy"', "")
        own = linked(own, urljoin(self.look.url, spec.address) if self.look.url else "")
        page = folder / site.addresses.file(spec.address)
        page.parent.mkdir(parents=True, exist_ok=True)
        sheets = [view.url(f"{PUBLIC}/css/{name}") for name in (*self.sheets(folder), "journeys.css")]
        page.write_text(
            frame(
                self.wording.language,
                spec.title,
                kind,
                sheets,
                styles,
                own,
                view.url(f"{PUBLIC}/js/{COMMON}.js"),
            ),
            "utf-8",
        )
        return page

    def sheets(self, folder: Path) -> list[str]:
        """The style sheets of the frame and of the team, copied."""
        sheets = [HERE / "frame.css", *self.look.styles]
        names = [f"{number}.css" for number, _ in enumerate(sheets)]
        for path, name in zip(sheets, names, strict=True):
            shutil.copyfile(path, folder / PUBLIC / "css" / name)
        return names

    def write_files(self, folder: Path, html: str) -> None:
        """The style sheet, the script and the fonts, and the pictures that a page names."""
        for name in ("fonts", "print"):
            shutil.copytree(ASSETS / name, folder / PUBLIC / name)
        css = folder / PUBLIC / "css" / "journeys.css"
        css.parent.mkdir()
        css.write_text(stylesheet(), "utf-8")
        js = folder / PUBLIC / "js"
        js.mkdir()
        for name, text in scripts().items():
            (js / f"{name}.js").write_text(text, "utf-8")
        for path in sorted(self.workspace.attached.published):
            address = published_at(path, self.workspace, self.options.addresses)
            if address is not None and path.name in html:
                (folder / address).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, folder / address)


def linked(html: str, address: str) -> str:
    """Links to other pages lead to the site, where it is known; a document that is handed on has no neighbours."""

    def lead(found: re.Match[str]) -> str:
        return f'{found[1]} href="{urljoin(address, found[2])}" data-site' if address else found[1]

    return WITHIN.sub(lead, html)


def frame(
    language: str, title: str, kind: str, sheets: Sequence[str], styles: str, own: str, script: str
) -> str:
    """A whole document around the content of a page; on paper no picture may wait until somebody scrolls to it."""
    links = "".join(f'<link rel="stylesheet" href="{escape(sheet)}">' for sheet in sheets)
    content = own.replace(' loading="lazy"', "")
    return (
        f'<!doctype html><html lang="{escape(language)}" class="{kind}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>{links}<style>{styles}</style></head>"
        f'<body class="md-typeset" data-md-color-scheme="default">{content}'
        f'<script src="{escape(script)}"></script></body></html>\n'
    )
