"""The HTML of our pages: valid, light, and with ids that are told apart wherever pages are put together."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS
from tests.mkdocs.sites import SMALL, Site, make, write
from tests.npm import program
from tests.project import ROOT

HERE = Path(__file__).parent
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
MOST_HTML = 150_000
# What a page loads of ours by itself. What serves only those who use it comes then, and is not counted: the menu of the
# lanes, the full screens, the filter, sorting, CSV files.
MOST_STYLES_AND_SCRIPTS = 40_000
# What the common script loads at once, and what on a page asks for it.
NEEDS = {"ledger": "data-j-ask"}
LOADED = re.compile(r'(?:href|src)="([^"]*assets/journeys/[^"]*\.(?:css|js))"')


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site."""
    return make(ROOT, tmp_path_factory.mktemp("markup") / "site")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A project with a file that cannot be read, as `mkdocs serve` shows it."""
    root = write(tmp_path_factory.mktemp("mistaken"), {**SMALL, "journeys/broken.yml": "title: [\n"})
    return make(root, strict=False, serving=True)


class Ours(HTMLParser):
    """Where in a page our own part begins and ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.depth = 0
        self.places: list[int] = []
        self.lines = [0]
        for line in html.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        self.feed(html)

    def place(self) -> int:
        """Where the parser is."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        starts = not self.places and "j" in (dict(attrs).get("class") or "").split()
        if starts:
            self.places.append(self.place())
        if self.depth or starts:
            self.depth += tag not in VOID

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """It neither opens nor closes."""

    def handle_endtag(self, tag: str) -> None:
        if self.depth:
            self.depth -= tag not in VOID
            if not self.depth:
                self.places.append(self.place() + len(f"</{tag}>"))


def own(site: Site, address: str) -> str:
    """Our part of a page."""
    html = site.page(address).html
    start, end, *_ = Ours(html).places
    return html[start:end]


def test_our_html_is_valid(built: Site, broken: Site, tmp_path: Path) -> None:
    validator = program(HERE / "package.json", "html-validate/bin/html-validate.js")
    for name, address in KINDS.items():
        site, place = (broken, "journeys/broken/") if address is None else (built, address)
        if 'class="j ' in site.page(place).html or 'class="j"' in site.page(place).html:
            (tmp_path / f"{name}.html").write_text(own(site, place), "utf-8")
    files = sorted(str(path) for path in tmp_path.glob("*.html"))
    assert len(files) >= 9
    told = tmp_path / "told.json"  # it ends before a pipe has taken all that it says
    command = [*validator, "--config", str(HERE / "htmlvalidate.json"), "--formatter", f"json={told}", *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    found = [
        f"{Path(file['filePath']).stem}: {problem['ruleId']}: {problem['message']} {problem.get('selector')}"
        for file in json.loads(told.read_text("utf-8"))
        for problem in file["messages"]
    ]
    assert found == [], done.stderr


def test_ids_are_told_apart(built: Site) -> None:
    drawn: Counter[tuple[str, str]] = Counter()
    for path in sorted(built.root.rglob("*.html")):
        page = built.page(path.relative_to(built.root).as_posix())
        assert [id for id, count in Counter(page.ids).items() if count > 1] == [], path
        language = re.findall(r'<html lang="([^"]+)"', page.html)[0]
        for svg in re.findall(r"<svg.*?</svg>", page.html, re.DOTALL):
            drawn.update((language, id) for id in re.findall(r'\sid="([^"]+)"', svg))
    # The anchors of a page are its own; what a drawing refers to must hold on a page that holds several.
    assert drawn
    assert [id for id, count in drawn.items() if count > 1] == []


def test_every_page_of_ours_is_light(built: Site) -> None:
    sizes = {
        path.relative_to(built.root).as_posix(): path.stat().st_size
        for path in built.root.rglob("index.html")
        if re.search(r'class="?j[ ">]', path.read_text("utf-8"))
    }
    assert len([name for name in sizes if "journeys/" in name]) > 10, "in both languages"
    assert len(sizes) > 60
    assert {name: size for name, size in sizes.items() if size >= MOST_HTML} == {}


def test_our_styles_and_scripts_are_light(built: Site) -> None:
    pages = {*filter(None, KINDS.values()), *journeys(built)}
    sizes = {address: sum(loaded(built, address).values()) for address in sorted(pages)}
    heavy = {address: size for address, size in sizes.items() if size >= MOST_STYLES_AND_SCRIPTS}
    assert heavy == {}


def journeys(site: Site) -> Iterator[str]:
    """The addresses of all journeys, in both languages."""
    for path in site.root.rglob("journeys/*/index.html"):
        yield f"{path.parent.relative_to(site.root).as_posix()}/"


def loaded(site: Site, address: str) -> dict[str, int]:
    """The style sheets and scripts that a page of each kind loads, and how many bytes each is."""
    html = site.page(address).html
    files = {site.root / address / path for path in LOADED.findall(html)}
    files |= {site.root / f"assets/journeys/js/{name}.js" for name, mark in NEEDS.items() if mark in html}
    return {path.name: path.stat().st_size for path in files}


def test_scripts_hold_nothing_up(built: Site) -> None:
    html = built.page("journeys/click-and-collect/").html
    ours = re.findall(r"<script[^>]*assets/journeys/[^>]*>", html)
    assert ours
    assert all(" defer" in script for script in ours)
