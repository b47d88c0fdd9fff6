"""What a page is made of, before any site engine sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from mkdocs_journeys.pages.ledger.ledger import Ink, Texts
from mkdocs_journeys.workspace.finding import Source

# The template of a journey's page.
JOURNEY = "journeys/journey.html"


class Heading(NamedTuple):
    """An entry of a page's table of contents."""

    title: str
    anchor: str
    children: tuple["Heading", ...] = ()


class SearchEntry(NamedTuple):
    """Something that the search finds, by its title and text, and the anchor it leads to ("" for the page)."""

    title: str
    text: str
    anchor: str = ""
    boost: float = 1.0


class Outline(NamedTuple):
    """What leads to a page and around in it: only made for pages that are not in the cache."""

    toc: tuple[Heading, ...]
    search: tuple[SearchEntry, ...]


@dataclass(frozen=True)
class PageSpec:
    """A page: its address, template and what the template gets.

    `source` is the file that it shows, None where it shows many; `folder` is its place in the navigation.
    `alone` is a page that has its folder for itself. `language` is empty for the one that the site itself is
    in. `files` makes the files beside the page, whose names are `file_names`.
    """

    address: str
    template: str
    title: str
    context: dict[str, Any]
    description: str = ""
    source: Source | None = None
    folder: str = ""
    outline: Callable[[], "Outline"] = lambda: Outline((), ())
    tags: tuple[str, ...] = ()
    listed: bool = True
    hide: tuple[str, ...] = ()
    alone: bool = False
    language: str = ""
    file_names: tuple[str, ...] = ()
    files: Callable[[Ink], Texts] = lambda ink: {}

    @property
    def kind(self) -> str:
        """What it is the page of: `journey`, `persona`, or the name of its template otherwise."""
        return self.template.rpartition("/")[2].removesuffix(".html")
