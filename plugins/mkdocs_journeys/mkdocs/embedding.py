"""Journeys and personas on pages of prose: what is written as a picture of a YAML file becomes what the file shows.

The author writes `![A bike by Thursday](journeys/click-and-collect.yml#map)`. MkDocs finds the file, and tells of one
that is not there; nothing of the author's is obeyed as code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape, unescape
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mkdocs.structure.pages import Page

from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.fragments import Fragments
from mkdocs_journeys.mkdocs.page import JourneyPage

if TYPE_CHECKING:
    # It knows all pages, and so the whole model.
    from mkdocs_journeys.pages.embed import Part

# Python-Markdown escapes < and > in the values of attributes.
IMAGE = re.compile(r"<img\s[^<>]*>")
ALONE = re.compile(r"<p>((?:\s|<br\s*/?>|<img\s[^<>]*>)+)</p>")
VALUE = re.compile(r'\s(src|alt)="([^"]*)"')


@dataclass(frozen=True)
class Picture:
    """What a page of prose wrote as a picture of one of our pages."""

    target: JourneyPage
    anchor: str
    words: str
    source: str

    @property
    def part(self) -> Part | None:
        """What is to be shown, None where there is no such thing."""
        from mkdocs_journeys.pages.embed import PARTS

        return PARTS.get((self.target.spec.kind, self.anchor))

    @property
    def link(self) -> str:
        """A link, for what cannot be shown."""
        return f'<a href="{escape(self.source)}">{escape(self.words) or self.target.title}</a>'


class Embedder:
    """Shows journeys and personas on one page of prose."""

    def __init__(self, fragments: Fragments, pages: Iterable[JourneyPage], directories: bool) -> None:
        self.fragments = fragments
        self.directories = directories
        self.pages = {normpath(page.file.url): page for page in pages}

    def embed(self, html: str, page: Page) -> tuple[str, list[Message]]:
        """The page's content with what it embeds, and what could not be."""
        if "<img" not in html:
            return html, []
        problems: list[Message] = []
        html = ALONE.sub(lambda found: self.block(found, page, problems), html)
        return IMAGE.sub(lambda found: self.inline(found, page), html), problems

    def block(self, found: re.Match[str], page: Page, problems: list[Message]) -> str:
        """A paragraph of pictures; one that holds any other picture is left to `inline`."""
        images = IMAGE.findall(found[1])
        pictures = [self.picture(image, page) for image in images]
        if not images or not all(pictures):
            return found[0]
        shown = [self.shown(picture, page, problems) for picture in pictures if picture]
        cards = "".join(html for html, is_card in shown if is_card)
        rest = "".join(html for html, is_card in shown if not is_card)
        return framed(rest + (f'<ul class="j-list j-tiles">{cards}</ul>' if cards else ""))

    def shown(self, picture: Picture, page: Page, problems: list[Message]) -> tuple[str, bool]:
        """What a picture shows, and whether it is a card."""
        part = picture.part
        if part is None:
            # Of a file that never could be read, its own page tells what is wrong.
            if picture.target.spec.kind != "broken":
                problems.append(self.problem(picture, page))
            return picture.link, False
        address = address_of(page, self.directories)
        source = picture.target.spec.source
        html = self.fragments.part(address, part, source.id if source else "", picture.words)
        return (html, part.is_card) if html else (picture.link, False)

    def problem(self, picture: Picture, page: Page) -> Message:
        """What to write instead of an anchor that nothing is shown for."""
        from mkdocs_journeys.pages.embed import PARTS

        kind, file = picture.target.spec.kind, picture.target.file.src_uri
        known = tuple(f"#{anchor}" for each, anchor in PARTS if each == kind and anchor)
        place = {"page": page.file.src_uri, "file": file}
        said = (
            Message('{page}: of {file}, nothing can be shown at "#{anchor}"', anchor=picture.anchor, **place)
            if picture.anchor
            else Message("{page}: of {file}, nothing can be shown without an anchor", **place)
        )
        return Message("{what}; {hint}", what=said, hint=instead((kind, "") in PARTS, known))

    def inline(self, found: re.Match[str], page: Page) -> str:
        """A picture of ours within a line of text: a link."""
        picture = self.picture(found[0], page)
        return picture.link if picture else found[0]

    def picture(self, image: str, page: Page) -> Picture | None:
        """A picture of one of our pages, None where it is a real one."""
        values = {name: unescape(value) for name, value in VALUE.findall(image)}
        source = values.get("src", "")
        parts = urlsplit(source)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        target = self.pages.get(normpath(join(dirname(page.file.url), unquote(parts.path))))
        return Picture(target, unquote(parts.fragment), values.get("alt", ""), source) if target else None


def instead(bare: bool, known: tuple[str, ...]) -> Message:
    """What to write in the place of an anchor that nothing is shown for."""
    if bare and known:
        return Message("leave the anchor out, or write one of: {anchors}", anchors=known)
    if known:
        return Message("write one of: {anchors}", anchors=known)
    return Message("leave the anchor out") if bare else Message("write a link")


def framed(html: str) -> str:
    """A place for our markup among that of the prose; the search knows it from its own page.

    The theme's search leaves out what is inside until the first end of such an element: no other is a figure.
    """
    return f'<figure class="j j-embedded" data-search-exclude>{html}</figure>'


def address_of(page: Page, directories: bool) -> str:
    """A page's place as our own pages have theirs: a path that ends in `/`, whichever way it is published."""
    file = page.file.dest_uri
    if directories or file == "index.html":
        return file.removesuffix("index.html")
    return f"{file.removesuffix('.html')}/"
