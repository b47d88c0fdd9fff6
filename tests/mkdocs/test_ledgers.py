"""The pages of all frictions and all opportunities: what they count adds up."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs_journeys.pages.overviews.registry import OVERVIEWS
from mkdocs_journeys.workspace.addresses import OVERVIEWS as NAMES

from tests.mkdocs.sites import PERSONA, SMALL, Site, configured, make, write
from tests.project import ROOT

ROW = re.compile(r"<tr( data-[^>]*)>")
MARK = re.compile(r' data-([\w-]+)="([^"]*)"')
MANY = """\
title: Many things hurt
personas: [ada]
stages:
"""


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site."""
    return make(ROOT, tmp_path_factory.mktemp("ledgers") / "site")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with more frictions than a page holds, and names that no page and no spreadsheet may obey."""
    stages = "".join(
        f"  - title: Stage {s}\n    frictions:\n"
        + "".join(
            f"      - {{id: f{s}-{n}, title: '=Friction <b>{s}</b> {n}', severity: minor, frequency: rare}}\n"
            for n in range(110)
        )
        for s in range(6)
    )
    files = {
        **SMALL,
        "journeys/many.yml": MANY + stages,
        "personas/ada.yml": PERSONA,
    }
    return make(write(tmp_path_factory.mktemp("long"), files))


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site without a friction and an opportunity."""
    journey = "title: Calm\npersonas: [ada]\nstages: [Arrive]\n"
    return make(write(tmp_path_factory.mktemp("calm"), {**SMALL, "journeys/first-visit.yml": journey}))


def text(site: Site, name: str) -> str:
    """A file of a site, without the mark at its beginning."""
    return (site.root / name).read_text("utf-8-sig")


def found(html: str) -> list[dict[str, list[str]]]:
    """What each row of a page is found by."""
    return [{name: value.split() for name, value in MARK.findall(marks)} for marks in ROW.findall(html)]


@pytest.mark.parametrize("table", ["frictions-by-team", "frictions-by-channel", "frictions-by-stage"])
def test_the_parts_add_up_to_the_whole(example: Site, table: str) -> None:
    groups = list(csv.reader(StringIO(text(example, f"frictions/{table}.csv"))))[1:]
    frictions = list(csv.DictReader(StringIO(text(example, "frictions/frictions.csv"))))
    columns = [sum(int(row[i]) for row in groups) for i in range(1, 5)]
    assert columns[0] == len(frictions) == len(found(example.page("frictions/").html))
    assert columns[3] == sum(row["Rests on"] == "Assumption" for row in frictions)
    html = example.page("frictions/").html
    foot = re.findall(r"<tfoot>(.*?)</tfoot>", html, re.DOTALL)[0]
    assert [int(n) for n in re.findall(r">(\d+)</a>", foot)] == columns


def test_the_worst_come_first_and_the_unknown_last(example: Site) -> None:
    rows = list(csv.DictReader(StringIO(text(example, "frictions/frictions.csv"))))
    known = [int(row["Priority"]) for row in rows if row["Priority"]]
    assert known == sorted(known, reverse=True)
    assert [row["Priority"] for row in rows[len(known) :]] == [""] * (len(rows) - len(known))
    assert "Priority not known" in example.page("frictions/").html


def test_what_helps_in_several_journeys_comes_first(example: Site) -> None:
    rows = list(csv.DictReader(StringIO(text(example, "opportunities/opportunities.csv"))))
    todo = [row for row in rows if row["Status"] in ("Idea", "Planned", "In progress")]
    assert rows[: len(todo)] == todo
    order = [(int(row["Journeys"]) > 1, int(row["Takes away"])) for row in todo]
    assert [several for several, _ in order] == sorted((s for s, _ in order), reverse=True)


