"""Where pages are on the site, and the way from one to another."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import quote, quote_plus

# A page asks for the same few ways again and again; a large site has too many to keep.
MOST_WAYS = 1_024
PLAIN = re.compile(r"[\w.~/-]*", re.ASCII)
WORD = re.compile(r"[\w.~-]*", re.ASCII)

# The pages over all journeys, in the order of the navigation; what they show is nothing that addresses have to know.
OVERVIEWS = (
    "in-brief",
    "frictions",
    "opportunities",
    "kpis",
    "touchpoints",
    "handovers",
    "channels",
    "teams",
    "systems",
    "segments",
    "coverage",
    "reviews",
)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The two folders of the site, whether addresses end in `/` or in `.html`, and the overviews that are `left_out`.

    An address is a path below the site's root that ends in `/`, whichever way it is published. The pages in another
    language have a folder `root` for themselves; files and data are there once, for all languages.
    """

    journeys: str = "journeys"
    personas: str = "personas"
    directories: bool = True
    root: str = ""
    left_out: tuple[str, ...] = ()

    def within(self, language: str) -> "Addresses":
        """The same pages in another language."""
        return replace(self, root=f"{language}/")

    @property
    def portfolio(self) -> str:
        """The page of all journeys."""
        return f"{self.root}{self.journeys}/"

    @property
    def gallery(self) -> str:
        """The page of all personas."""
        return f"{self.root}{self.personas}/"

    def has(self, name: str) -> bool:
        """Whether the site has a page over all journeys."""
        return name not in self.left_out

    def overview(self, name: str, path: str = "") -> str:
        """A page over all journeys, such as `frictions/`, or one below it, such as `teams/logistics/`."""
        return f"{self.root}{name}/{path}"

    def team(self, id: str) -> str:
        """The page of a team."""
        return self.overview("teams", f"{id}/")

    def journey(self, id: str) -> str:
        """The page of a journey."""
        return f"{self.root}{self.journeys}/{id}/"

    def persona(self, id: str) -> str:
        """The page of a persona."""
        return f"{self.root}{self.personas}/{id}/"

    def data(self, id: str) -> str:
        """The file with a journey as data."""
        return f"{self.journeys}/{id}/journey.json"

    def file(self, address: str) -> str:
        """The file that is written for a page."""
        if self.directories or address.removeprefix(self.root).count("/") <= 1:
            return f"{address}index.html"
        return f"{address.rstrip('/')}.html"

    def url(self, start: str, target: str, anchor: str = "") -> str:
        """The way from one page to another, or to a file, with an anchor of it."""
        fragment = f"#{escaped(anchor)}" if anchor else ""
        if start == target and fragment:
            return fragment
        # What lies in another folder of the site is soon found; the pages over all journeys ask for each of them.
        apart = start.partition("/")[0] != target.partition("/")[0]
        if apart and self.directories and target and not target.endswith("index.html"):
            return f"{'../' * start.count('/')}{escaped(target)}{fragment}"
        return way_between(self, start, target) + fragment


def escaped(text: str) -> str:
    """A part of an address, with what an address cannot hold as it is written there; hardly any id has such letters."""
    return text if PLAIN.fullmatch(text) else quote(text)


def query(filters: Mapping[str, str]) -> str:
    """The part of an address that asks for something; what is empty is not asked for."""
    return "&".join(
        [
            f"{name}={value if WORD.fullmatch(value) else quote_plus(value)}"
            for name, value in filters.items()
            if value
        ]
    )


@lru_cache(MOST_WAYS)
def way_between(addresses: Addresses, start: str, target: str) -> str:
    """The way from one page to another, or to a file."""
    here = posixpath.dirname(addresses.file(start))
    file = addresses.file(target) if target.endswith("/") else target
    way = posixpath.relpath(file, here or ".")
    if addresses.directories and way.endswith("index.html"):
        way = way.removesuffix("index.html") or "./"
    return quote(way)
