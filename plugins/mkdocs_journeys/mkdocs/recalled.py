"""Entries of the navigation that are the same on many pages are made once: see `strangers` for how that is certain."""

from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Any

from jinja2 import Environment
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_journeys.mkdocs.languages import Changed, Prose
from mkdocs_journeys.mkdocs.lonely import URL, are_usual
from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.mkdocs.strangers import Away, Settings, address_like, near, ways
from mkdocs_journeys.pages.compiled import called, left_out

# Entries that say the same to everybody who asks.
KINDS = {Section, Page, Link, JourneyPage, Prose}
MOST = 50_000
# The name in the code of a template that tells of its macros that they look at nothing else, where other names, which
# it lists, mean nothing.
LONELY = "lonely"

Made = tuple[str, Collection[str]]


class Folder:
    """What was made for the pages of one folder, and what a stranger among them finds."""

    def __init__(self, url: str, features: Any, config: Settings) -> None:
        self.surroundings = (url, features, config)
        self.made: dict[tuple[Any, ...], Made | None] = {}
        self.modules: dict[Any, tuple[TemplateModule, Away]] = {}

    def macro(self, macro: Macro, environment: Environment) -> tuple[Any, Away]:
        """The same macro for a stranger."""
        name = macro._func.__globals__["name"]
        if name not in self.modules:
            template = environment.get_template(name)
            away = Away.of(template, *self.surroundings)
            self.modules[name] = TemplateModule(template, away), away
        module, away = self.modules[name]
        return getattr(module, macro.name), away

    def make(self, macro: Macro, values: tuple[Any, ...], environment: Environment) -> Made | None:
        """What a macro makes of some values, and the addresses from which it would make something else.

        None where it hangs on the page, or where anything goes wrong, which is told where it is made for a page.
        """
        try:
            own, away = self.macro(macro, environment)
            away.led_to.clear()
            return str(own(*values)), frozenset(ways(away.led_to))
        except Exception:
            return None


class Recalled:
    """What was made of the entries of a navigation by one environment."""

    def __init__(self, environment: Environment, is_on: bool = False) -> None:
        self.environment = environment
        self.is_on = is_on
        self.folders: dict[Any, Folder] = {}
        self.navigations: dict[int, tuple[Navigation, Counter[str] | None]] = {}
        self.context: Context | None = None
        self.folder: Folder | None = None
        self.url = ""

    def call(self, found: Any, context: Context, *values: Any) -> Any:
        """A call of what a template calls, with values in their order."""
        more = left_out(found, len(values)) if type(found) is Macro else None
        if more is None or found._default_autoescape:
            return called(found, context)(*values)
        if values and type(values[0]) in KINDS and LONELY in found._func.__globals__:
            known = self.known(found, values)
            if known is not None:
                return known
        return found._func(*values, *more)

    def known(self, macro: Macro, values: tuple[Any, ...]) -> str | None:
        """What a macro makes of an entry that the page is no part of; None where it may make something else."""
        context = context_of(macro)
        if context is not self.context:
            self.context = context
            self.folder = self.folder_of(context, macro) if context else None
        folder, url = self.folder, self.url
        if folder is None or values[0].active:
            return None
        key = (macro._func.__code__, *map(told, values))
        if key not in folder.made:
            if len(folder.made) >= MOST or any(map(is_strange, values)):
                return None
            folder.made[key] = folder.make(macro, values, self.environment)
            self.context, self.folder, self.url = context, folder, url
        made = folder.made[key]
        return made[0] if made is not None and url not in made[1] else None

    def folder_of(self, context: Context, macro: Macro) -> Folder | None:
        """What is known for the pages in the folder of a page; None where it may stand in more than one place."""
        if any(context.resolve_or_missing(name) is not missing for name in macro._func.__globals__[LONELY]):
            return None
        page, nav, features, config = map(context.resolve_or_missing, ("page", "nav", "features", "config"))
        if (
            not self.is_usual
            or not isinstance(page, Page)
            or not isinstance(nav, Navigation)
            or not page.active
        ):
            return None
        url, pages = address_like(page.url), self.pages_in(nav)
        if url is None or pages is None or pages[page.file.src_uri] > 1 or not are_words(features):
            return None
        base, changed = (config.base, tuple(config.changes)) if type(config) is Changed else (config, ())
        self.url = page.url.rstrip("/")
        key = (url, id(nav), id(base), changed, *features)
        if key not in self.folders:
            self.folders[key] = Folder(url, features, Settings(base, changed))
        return self.folders[key]

    @cached_property
    def is_usual(self) -> bool:
        """Whether the environment means by its words what everybody does, now that the first page is made."""
        filters, tests = self.environment.filters, self.environment.tests
        return self.is_on and filters.get(URL) is near and are_usual(filters, tests)

    def pages_in(self, nav: Navigation) -> Counter[str] | None:
        """How often each page stands in a navigation; None where that has anything else in it than usual."""
        if id(nav) not in self.navigations:
            items = list(entries(nav.items))
            usual = all(type(item) in KINDS for item in items)
            files = Counter(item.file.src_uri for item in items if isinstance(item, Page)) if usual else None
            self.navigations[id(nav)] = nav, files
        return self.navigations[id(nav)][1]


def context_of(macro: Macro) -> Context | None:
    """The context that a macro looks for names in; it knows that itself."""
    names, cells = macro._func.__code__.co_freevars, macro._func.__closure__ or ()
    for name, cell in zip(names, cells, strict=True):
        if name == "context":
            found: Context = cell.cell_contents
            return found
    return None


def told(value: Any) -> Any:
    """A value, as what is made of it is known by; of most kinds, each is another one."""
    kind = type(value)
    if kind in KINDS:
        return id(value), value.active
    return value if kind is str or kind is int else object()


def are_words(features: Any) -> bool:
    """Whether the features of a theme are what they always are."""
    return type(features) is list and all(type(each) is str for each in features)


def is_strange(value: Any) -> bool:
    """Whether a value could be another one the next time."""
    return type(value) not in KINDS and type(value) not in (str, int)


def entries(items: list[StructureItem]) -> Iterator[StructureItem]:
    """All entries of a navigation."""
    for item in items:
        yield item
        yield from entries(getattr(item, "children", None) or [])
