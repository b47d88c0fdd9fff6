"""Every table of ours can be downloaded: as a file that lies beside it, or as one that the browser makes of it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.pages.ledger.files import END, MARK_OF_UTF8, Cells
from mkdocs_journeys.wording import Wording
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import opened
from tests.browser.serving import served
from tests.mkdocs.sites import SMALL, Site, configured, make, write

FRENCH = "fr/journeys/click-and-collect/"
# Of each table of ours: what it is called by, and the file or the button that stands with it and with no other table.
TABLES = """() => [...document.querySelectorAll('article table[class^=j-]')].map(table => {
    const only = e => e && e.querySelectorAll('table:not(.j-wave)').length === 1 ? e : null;
    let found = null;
    for (let e = table; !found && (e === table || only(e)); e = e.parentElement) {
        found = e.querySelector('a[download]') || [...e.querySelectorAll('button')].find(b => b.textContent === 'CSV');
    }
    const picture = table.matches('.j-wave');
    return [table.className, picture ? 'picture' : !found ? 'none' : found.getAttribute('href') || found.ariaLabel];
})"""


def pages(site: Site) -> Iterator[str]:
    """The addresses of all pages that have a table of ours."""
    for path in sorted(site.root.rglob("index.html")):
        address = path.parent.relative_to(site.root).as_posix()
        if '<table class="j-' in (html := path.read_text("utf-8")) or "<table class=j-" in html:
            yield "" if address == "." else f"{address}/"


def test_no_table_is_without_a_file(built: Site, example: str, window: Page) -> None:
    # What the theme's own scripts and styles do is of no account here, and takes most of the time.
    window.route(re.compile(r"\.(svg|png|jpg|woff2|css)$|/assets/javascripts/"), lambda route: route.abort())
    without, kinds = [], set()
    for address in pages(built):
        window.goto(example + address, wait_until="domcontentloaded")
        found = window.evaluate(TABLES)
        kinds |= {part for name, _ in found for part in name.split()}
        without += [
            f"{address}: {name}"
            for name, way in found
            if way == "none" or (way.endswith(".csv") and not built.leads(f"{address}index.html", way))
        ]
        names = [way for _, way in found if way != "picture" and not way.endswith(".csv")]
        assert len(set(names)) == len(names), f"{address}: two buttons say the same: {names}"
    window.unroute_all()
    assert without == []
    assert {"j-grid", "j-touchpoints", "j-channels", "j-listed", "j-cross"} <= kinds


def downloaded(page: Page, name: str) -> tuple[str, list[list[str]]]:
    """The name and the rows of the file behind a button, which may be folded away."""
    page.evaluate(
        "() => document.querySelectorAll('.j details:not(.j-lanes)').forEach(each => { each.open = true; })"
    )
    with page.expect_download() as found:
        page.get_by_role("button", name=name, exact=True).press("Enter")
    text = Path(found.value.path()).read_bytes().decode("utf-8")
    assert text.startswith(MARK_OF_UTF8)
    assert text.count("\n") == text.count("\r\n"), "its lines end as those of the other files do"
    rows = list(csv.reader(StringIO(text[1:], newline=""), delimiter=";" if "/fr/" in page.url else ","))
    assert len({len(row) for row in rows}) == 1
    return found.value.suggested_filename, rows


def test_the_funnel_has_figures_that_can_be_added_up(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + FRENCH)
    name, rows = downloaded(page, "Télécharger en CSV : Flux et durée")
    assert name == "click-and-collect-flux-et-duree.csv"
    assert rows[0][:3] == ["Étape", "Y arrivent (%)", "Perdus ici (%)"]
    assert rows[0][-2:] == ["Durée attendue (s)", "Durée attendue"]
    assert rows[3][1:3] == ["100", "61"]
    times = [int(row[rows[0].index("Durée (s)")]) for row in rows[1:-1]]
    assert times[0] == 12 * 60
    assert rows[1][-3] == "12 min ; de 3 min à 2 j"
    assert rows[-1][0] == "De bout en bout"


def test_measurements_have_days_and_numbers(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + FRENCH)
    name, rows = downloaded(page, "Télécharger en CSV : Satisfaction client")
    assert name == "click-and-collect-satisfaction-client.csv"
    assert rows[:3] == [
        ["", "Satisfaction client (%)", "n"],
        ["2026-09-21", "62,5", "8"],
        ["2026-08-26", "66,7", "6"],
    ]


def test_feelings_are_numbers_beside_their_words(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), f"{example}journeys/click-and-collect-next/")
    _, rows = downloaded(page, "Download as CSV: Emotion by touchpoint")
    assert rows[0] == ["No.", "Touchpoint", "Feels", "Feels (2)"]
    assert ["11", "Rides along the river at dawn", "", "not known"] in rows
    _, rows = downloaded(page, "Download as CSV: As is and to be")
    assert ["Waiting", "32.5", "min", "1.5", "min", "-31", "min; better"] in rows


def test_the_map_has_a_row_for_each_lane_that_is_shown(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    name, rows = downloaded(page, "Download as CSV: Journey map")
    assert name == "click-and-collect-journey-map.csv"
    assert rows[0][:3] == ["Lane", "1 Finds one that is there", "1 Finds one that is there"]
    lanes = {row[0].split(";")[0]: row for row in rows}
    assert lanes["Does"][1].startswith("Filters by shop")
    assert min(float(cell) for cell in lanes["Feels"][1:] if cell[-1:].isdigit()) == -2
    assert "Thinks" in lanes
    page.locator(".j-lanes summary").click()
    page.get_by_label("Thinks").uncheck()
    assert "Thinks" not in {row[0] for row in downloaded(page, "Download as CSV: Journey map")[1]}


def test_what_is_filtered_and_sorted_is_what_is_downloaded(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    page.locator("form[data-j-filter] select[name=mood]").select_option("bad")
    page.locator("form[data-j-filter] output:not(:empty)").wait_for()
    _, rows = downloaded(page, "Download as CSV: Comes to fetch it")
    shown = page.locator(".j-stage:has(#collect) .j-touchpoints tbody tr:visible th > a").all_inner_texts()
    assert len(rows) - 1 == len(shown) > 1
    assert all(title in row[0] for title, row in zip(shown, rows[1:], strict=True))
    assert all(float(row[2]) < 0 for row in rows[1:])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site with instant navigation, from a sub-folder."""
    folder = tmp_path_factory.mktemp("csv")
    out = folder / "all" / "below"
    out.mkdir(parents=True)
    theme = {"name": "material", "font": False, "features": ["navigation.instant"]}
    with served(out.parent) as address:
        settings = configured(theme=theme, site_url=f"{address}below/")
        make(write(folder / "project", {**SMALL, "mkdocs.yml": settings}), out)
        yield f"{address}below/"


