"""Where our pages stand in the navigation."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.pages.folders import titled
from mkdocs_journeys.workspace.addresses import OVERVIEWS

OVERVIEW = "journeys/overviews/"
Entry = str | dict[str, Any]


def expanded(nav: Any, pages: Mapping[str, Sequence[JourneyPage]]) -> Any:
    """An explicit navigation with `journeys/` and `personas/` replaced by what is in them.

    `pages` holds the pages of each folder, the index first. The address of a page that stands alone, such as
    `reviews/`, becomes that page.
    """
    if isinstance(nav, list):
        return [expanded(item, pages) for item in nav]
    if isinstance(nav, dict):
        return {title: expanded(value, pages) for title, value in nav.items()}
    folder = nav.rstrip("/") if isinstance(nav, str) and nav.endswith("/") else None
    if folder is None or folder not in pages:
        return nav
    listed = [page for page in pages[folder] if page.spec.listed]
    if len(listed) == 1 and listed[0].spec.alone:
        return listed[0].file.src_uri
    return nested(pages[folder], folder)


def nested(pages: Sequence[JourneyPage], folder: str) -> list[Entry]:
    """The pages of a folder as navigation, with a section for each folder below it."""
    items: list[Any] = []
    sections: dict[str, list[Any]] = {"": items}
    for page in pages:
        if page.spec.listed:
            section(sections, page.spec.folder).append(page.file.src_uri)
    return items


def section(sections: dict[str, list[Any]], folder: str) -> list[Any]:
    """The list of a folder's section, made with those above it where it is not there yet."""
    if folder not in sections:
        above, _, name = folder.rpartition("/")
        sections[folder] = []
        section(sections, above).append({titled(name): sections[folder]})
    return sections[folder]


def mentioned(nav: Any) -> set[str]:
    """The files that an explicit navigation names."""
    if isinstance(nav, list):
        return {name for item in nav for name in mentioned(item)}
    if isinstance(nav, dict):
        return {name for value in nav.values() for name in mentioned(value)}
    return {nav} if isinstance(nav, str) else set()


def labelled(nav: Any) -> dict[str, str]:
    """The files that an explicit navigation gives a name of its own, with that name."""
    if isinstance(nav, list):
        return {file: name for item in nav for file, name in labelled(item).items()}
    if isinstance(nav, dict):
        named = {value: str(name) for name, value in nav.items() if isinstance(value, str)}
        return named | {file: name for value in nav.values() for file, name in labelled(value).items()}
    return {}


def name_sections(nav: Navigation) -> None:
    """Sections that MkDocs named after our folders get the titles of their index pages.

    One that holds a page that stands alone gives way to it.
    """
    for index, item in enumerate(nav.items):
        if isinstance(item, Section) and item.children and isinstance(item.children[0], JourneyPage):
            page = item.children[0]
            if page.spec.alone and len(item.children) == 1:
                page.parent = None
                nav.items[index] = page
                continue
            if page.is_index and item.title.casefold() == page.spec.address.rstrip("/").casefold():
                item.title = page.title


def gather_overviews(nav: Navigation, title: str) -> None:
    """The pages over all journeys in one section at the end, where the navigation follows from the files.

    They stand in their own order, and readers leaf through them in that order.
    """
    found = sorted(filter(is_overview, nav.items), key=rank)
    if len(found) < 2:
        return
    section = Section(title, found)
    for item in found:
        item.parent = section
    nav.items[:] = [item for item in nav.items if item not in found] + [section]
    nav.pages[:] = pages_in(nav.items)
    for before, after in pairwise([None, *nav.pages, None]):
        if before is not None:
            before.next_page = after
        if after is not None:
            after.previous_page = before


def is_overview(item: StructureItem) -> bool:
    """Whether it is a page over all journeys, or the section of one."""
    if isinstance(item, Section):
        return bool(item.children) and is_overview(item.children[0])
    return isinstance(item, JourneyPage) and item.spec.template.startswith(OVERVIEW)


def rank(item: StructureItem) -> int:
    """The place of an overview among all of them."""
    page = pages_in([item])[0]
    name = page.spec.address.split("/")[0] if isinstance(page, JourneyPage) else ""
    return OVERVIEWS.index(name) if name in OVERVIEWS else len(OVERVIEWS)


def pages_in(items: Sequence[StructureItem]) -> list[Page]:
    """The pages of a navigation, in their order."""
    found: list[Page] = []
    for item in items:
        found += (
            pages_in(item.children) if isinstance(item, Section) else [item] if isinstance(item, Page) else []
        )
    return found
