"""Every table of the pages over all journeys can be taken along, and every figure leads to what it counts."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
from mkdocs_journeys.pages.overviews.registry import OVERVIEWS

from tests.mkdocs.sites import Site

LINK = re.compile(r'<a [^>]*href="([^"]*\?[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
ROW = re.compile(r"<tr( data-[^>]*)>(?:<td data-sort=\"(\d+)\">)?")
MARK = re.compile(r' data-([\w-]+)="([^"]*)"')
PART = re.compile(r"<(?P<end>/?)(?P<name>section|details)\b[^>]*>|(?P<table><table\b.*?</table>)", re.DOTALL)
DOWNLOAD = re.compile(r'<a href="([^"]+\.csv)" download>')
NAMES = ("journeys", *(overview.name for overview in OVERVIEWS))


class Table(NamedTuple):
    """A table of a page, with the part of the page that it stands in."""

    page: str
    html: str
    around: str

    @property
    def heads(self) -> list[str]:
        """The heads of its columns."""
        head = self.html.partition("<thead")[2].partition("</thead>")[0]
        return [said(each) for each in re.findall(r"<th\b[^>]*>(.*?)</th>", head, re.DOTALL)]

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return sum(part.count("<tr") for part in re.findall(r"<tbody>(.*?)</tbody>", self.html, re.DOTALL))


def said(html: str) -> str:
    """What a reader sees of a piece of HTML."""
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def tables(site: Site) -> Iterator[Table]:
    """All tables of the pages over all journeys, in all languages."""
    for path in sorted(site.root.rglob("index.html")):
        page = path.parent.relative_to(site.root).as_posix()
        name, *more = page.removeprefix("fr/").split("/")
        if name in NAMES and not (name == "journeys" and more):
            yield from tables_of(page, site.page(f"{page}/").own)


def tables_of(page: str, html: str) -> Iterator[Table]:
    """The tables of a page, each within the innermost part that has a heading of its own."""
    starts: list[int] = []
    for found in PART.finditer(html):
        if found["table"]:
            start = starts[-1] if starts else 0
            close = re.compile(r"</(?:section|details)>").search(html, found.end())
            yield Table(page, found["table"], html[start : close.start() if close else len(html)])
        elif found["end"]:
            starts.pop()
        else:
            starts.append(found.start())


@pytest.fixture(scope="module")
def found(example: Site) -> list[Table]:
    """All tables of the example site."""
    return list(tables(example))


def test_each_table_has_a_file_of_its_own(found: list[Table], example: Site) -> None:
    assert len(found) > 120
    for table in found:
        files = DOWNLOAD.findall(table.around)
        assert len(files) == 1, f"{table.page}: {table.heads} has no file"
        assert (example.root / table.page / files[0]).is_file()


def test_a_file_has_all_that_its_table_shows(found: list[Table], example: Site) -> None:
    for table in found:
        if "j-cross" in table.html or "j-table--sides" in table.html:
            continue  # their files have a row for each cell, and those of the list
        file = (example.root / table.page / DOWNLOAD.findall(table.around)[0]).read_text("utf-8-sig")
        heads, *rows = csv.reader(StringIO(file), delimiter=";" if table.page.startswith("fr/") else ",")
        assert set(table.heads) <= set(heads), table.page
        assert table.rows <= len(rows), (table.page, table.heads)


def test_two_tables_of_a_page_have_two_files(found: list[Table]) -> None:
    files = [(table.page, DOWNLOAD.findall(table.around)[0]) for table in found]
    assert len(set(files)) == len(files)


def filtered(site: Site) -> Callable[[str, str], tuple[int, int]]:
    """What a link on a page finds: how many rows, and their priorities in sum where they have some."""

    @cache
    def rows(address: str) -> list[tuple[dict[str, list[str]], int]]:
        return [
            ({name: words.split() for name, words in MARK.findall(marks)}, int(priority or 0))
            for marks, priority in ROW.findall(site.page(address).own)
        ]

    def found(page: str, url: str) -> tuple[int, int]:
        parts = urlsplit(url.replace("&amp;", "&"))
        asked = parse_qsl(parts.query)
        listed = rows(normpath(f"{page}/{parts.path}") + "/")
        hits = [priority for marks, priority in listed if all(word in marks.get(k, ()) for k, word in asked)]
        return len(hits), sum(hits)

    return found


def test_each_figure_is_what_it_leads_to(example: Site) -> None:
    found, seen = filtered(example), 0
    for path in sorted(example.root.rglob("index.html")):
        page = path.parent.relative_to(example.root).as_posix()
        for url, html in LINK.findall(example.page("" if page == "." else f"{page}/").own):
            figure, hits = re.search(r"\d+", said(html)), found(page, url)
            # What is only called "As a table" leads to something all the same.
            is_so = int(figure[0]) in hits if figure else hits[0]
            assert is_so, f"{page}: {said(html)!r} to {url}"
            seen += 1
    assert seen > 1500