def test_buttons_come_once_with_instant_navigation(small: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), f"{small}journeys/first-visit/")
    buttons = page.locator("button:text-is('CSV')")
    count = page.locator("article table:not(.j-wave)").count()
    assert buttons.count() == count > 2
    page.evaluate("window.stays = true")
    page.locator(".j-head a[href*='ada']").first.click()
    page.locator(".j-persona").wait_for()
    page.go_back()
    page.locator(".j-journey").wait_for()
    assert page.evaluate("window.stays"), "the theme has put the pages in by itself"
    assert buttons.count() == count
    _, rows = downloaded(page, "Download as CSV: Arrive")
    assert rows[1][0] == "Waits"
    page.emulate_media(media="print")
    assert not buttons.first.is_visible()


def made(page: Page, table: str, language: str) -> list[list[str]]:
    """The rows of a table, given as HTML, on a page in a language."""
    return page.evaluate(  # type: ignore[no-any-return]
        "([table, language]) => {"
        " const box = document.createElement('div'); box.lang = language; box.innerHTML = table;"
        " document.body.append(box);"
        " const [rows] = journeys.rowsOf(box.firstElementChild, 'Name'); box.remove(); return rows; }",
        [table, language],
    )


@pytest.fixture
def ready(small: str, window: Page) -> Page:
    """A page on which the script is loaded."""
    page = opened(window, f"{small}journeys/first-visit/")
    with page.expect_download():
        page.get_by_role("button", name="Download as CSV: Journey map").click()
    return page


HOSTILE = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1", "\uff0b1", "\uff0d1",
    "\uff201", "-", "--5", "\u00a0=1", "\u2009=1", "\ufeff=1", "\u001c=1", "\u0085=1", "\u0000=1", "-5",
    "-2.5", "-2,5", "+3", "-\u0663", "", "a=b", "5-3", "\u22125", "a;b", "a,b", "a\"b", "\"", "a\nb", "a\r\nb",
    "'", "'=1", " ", "a ", "\u2028=1", "\u00e9;", "=cmd|' /C calc'!A0", "-2 3", "+33 1 23",
]  # fmt: skip


@pytest.mark.parametrize("comma", [True, False])
def test_the_browser_writes_what_the_build_does(ready: Page, comma: bool) -> None:
    rows = [[text, "next"] for text in HOSTILE] + [HOSTILE]
    script = "([rows, comma]) => journeys.separated(rows, comma)"
    cells = Cells(Wording("fr" if comma else "en"))
    lines = [cells.sign.join(cells[text] for text in row) + END for row in rows]
    assert ready.evaluate(script, [rows, comma]) == "".join(lines)


