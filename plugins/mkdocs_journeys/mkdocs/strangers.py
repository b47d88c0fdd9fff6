"""A navigation as a page sees it that stands nowhere in it: what that finds is the same for all others.

The entries of a navigation are most of a page's frame, and but for those around the page itself, all pages of a folder
have the same. An entry is made once for a stranger, in the place of a page. Where the template asks for anything of the
page, such as its table of contents, there is no answer, and that entry is made for each page.
"""

from collections.abc import Collection, Iterable, Iterator
from posixpath import normpath
from typing import Any, NoReturn

from jinja2 import Template, pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import url_filter

# No page has such a name.
NAMELESS = "\0"


class Depends(Exception):
    """What a template asks for hangs on the page."""


class Stranger:
    """A page that is none of those in the navigation. To be equal to none is all that it answers."""

    def __getattr__(self, name: str) -> NoReturn:
        raise Depends

    def depends(self, *_: object) -> NoReturn:
        """What else may be asked of a thing."""
        raise Depends

    __bool__ = __str__ = __repr__ = __iter__ = __len__ = __contains__ = __getitem__ = __call__ = depends
    __lt__ = __le__ = __gt__ = __ge__ = __add__ = __radd__ = __mod__ = __html__ = depends

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = None  # type: ignore[assignment]


class Settings:
    """The settings of a site, but for those that each page has changed for itself."""

    def __init__(self, base: Any, changed: Collection[str]) -> None:
        self.base = base
        self.changed = changed

    def __getattr__(self, name: str) -> Any:
        return getattr(self.base, self.same(name))

    def __getitem__(self, name: str) -> Any:
        return self.base[self.same(name)]

    def __contains__(self, name: str) -> bool:
        return self.same(name) in self.base

    def same(self, name: str) -> str:
        """The name of a setting that all pages have in common."""
        if name in self.changed:
            raise Depends
        return name


class Away(Context):
    """What the templates find there: a stranger, at an address that is like those of the pages of a folder.

    `led_to` are the addresses that links have led to.
    """

    led_to: set[str]
    url: str

    @classmethod
    def of(cls, template: Template, url: str, features: object, config: Settings) -> "Away":
        """The surroundings in which a template's macros are made for a stranger."""
        names = {**template.globals, "page": Stranger(), "features": features, "config": config}
        found = cls(template.environment, names, template.name, template.blocks)
        found.led_to = set()
        found.url = url
        return found

    def link(self, value: str) -> str:
        """A link to an address."""
        self.led_to.add(value)
        return normalize_url(value, self)  # type: ignore[arg-type]  # it asks for the address only


@pass_context
def near(context: Context, value: str) -> str:
    """The theme's filter for links, which a stranger can use as well."""
    return context.link(str(value)) if isinstance(context, Away) else url_filter(context, value)  # type: ignore[arg-type]


def alone(context: Context) -> None:
    """A stranger cannot go on from here: what comes next may ask for anything."""
    if isinstance(context, Away):
        raise Depends


def address_like(url: str) -> str | None:
    """The address of a stranger in the same folder as a page; None where the page's is out of the ordinary."""
    if (
        normpath(f"/{url}") != f"/{url.rstrip('/')}"
        or url.strip("/") != url.rstrip("/")
        or not url.strip("/")
    ):
        return None
    folder, slash, name = url.rstrip("/").rpartition("/")
    ending = "/" if url.endswith("/") else "." if "." in name else ""
    return f"{folder}{slash}{NAMELESS}{ending}"


def ways(urls: Iterable[str]) -> Iterator[str]:
    """All addresses that others lead through: from a page at one of these, the way is another one."""
    for url in urls:
        parts = normpath(f"/{url}")[1:].split("/")
        yield from ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
