"""Our entries in the search index of the theme's plugin, or of MkDocs' own."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_journeys.mkdocs.languages import plain_address
from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.pages.spec import SearchEntry


def add_entries(config: MkDocsConfig, pages: Iterable[JourneyPage]) -> None:
    """Add what our pages say; the theme would otherwise parse every page again, at some ten milliseconds each."""
    for name, plugin in config.plugins.items():
        index = getattr(plugin, "search_index", None)
        if index is None or name.rpartition("/")[2] != "search":
            continue
        for page, entry in entries(pages):
            add(index, page, entry)


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


def add(index: Any, page: JourneyPage, entry: SearchEntry) -> None:
    """Add one entry, escaped: the search box shows it as HTML."""
    location = f"{page.url}#{entry.anchor}" if entry.anchor else page.url
    title, text = escape(entry.title), escape(entry.text)
    if not hasattr(index, "entries"):
        index._add_entry(title=title, text=text, loc=location)
        return
    found: dict[str, Any] = {"location": location, "title": title, "text": text}
    if page.spec.tags and not entry.anchor:
        found["tags"] = [escape(tag) for tag in page.spec.tags]
    if entry.boost != 1.0:
        found["boost"] = entry.boost
    index.entries.append(found)
