"""Pages in several languages: their own navigation, the theme's words in their language, and the way between them."""

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.navigation import is_overview
from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.wording import Wording

# What the section of the pages over all journeys is called.
OVERVIEWS = Message("Overviews")


class Changed:
    """A thing of MkDocs' with some of its values changed, as templates ask for them; the thing itself stays."""

    def __init__(self, base: Any, changes: Mapping[str, Any]) -> None:
        self.base = base
        self.changes = changes

    def __getattr__(self, name: str) -> Any:
        return self.changes[name] if name in self.changes else getattr(self.base, name)

    def __getitem__(self, name: str) -> Any:
        return self.changes[name] if name in self.changes else self.base[name]

    def __contains__(self, name: str) -> bool:
        return name in self.changes or name in self.base


class Languages:
    """The languages of a site, its own first."""

    def __init__(self, own: str, pages: Iterable[JourneyPage]) -> None:
        self.own = own
        self.pages: dict[str, dict[str, JourneyPage]] = {}
        for page in pages:
            self.pages.setdefault(page.spec.language, {})[plain_address(page)] = page
        self.others = [language for language in self.pages if language]
        self.navigations: dict[str, Navigation] = {}
        self.themes: dict[str, Any] = {}

    def place_in_nav(self, nav: Navigation) -> None:
        """Give each language the navigation of the site, with its own pages in it."""
        for language in self.others:
            self.navigations[language] = Translator(self.pages[language], self.own, language).navigation(nav)

    def find_words(self, config: MkDocsConfig, env: Environment) -> None:
        """Let the theme speak each language that it has words of."""
        for language in self.others:
            known = env.loader and f"partials/languages/{language}.html" in env.list_templates(["html"])
            words = {"language": language, "locale": parse_locale(language)} if known else {}
            self.themes[language] = Changed(config.theme, words)

    def fill(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Change what a page's template gets."""
        language = page.spec.language if isinstance(page, JourneyPage) else ""
        changes: dict[str, Any] = {"theme": self.themes[language]} if language in self.themes else {}
        if not config.extra.get("alternate"):
            changes["extra"] = {**config.extra, "alternate": list(self.alternates(page))}
        values: dict[str, Any] = context  # type: ignore[assignment]
        values["config"] = Changed(config, changes)
        values["nav"] = self.navigations.get(language, values["nav"])

    def alternates(self, page: Page) -> Iterable[dict[str, str]]:
        """The same page in every language, for the theme's menu; of prose, which is in one, the others' first page."""
        address = plain_address(page) if isinstance(page, JourneyPage) else ""
        for language in ["", *self.others]:
            pages = self.pages.get(language, {})
            target = pages.get(address) or pages.get("")
            stays = not language and not isinstance(page, JourneyPage)
            link = page.url if stays else target.url if target else "./"
            code = language or self.own
            yield {"name": name_of(code), "link": link or "./", "lang": code}


class Prose(Link):
    """The way to a page of prose; what that is called is known when it is read, after the navigation is made."""

    def __init__(self, page: Page) -> None:
        self.page = page
        super().__init__("", page.url)

    @property
    def title(self) -> str:
        """What the page is called."""
        return str(self.page.title or "")

    @title.setter
    def title(self, title: str) -> None:
        """It follows from the page."""


class Translator:
    """The navigation of the site with the pages of another language."""

    def __init__(self, pages: Mapping[str, JourneyPage], own: str, language: str) -> None:
        self.pages = pages
        self.overviews, self.translated = (Wording(each).say(OVERVIEWS) for each in (own, language))
        self.flat: list[Page] = []

    def navigation(self, nav: Navigation) -> Navigation:
        """The whole navigation; its first page is the language's own."""
        found = Navigation([self.item(item, None) for item in nav.items], self.flat)
        found.homepage = self.pages.get("")
        for before, after in zip(self.flat, self.flat[1:], strict=False):
            before.next_page, after.previous_page = after, before
        return found

    def item(self, item: StructureItem, parent: Section | None) -> StructureItem:
        """One entry; a page of prose, which is there in the site's language only, becomes a link."""
        if isinstance(item, Section):
            return self.section(item, parent)
        address = plain_address(item) if isinstance(item, JourneyPage) else None
        if isinstance(item, Page) and item.is_homepage:
            address = ""
        page = self.pages.get(address) if address is not None else None
        if page is None:
            return Prose(item) if isinstance(item, Page) else item
        page.parent = parent
        self.flat.append(page)
        return page

    def section(self, section: Section, parent: Section | None) -> Section:
        """A section; one that bears the title of its first page, or that of the overviews, goes on to do so."""
        found = Section(section.title, [])
        found.parent = parent
        found.children = [self.item(child, found) for child in section.children]
        first, own = section.children[0], found.children[0]
        if isinstance(own, JourneyPage) and isinstance(first, Page) and first.title == section.title:
            found.title = str(own.title)
        elif section.title == self.overviews and is_overview(first):
            found.title = self.translated
        return found


def plain_address(page: JourneyPage) -> str:
    """The address of a page in the site's own language."""
    language = page.spec.language
    return page.spec.address.removeprefix(f"{language}/") if language else page.spec.address


def name_of(code: str) -> str:
    """What a language calls itself."""
    name = Wording(code).name_of(code)
    return name[0].upper() + name[1:]


def unasked(html: str) -> str:
    """A page whose translations the theme's script does not see.

    It takes each for the root of a site, and asks for the site map of that, which is not there. It looks for links that
    are an `alternate` to the letter; to everybody else a space behind that word means nothing.
    """
    return html.replace('<link rel="alternate" href=', '<link rel="alternate " href=')
