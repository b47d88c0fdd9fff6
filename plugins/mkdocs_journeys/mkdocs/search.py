"""Our entries in the search index of the theme's plugin, or of MkDocs' own."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.mkdocs.languages import plain_address
from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.pages.spec import SearchEntry

Told = dict[str, Any]


def add_entries(config: MkDocsConfig, told: Iterable[Told]) -> None:
    """Add what our pages say; the theme would otherwise parse every page again, at some ten milliseconds each."""
    for name, plugin in config.plugins.items():
        index = getattr(plugin, "search_index", None)
        if index is None or name.rpartition("/")[2] != "search":
            continue
        if hasattr(index, "entries"):
            index.entries.extend(entry.copy() for entry in told)
            continue
        for entry in told:
            index._add_entry(title=entry["title"], text=entry["text"], loc=entry["location"])


def entries(pages: Iterable[JourneyPage]) -> Iterator[tuple[JourneyPage, SearchEntry]]:
    """What each page says; in another language, only what is said in other words there."""
    pages = tuple(pages)
    if not any(page.spec.language for page in pages):
        yield from ((page, entry) for page in pages for entry in page.rendered.search)
        return
    said: set[int] = set()
    for page in pages:
        place = plain_address(page)
        for entry in page.rendered.search:
            known = hash((place, entry.anchor, entry.title, entry.text))
            if not page.spec.language or known not in said:
                yield page, entry
            said.add(known)


def told_by(pages: Iterable[JourneyPage]) -> list[Told]:
    """What the search finds in our pages, in the theme's form."""
    return [told(page, entry) for page, entry in entries(pages)]


def told(page: JourneyPage, entry: SearchEntry) -> Told:
    """One entry, escaped: the search box shows it as HTML."""
    location = f"{page.url}#{entry.anchor}" if entry.anchor else page.url
    found: Told = {"location": location, "title": escape(entry.title), "text": escape(entry.text)}
    if page.spec.tags and not entry.anchor:
        found["tags"] = [escape(tag) for tag in page.spec.tags]
    if entry.boost != 1.0:
        found["boost"] = entry.boost
    return found
