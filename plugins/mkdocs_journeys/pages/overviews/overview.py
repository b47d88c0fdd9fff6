"""What a page over all journeys is: its name, its title, and the function that makes its sheets."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Ink, Texts
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.spec import Heading, SearchEntry


def no_files(ink: Ink) -> Texts:
    """A page without files of its own."""
    return {}


@dataclass(frozen=True)
class Sheet:
    """A page: its template and what that gets.

    `path` is its place below the address of the overview, such as `2/` or `logistics/`; `title` is the overview's
    where it has none of its own. `files` makes the files beside it, whose names are `file_names`.
    """

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    title: str = ""
    description: str = ""
    toc: tuple[Heading, ...] = ()
    search: tuple[SearchEntry, ...] = ()
    file_names: tuple[str, ...] = ()
    files: Callable[[Ink], Texts] = no_files
    listed: bool = True


class Overview(NamedTuple):
    """An overview at the address `name/`; its first sheet has no `path`."""

    name: str
    title: Message
    sheets: Callable[[Desk], Iterable[Sheet]]
