"""All pages of a workspace."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_journeys.changes.news import News
from mkdocs_journeys.changes.records import Records
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.drawings import Diagram
from mkdocs_journeys.pages.edits import Edits
from mkdocs_journeys.pages.finding_view import FindingView, finding_views
from mkdocs_journeys.pages.journey_card import Cards
from mkdocs_journeys.pages.journey_view import JourneyView
from mkdocs_journeys.pages.news_view import NewsView
from mkdocs_journeys.pages.overview import Gallery, Portfolio
from mkdocs_journeys.pages.overviews import journeys
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.registry import OVERVIEWS
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.search import in_all_languages, journey_entries, persona_entries
from mkdocs_journeys.pages.spec import JOURNEY, Outline, PageSpec, SearchEntry
from mkdocs_journeys.pages.toc import journey_toc, persona_toc
from mkdocs_journeys.pages.tongue import tongue
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.addresses import Addresses
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Trouble:
    """The findings that a page shows in full, how many there are elsewhere, and how grave the worst of those is."""

    findings: tuple[FindingView, ...]
    others: int
    worst: str

    @property
    def context(self) -> dict[str, object]:
        """What the templates get."""
        return {"findings": self.findings, "other_findings": self.others, "other_worst": self.worst}


@dataclass(frozen=True)
class Site:
    """What all pages are made from; `findings` are those that the pages show.

    `language` is empty for the one that the site itself is in; `site_url` is what its address begins with.
    """

    workspace: Workspace
    addresses: Addresses
    wording: Wording
    findings: tuple[Finding, ...] = ()
    nav_limit: int = 30
    language: str = ""
    edits: Edits = Edits()
    site_url: str = ""
    records: Records | None = None
    news: News | None = None

    @cached_property
    def cards(self) -> Cards:
        """What sums up each journey, for the pages about several."""
        return Cards(self.workspace)

    def view(self, address: str) -> View:
        """The workspace as seen from a page."""
        return View(self.workspace, self.addresses, address, self.edits, self.news)

    def pages(self) -> Iterator[PageSpec]:
        """All pages; those in another language say so, and keep to themselves what is there once for all languages."""
        for piece in self.pieces():
            if isinstance(piece, Overview):
                yield from self.sheets(piece)
            else:
                yield piece

    def pieces(self) -> Iterator[PageSpec | Overview]:
        """The same, but each overview as a whole: how many pages it has is known when they are made."""
        for piece in self.pieces_in_order():
            yield piece if isinstance(piece, Overview) else self.spoken(piece)

    def sheets(self, overview: Overview) -> Iterator[PageSpec]:
        """The pages of an overview."""
        found = overview.sheets(self.desk(overview.name))
        return (self.spoken(self.overview(overview, sheet)) for sheet in found)

    def spoken(self, spec: PageSpec) -> PageSpec:
        """A page in this site's language."""
        return replace(spec, language=self.language, tags=()) if self.language else spec

    def pieces_in_order(self) -> Iterator[PageSpec | Overview]:
        """A language's first page, the portfolio, every journey, the gallery, every persona, what is new, the rest."""
        if self.language:
            yield self.start()
        yield self.portfolio
        crowded = self.crowded()
        for id, source in self.workspace.journey_sources.items():
            journey = self.workspace.journeys.get(id)
            address = self.addresses.journey(id)
            listed = source.folder not in crowded
            yield self.journey(journey, source, listed) if journey else self.broken(source, address, listed)
        yield self.gallery()
        for id, source in self.workspace.persona_sources.items():
            persona = self.workspace.personas.get(id)
            address = self.addresses.persona(id)
            yield self.persona(persona, source) if persona else self.broken(source, address, True)
        if self.news is not None:
            yield self.changes(self.news)
        yield from (overview for overview in OVERVIEWS if self.addresses.has(overview.name))

    def changes(self, news: News) -> PageSpec:
        """The page of all that is new since a revision."""
        address = self.addresses.overview("changes")
        title = self.wording.say(Message("Changes since {revision}", revision=news.since))
        context = {"title": title, "news": NewsView(news, self.view(address), self.wording)}
        return PageSpec(
            address, "journeys/changes.html", title, context, outline=lambda: only(title), alone=True
        )

    def desk(self, name: str) -> Desk:
        """What an overview is made from."""
        seen = self.workspace, self.addresses, self.wording
        return Desk(*seen, self.cards, name, self.site_url, self.records)

    def crowded(self) -> set[str]:
        """Folders with so many journeys that the navigation does not list them one by one."""
        counts: dict[str, int] = {}
        for source in self.workspace.journey_sources.values():
            counts[source.folder] = counts.get(source.folder, 0) + 1
        return {folder for folder, count in counts.items() if count > self.nav_limit}

    def journey(self, journey: Journey, source: Source, listed: bool) -> PageSpec:
        """The page of a journey."""
        address = self.addresses.journey(journey.id)
        trouble = self.trouble({source.file})
        view = JourneyView(journey, self.view(address), trouble.findings, self.records)
        return PageSpec(
            address,
            JOURNEY,
            self.text(journey.title),
            {"journey": journey, "j": view, "diagram": Diagram()}
            | tongue(journey, self.workspace, self.wording)
            | trouble.context,
            self.text(journey.summary) if journey.summary else "",
            source,
            source.folder,
            lambda: Outline(journey_toc(view, self.wording), tuple(journey_entries(journey, self.searched))),
            tuple(self.text(tag) for tag in journey.tags),
            listed,
        )

    def persona(self, persona: Persona, source: Source) -> PageSpec:
        """The page of a persona."""
        address = self.addresses.persona(persona.id)
        view = PersonaView(persona, self.view(address), self.cards)
        return PageSpec(
            address,
            "journeys/persona.html",
            self.text(persona.name),
            {"persona": persona, "p": view}
            | tongue(persona, self.workspace, self.wording)
            | self.trouble({source.file}).context,
            self.text(persona.title) if persona.title else "",
            source,
            source.folder,
            lambda: Outline(persona_toc(view, self.wording), tuple(persona_entries(persona, self.searched))),
            tuple(self.text(tag) for tag in persona.tags),
        )

    def start(self) -> PageSpec:
        """The first page in another language: the site's prose is in its own."""
        address = self.addresses.root
        title = self.wording.say(Message("Home"))
        context: dict[str, object] = {
            "portfolio": Portfolio(self.view(address), self.cards),
            "gallery": Gallery(self.view(address), self.cards),
        }
        return PageSpec(address, "journeys/start.html", title, context, outline=lambda: only(title))

    @property
    def portfolio(self) -> Overview:
        """The page of all journeys, and the further pages of their list."""
        return Overview(self.addresses.journeys, journeys.TITLE, self.portfolio_sheets)

    def portfolio_sheets(self, desk: Desk) -> Iterator[Sheet]:
        """Its pages: on the first one, all journeys as pictures as well."""
        portfolio = Portfolio(self.view(desk.start), self.cards)
        return journeys.sheets(desk, {"portfolio": portfolio} | self.trouble(None).context)

    def gallery(self) -> PageSpec:
        """The page of all personas."""
        address = self.addresses.gallery
        title = self.wording.say(Message("Personas"))
        files = {source.file for source in self.workspace.persona_sources.values()}
        context = {"gallery": Gallery(self.view(address), self.cards)} | self.trouble(files).context
        return PageSpec(address, "journeys/gallery.html", title, context, outline=lambda: only(title))

    def overview(self, overview: Overview, sheet: Sheet) -> PageSpec:
        """A page over all journeys; that of the reviews tells what is wrong anywhere."""
        title = sheet.title or self.wording.say(overview.title)
        trouble = self.trouble(None).context if overview.name == "reviews" else {}
        return PageSpec(
            self.addresses.overview(overview.name, sheet.path),
            sheet.template,
            title,
            {**sheet.context, "title": title, **trouble},
            sheet.description,
            outline=lambda: Outline(sheet.toc, sheet.search),
            listed=sheet.listed,
            # The portfolio shares its folder with the journeys.
            alone=not sheet.path and overview.name != self.addresses.journeys,
            file_names=sheet.file_names,
            files=sheet.files,
        )

    def broken(self, source: Source, address: str, listed: bool) -> PageSpec:
        """The page of a file that never could be read: what is wrong with it."""
        context = self.trouble({source.file}).context
        return PageSpec(
            address, "journeys/broken.html", source.id, context, "", source, source.folder, listed=listed
        )

    def trouble(self, files: set[str] | None) -> Trouble:
        """The findings of a page's own files (None: of all) in full, and how many there are elsewhere."""
        shown = [finding for finding in self.findings if files is None or finding.span.file in files]
        others = [] if files is None else [each for each in self.findings if each.span.file not in files]
        views = finding_views(shown, self.workspace.documents, self.wording)
        worst = str(max((each.severity for each in others), default=""))
        return Trouble(tuple(views), len(others), worst)

    def searched(self, text: Text) -> str:
        """What the search finds of a text: where each language has pages, what is said in this one."""
        published = len(self.workspace.vocabulary.languages) > 1
        return text.language(self.wording.language)[0] if published else in_all_languages(text)

    def text(self, text: str) -> str:
        """A text in the site's language."""
        shown: tuple[str, object] = (
            text.language(self.wording.language) if hasattr(text, "language") else (text, None)
        )
        return shown[0]


def only(title: str) -> Outline:
    """The outline of a page that is found by its title."""
    return Outline((), (SearchEntry(title, ""),))
