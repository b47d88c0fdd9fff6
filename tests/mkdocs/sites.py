"""Build real sites in a folder of the test's own, and read what came out."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urlsplit

os.environ["NO_MKDOCS_2_WARNING"] = "1"

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils import yaml_load

CONFIG = """\
site_name: Test
theme: {name: material, font: false}
plugins:
  - search
  - journeys: {as_of: 2026-09-30, checks: {select: [J1, J2, J3, J4]}}
"""
PERSONA = "name: Ada\n"
JOURNEY = """\
title: First visit
personas: [ada]
stages:
  - id: arrive
    title: Arrive
    touchpoints:
      - id: waits
        title: Waits
        emotion: -1
        frictions: [{id: no-seat, title: No seat, severity: major, frequency: rare}]
  - Leave
"""
SMALL = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Home\n",
    "journeys/first-visit.yml": JOURNEY,
    "personas/ada.yml": PERSONA,
}


def write(root: Path, files: dict[str, str]) -> Path:
    """A project with these files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def configured(**changes: Any) -> str:
    """The settings of the test sites with changes; `journeys` are the plugin's own options."""
    config = yaml_load(CONFIG)
    config["plugins"][1]["journeys"] |= changes.pop("journeys", {})
    return json.dumps(config | changes, default=str)


def make(root: Path, site: Path | None = None, strict: bool = True, serving: bool = False) -> Site:
    """Build the project in a folder, as `mkdocs build` does, or as `mkdocs serve` would."""
    out = site or root.parent / f"{root.name}-site"
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(out), strict=strict)
    config.plugins.on_startup(command="serve" if serving else "build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Site(out)


@dataclass
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


class Markup(HTMLParser):
    """The elements of a page, and its text without scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.words: list[str] = []
        self.skipped = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        self.skipped += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.skipped -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.words.append(data)


@dataclass(frozen=True)
class PageOf:
    """A page as it was written."""

    html: str
    markup: Markup

    @property
    def ids(self) -> list[str]:
        """Every id, in the page's order."""
        return [e.attributes["id"] for e in self.markup.elements if "id" in e.attributes]

    @property
    def text(self) -> str:
        """What a reader sees, its spaces made one."""
        return " ".join(" ".join(self.markup.words).split())

    @property
    def own(self) -> str:
        """Our part of the page."""
        return self.html.partition('<article class="md-content__inner')[2].partition("</article>")[0]

    def links(self, inside: str = "") -> list[str]:
        """The targets of all links, of those with a class where one is named."""
        found = [e for e in self.markup.elements if e.tag == "a" and "href" in e.attributes]
        return [e.attributes["href"] for e in found if inside in e.attributes.get("class", "")]


@dataclass
class Site:
    """A site as it was written."""

    root: Path
    pages: dict[str, PageOf] = field(default_factory=dict)

    def page(self, address: str) -> PageOf:
        """The page at an address."""
        file = f"{address}index.html" if address.endswith("/") or not address else address
        if file not in self.pages:
            html = (self.root / file).read_text(encoding="utf-8")
            self.pages[file] = PageOf(html, Markup(html))
        return self.pages[file]

    def json(self, file: str) -> Any:
        """A file of data."""
        return json.loads((self.root / file).read_text(encoding="utf-8"))

    @property
    def files(self) -> dict[str, bytes]:
        """Every file with its bytes."""
        paths = sorted(path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}

    def dead_links(self) -> list[str]:
        """Every relative `href` or `src` of a page that leads to no file, or to no anchor of it."""
        pages = [path.relative_to(self.root).as_posix() for path in sorted(self.root.rglob("*.html"))]
        return [
            f"{name}: {target}"
            for name in pages
            for element in self.page(name).markup.elements
            for attribute in ("href", "src", "xlink:href")
            if (target := element.attributes.get(attribute)) is not None and not self.leads(name, target)
        ]

    def leads(self, page: str, target: str) -> bool:
        """Whether a link of a page leads somewhere; those to other hosts are taken for good."""
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return True
        start = self.root if parts.path.startswith("/") else (self.root / page).parent
        path = start / unquote(parts.path).lstrip("/") if parts.path else self.root / page
        path = Path(normpath(path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or not path.resolve().is_relative_to(self.root.resolve()):
            return False
        if not parts.fragment or path.suffix != ".html":
            return True
        return unquote(parts.fragment) in self.page(path.relative_to(self.root).as_posix()).ids