def test_cells_that_reach_over_others_are_said_in_each(ready: Page) -> None:
    table = """<table class="j-table"><thead><tr><td></td><th colspan="2">Both</th></tr>
        <tr><th>A</th><th>B</th><th>C</th></tr></thead><tbody>
        <tr><th rowspan="2">two</th><td>x</td><td><p>One.</p><p>Two.</p></td></tr>
        <tr hidden><td>hidden</td><td></td></tr></tbody>
        <tbody><tr><th colspan="3">all of it</th></tr></tbody></table>"""
    assert made(ready, table, "en") == [
        ["", "Both", "Both"],
        ["A", "B", "C"],
        ["two", "x", "One.; Two."],
        ["all of it", "", ""],
    ]


def test_a_cell_says_what_is_heard_and_nothing_that_is_drawn(ready: Page) -> None:
    cell = """<b role="img" aria-label="Priority 6 of 16">6</b><bdi>Queue</bdi><span aria-hidden="true">***</span>
        <svg><text>no</text></svg><svg aria-label="falls"></svg><span class="j-sr">4 of 5</span><i hidden>no</i>
        <dl><div><dt>Takes</dt><dd>4 min</dd></div></dl><a>x</a>, <a>y</a>"""
    assert column(ready, "en", cell, "3 or 4 words")[1][0] == "6 Queue falls; 4 of 5; Takes: 4 min; x, y"


def test_authors_cells_stay_as_they_are(ready: Page) -> None:
    texts = ["=HYPERLINK(1)", "Room 12", "007", "1 to 2", "12 Main Street 5", "3 May"]
    rows = "".join(f"<tr><td>{text}</td></tr>" for text in texts)
    table = f'<table class="j-table"><thead><tr><th>Says</th></tr></thead><tbody>{rows}</tbody></table>'
    assert made(ready, table, "en") == [["Says"], *[[text] for text in texts]]


def column(page: Page, language: str, *cells: str) -> list[list[str]]:
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    table = f'<table class="j-table"><thead><tr><th>Head</th></tr></thead><tbody>{rows}</tbody></table>'
    return made(page, table, language)


def test_a_length_of_time_among_words_is_no_figure(ready: Page) -> None:
    cells = ["Takes: 10 min", "Wait: 2 min 30 sec"]
    assert column(ready, "en", *cells) == [["Head"], *[[text] for text in cells]]


def figures(wording: Wording, end: str) -> dict[str, Any]:
    """Figures as the pages write them, and what a machine is to read."""
    return {
        "Head": [
            (wording.number(1234.5), f"1234{end}5"),
            (wording.signed(-2.0), "-2"),
            (wording.number(0), "0"),
        ],
        "Head (%)": [(wording.percent(62.5), f"62{end}5"), (wording.percent(100), "100")],
    }


@pytest.mark.parametrize(("language", "point"), [("en", "."), ("fr", ","), ("de", ",")])
def test_figures_are_read_as_they_are_written(ready: Page, language: str, point: str) -> None:
    wording = Wording(language)
    for head, pairs in figures(wording, point).items():
        rows = column(ready, language, *[text for text, _ in pairs])
        assert rows == [[head], *[[value] for _, value in pairs]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_days_and_lengths_of_time_are_read_as_they_are_written(ready: Page, language: str) -> None:
    wording = Wording(language)
    days = [date(2026, month, 3) for month in range(1, 13)]
    assert column(ready, language, *map(wording.date, days)) == [["Head"], *[[str(day)] for day in days]]
    months = [f"2026-{month:02}" for month in range(1, 13)]
    assert column(ready, language, *[wording.moment(Moment.parse(each)) for each in months]) == [
        ["Head"],
        *[[each] for each in months],
    ]
    seconds = {
        "90 s": 90,
        "2 min": 120,
        "1.5 h": 5400,
        "PT1H30M": 5400,
        "3 d": 259200,
        "2 wk": 1209600,
        "1 y": 31557600,
    }
    rows = column(ready, language, *[wording.duration(Duration.parse(text)) for text in seconds])
    assert rows[0] == ["Head (s)", "Head"]
    assert [int(row[0]) for row in rows[1:]] == list(seconds.values())


def test_the_button_is_reached_by_keyboard_and_says_its_table(example: str, browser: Browser) -> None:
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        page = opened(context.new_page(), f"{example}fr/personas/hurried-commuter/")
        button = page.get_by_role("button", name="Télécharger en CSV : Canaux")
        button.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert button.evaluate("button => button === document.activeElement")
        assert button.evaluate("button => getComputedStyle(button).outlineStyle") != "none"
        assert downloaded(page, "Télécharger en CSV : Canaux")[1][0][0] == "Canal"
