"""The home page, the portfolio, the gallery and a persona in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.kinds import opened
from tests.mkdocs.sites import CONFIG

PAGES = [
    "",
    "journeys/",
    "personas/",
    "personas/hurried-commuter/",
    "personas/mobility-manager/",
    "channels/",
    "systems/",
    "teams/pro/",
]
LONG = "Donaudampfschifffahrtsgesellschaft" * 4


def box(found: Locator) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    at = found.first.bounding_box()
    assert at is not None
    return at["x"], at["y"], at["x"] + at["width"], at["y"] + at["height"]


@pytest.fixture
def phone(window: Page) -> Page:
    """A small telephone."""
    window.set_viewport_size({"width": 320, "height": 640})
    return window


def sideways(page: Page) -> int:
    """How far a page is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.mark.parametrize("address", PAGES)
def test_a_small_telephone_shows_all_of_it(example: str, phone: Page, address: str) -> None:
    opened(phone, example + address)
    assert sideways(phone) <= 0


def test_the_first_screen_of_the_site_is_a_map_with_its_lowest_point(example: str, window: Page) -> None:
    page = opened(window, example)
    assert box(page.locator(".j-glimpse"))[3] <= 900
    page.locator(".j-glimpse__low a").first.click()
    page.wait_for_url("**/journeys/click-and-collect/#bike-in-a-box")


def test_the_empathy_map_stands_around_the_person(example: str, window: Page) -> None:
    page = opened(window, example + "personas/hurried-commuter/")
    left, top, right, bottom = box(page.locator(".j-empathy__who"))
    x, y = (left + right) / 2, (top + bottom) / 2
    part = {name: box(page.locator(f".j-empathy__part--{name}")) for name in
            ("says", "thinks", "does", "feels", "sees", "hears", "pains", "gains")}  # fmt: skip
    assert part["thinks"][2] <= x <= part["feels"][0]
    assert part["says"][2] <= x <= part["does"][0]
    assert part["thinks"][3] <= y <= part["says"][1]
    assert part["hears"][2] <= part["thinks"][0]
    assert part["sees"][0] >= part["feels"][2]
    assert min(part["pains"][1], part["gains"][1]) >= part["does"][3]


def test_details_hang_under_the_stage_that_they_look_at(example: str, window: Page) -> None:
    page = opened(window, example + "journeys/")
    stage = box(page.locator(".j-step", has_text="Retention"))
    micro = box(page.locator(".j-frame__into .j-card", has_text="A noise from below"))
    assert micro[1] > stage[3]
    assert stage[0] - 1 <= micro[0] <= micro[2] <= stage[2] + 1


def test_a_card_leads_where_its_title_leads(example: str, window: Page) -> None:
    page = opened(window, example + "journeys/")
    page.locator(".j-jcard", has_text="Number nine is down").locator(".j-wavelet").click(force=True)
    page.wait_for_url("**/journeys/fleet-breakdown/")


def test_endless_words_and_bare_files_break_nothing(
    site: Callable[[dict[str, str]], str], phone: Page
) -> None:
    touchpoint = f"{{title: {LONG}, emotion: -2, frictions: [{{id: f, title: {LONG}}}]}}"
    address = site(
        {
            "mkdocs.yml": CONFIG,
            "docs/index.md": "# Home\n\n![](journeys/long.yml#map)\n\n![](journeys/long.yml)\n![](personas/ada.yml)\n",
            "journeys/macro.yml": "title: Macro\npersonas: [ada]\nstages: [{id: a, title: A}]\n",
            "journeys/long.yml": f"title: {LONG}\npersonas: [ada]\nzooms_into: macro#a\n"
            f"stages: [{{id: one, title: {LONG}, touchpoints: [{touchpoint}]}}]\n",
            "personas/ada.yml": f"name: {LONG}\ntitle: {LONG}\nquote: {LONG}\n"
            f"empathy: {{says: [{LONG}]}}\ntags: [{LONG}]\n",
        }
    )
    for place in ("", "journeys/", "personas/", "personas/ada/"):
        opened(phone, address + place)
        assert sideways(phone) <= 0, place


def test_a_figure_leads_to_what_it_counts(example: str, window: Page) -> None:
    page = opened(window, example + "channels/")
    figure = page.locator(".j-cross__total a").first
    count = figure.text_content()
    figure.click()
    page.wait_for_url("**/touchpoints/?*")
    told = page.locator(".j-ledger output")
    told.filter(has_text=f"{count} of").wait_for()
    assert page.locator(".j-ledger tbody tr").count() == int(count or "0")


def test_the_journeys_of_a_wide_table_stay_in_sight(example: str, phone: Page) -> None:
    opened(phone, example + "channels/")
    name = phone.locator(".j-cross tbody th").first
    left = box(name)[0]
    phone.locator(".j-scroll").first.evaluate("e => { e.scrollLeft = 400; }")
    assert phone.locator(".j-scroll").first.evaluate("e => e.scrollLeft") > 100
    assert box(name)[0] == left