class TestMatrix:
    def test_it_names_every_opportunity_that_is_to_be_done(self, example: Site) -> None:
        html = example.page("opportunities/").html
        wide = html.partition("j-diagram--wide")[2].partition("</svg>")[0]
        rows = [row for row in found(html) if "todo" in row["status"] and "none" not in row["quadrant"]]
        assert wide.count("<circle") - wide.count('<circle class="r"') == len(rows)
        for word in ("Quick wins", "Big bets", "Fill-ins", "Time sinks", "Impact", "Effort"):
            assert f">{word}</text>" in wide

    def test_a_crowded_cell_leads_to_its_list(self, tmp_path: Path) -> None:
        many = "".join(
            f"  - {{id: o{n}, title: 'Idea <i> {n}', impact: high, effort: low, addresses: [no-seat]}}\n"
            for n in range(60)
        )
        journey = SMALL["journeys/first-visit.yml"] + f"opportunities:\n{many}"
        site = make(write(tmp_path, {**SMALL, "journeys/first-visit.yml": journey}))
        wide = site.page("opportunities/").html.partition("j-diagram--wide")[2].partition("</svg>")[0]
        more = re.search(
            r'xlink:href="([^"]*)"[^>]*><title>All 60[^<]*</title><text[^>]*>\+(\d+)</text>', wide
        )
        assert more is not None
        assert int(more[2]) + wide.count("<circle") == 60
        assert "impact=high" in more[1]
        assert "effort=low" in more[1]
        assert "Idea &lt;i&gt; 3" in wide


class TestLong:
    def test_every_row_is_on_one_of_the_pages(self, long: Site) -> None:
        pages = [name for name in long.files if re.fullmatch(r"frictions/(\d+/)?index\.html", name)]
        assert len(pages) > 1
        rows = [title for name in pages for title in re.findall(r"#(f\d-\d+|no-seat)\"", text(long, name))]
        assert len(rows) == len(set(rows)) == 661

    def test_a_later_page_leads_everywhere(self, long: Site) -> None:
        assert long.dead_links() == []
        html = long.page("frictions/2/").html
        assert 'href="../../journeys/many/#' in html
        assert 'aria-current="page">2<' in html
        assert "Frictions, page 2 of" in html

    def test_it_is_escaped_and_defused(self, long: Site) -> None:
        assert "=Friction &lt;b&gt;1&lt;/b&gt; 7<" in text(long, "frictions/index.html") + text(
            long, "frictions/2/index.html"
        )
        table = list(csv.DictReader(StringIO(text(long, "frictions/frictions.csv"))))
        assert "'=Friction <b>0</b> 0" in {row["Friction"] for row in table}

    def test_no_page_is_heavy(self, long: Site) -> None:
        assert max(len(raw) for name, raw in long.files.items() if name.startswith("frictions/")) < 1_000_000

    def test_a_later_page_is_no_entry_of_the_navigation(self, long: Site) -> None:
        links = long.page("").links("md-nav__link")
        assert "frictions/" in links
        assert "frictions/2/" not in links


class TestEmpty:
    @pytest.mark.parametrize(
        ("page", "says"), [("frictions", "No friction yet"), ("opportunities", "No opportunity yet")]
    )
    def test_it_says_what_to_write(self, calm: Site, page: str, says: str) -> None:
        own = calm.page(f"{page}/").own
        assert says in own
        assert "<code>" in own
        assert "<table" not in own
        assert text(calm, f"{page}/{page}.json").strip() == "[]"

    def test_one_friction_is_told_as_one(self, tmp_path: Path) -> None:
        assert "1 friction in 1 journey" in make(write(tmp_path, SMALL)).page("frictions/").text


class TestAddresses:
    def test_every_overview_has_its_own(self) -> None:
        assert {overview.name for overview in OVERVIEWS} <= {*NAMES, "reviews"}

    @pytest.mark.parametrize("file", ["docs/frictions.md", "docs/opportunities/index.md"])
    def test_one_that_is_taken_is_told(
        self, file: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        with pytest.raises(Abort):
            make(write(tmp_path, {**SMALL, file: "# Ours\n"}))
        assert f"{file}:1:1 J313" in caplog.text
        assert "is taken by a page over all journeys" in caplog.text

    def test_they_hold_without_directories(self, tmp_path: Path) -> None:
        site = make(write(tmp_path, {**SMALL, "mkdocs.yml": configured(use_directory_urls=False)}))
        assert "frictions/index.html" in site.files
        assert site.dead_links() == []


@pytest.mark.parametrize(
    "nav", [None, ["index.md", {"More": ["frictions/", {"What helps": "opportunities/"}]}]]
)
def test_they_are_where_the_navigation_has_them(nav: object, tmp_path: Path) -> None:
    site = make(write(tmp_path, {**SMALL, "mkdocs.yml": configured(**({"nav": nav} if nav else {}))}))
    links = site.page("").links("md-nav__link")
    assert links.count("frictions/") == links.count("opportunities/") == 1
    entries = site.json("search/search_index.json")["docs"]
    assert [e["title"] for e in entries if e["location"] == "frictions/"] == ["Frictions"]
