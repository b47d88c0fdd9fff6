"""The journey map in a browser: lanes that can be switched off, curves laid over it, and columns that meet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.kinds import JOURNEY
from tests.browser.kinds import opened as loaded
from tests.mkdocs.sites import SMALL

COUNTERPART = "click-and-collect-next"
SHOWN = """() => [...new Set([...document.querySelectorAll('tr[data-lane]')].filter(row => row.checkVisibility())
    .map(row => row.dataset.lane))]"""
HEADS = "() => [...document.querySelectorAll('[data-lane=does] > [scope=col]')].map(e => e.getBoundingClientRect().x)"
WINDOWS = (
    "() => [...document.querySelectorAll('[data-lane=feels] .j-slice')].map(e => e.getBoundingClientRect().x)"
)


def opened(context: BrowserContext, address: str) -> Page:
    """The page, loaded to the end."""
    return loaded(context.new_page(), address)


def lane(page: Page, title: str) -> None:
    """Switch a lane in the menu with the keyboard alone."""
    summary = page.locator(".j-lanes > summary")
    summary.focus()
    if page.locator(".j-lanes").get_attribute("open") is None:
        page.keyboard.press("Enter")
    page.get_by_label(title, exact=True).wait_for()
    page.get_by_label(title, exact=True).focus()
    page.keyboard.press("Space")


def test_a_lane_is_switched_off_remembered_and_shared(
    example: str, browser: Browser, context: BrowserContext
) -> None:
    page = opened(context, f"{example}{JOURNEY}#map")
    every = page.evaluate(SHOWN)
    lane(page, "Thinks")
    rest = [name for name in every if name != "thinks"]
    assert page.evaluate(SHOWN) == rest
    assert page.url == f"{example}{JOURNEY}?lanes={','.join(rest)}#map"
    page.keyboard.press("Escape")
    assert page.locator(".j-lanes > summary").evaluate("e => e === document.activeElement")
    # It is so on every journey from now on, and for whoever gets the address.
    assert page.evaluate("localStorage.length") > 0
    assert "thinks" not in opened(context, f"{example}journeys/company-bikes/").evaluate(SHOWN)
    somebody = browser.new_context()
    assert opened(somebody, page.url).evaluate(SHOWN) == rest
    assert opened(somebody, f"{example}{JOURNEY}").evaluate(SHOWN) == every
    somebody.close()


def test_the_address_wins_over_what_is_remembered(example: str, context: BrowserContext) -> None:
    lane(opened(context, example + JOURNEY), "Feels")
    page = opened(context, f"{example}{JOURNEY}?lanes=does,feels#map")
    assert page.evaluate(SHOWN) == ["does", "feels"]
    assert page.evaluate("scrollY") > 0
    page.locator(".j-lanes > summary").click()
    page.get_by_role("button", name="Reset").click()
    assert "?" not in page.url
    assert len(page.evaluate(SHOWN)) > 10
    assert len(opened(context, example + JOURNEY).evaluate(SHOWN)) > 10


def test_nonsense_in_the_address_hides_nothing(example: str, context: BrowserContext) -> None:
    page = opened(context, f"{example}{JOURNEY}?lanes=nothing,<b>&over='%22]")
    assert len(page.evaluate(SHOWN)) > 10


def test_the_counterpart_is_laid_over_and_can_be_taken_away(example: str, context: BrowserContext) -> None:
    page = opened(context, example + JOURNEY)
    switch = page.get_by_role("checkbox", name="To be")
    parts = page.locator(f"[data-over='{COUNTERPART}']:not(li)")
    assert switch.is_checked()
    assert parts.count() == 2
    switch.uncheck()
    assert parts.evaluate_all("all => all.map(e => getComputedStyle(e).display)") == ["none", "none"]
    assert page.url.endswith("?over=")
    page.reload()
    assert not page.get_by_role("checkbox", name="To be").is_checked()


def test_what_is_chosen_before_the_script_for_it_has_come_counts(
    example: str, context: BrowserContext
) -> None:
    page = context.new_page()
    held: list[Route] = []
    page.route("**/js/map.js", lambda route: held.append(route))
    loaded(page, example + JOURNEY)
    assert held == [], "nobody has asked for it yet"
    page.get_by_role("checkbox", name="To be").uncheck()
    page.locator(".j-lanes > summary").click()
    assert page.locator(".j-lanes").get_attribute("open") is not None
    held[0].continue_()
    page.get_by_label("Thinks", exact=True).wait_for()
    assert page.url.endswith("?over=")
    assert not page.locator(f"[data-over='{COUNTERPART}']:not(li)").first.is_visible()


def test_without_a_script_everything_is_there_and_no_switch(example: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, f"{example}{JOURNEY}?lanes=does")
    assert page.locator("tr[data-lane=feels]").is_visible()
    assert page.locator(f"li[data-over='{COUNTERPART}']").is_visible()
    assert not page.locator(".j-lanes").is_visible()
    assert not page.locator(".j-map input").is_visible()
    context.close()


@pytest.mark.parametrize("width", [390, 1440, 2560])
def test_the_curve_meets_its_columns_at_any_width(example: str, window: Page, width: int) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    page = loaded(window, example + JOURNEY)
    heads, windows = page.evaluate(HEADS), page.evaluate(WINDOWS)
    assert len(heads) == len(windows) == 17
    assert max(abs(a - b) for a, b in zip(heads, windows, strict=True)) <= 2


def test_names_of_lanes_and_stages_stay_while_the_map_moves(example: str, context: BrowserContext) -> None:
    page = opened(context, example + JOURNEY)
    region = page.locator(".j-pane")
    places = (
        "e => [e.querySelector('.j-lane').getBoundingClientRect().x, "
        "e.querySelector('.j-arrow').getBoundingClientRect().y]"
    )
    before = region.evaluate(places)
    region.evaluate("e => e.scrollTo(600, 300)")
    assert region.evaluate("e => [e.scrollLeft, e.scrollTop]") == [600, 300]
    assert region.evaluate(places) == before


def test_with_instant_navigation_each_map_has_its_own_menu(
    site: Callable[[dict[str, str]], str], context: BrowserContext
) -> None:
    config = SMALL["mkdocs.yml"].replace(
        "{name: material, font: false}", "{name: material, font: false, features: [navigation.instant]}"
    )
    second = SMALL["journeys/first-visit.yml"].replace("First visit", "Second visit")
    address = site(
        {**SMALL, "mkdocs.yml": f"{config}site_url: https://example.com/\n", "journeys/second.yml": second}
    )
    wrong: list[str] = []
    page = opened(context, f"{address}journeys/first-visit/")
    page.on("pageerror", lambda error: wrong.append(str(error)))
    lane(page, "Feels")
    page.evaluate("document.body.dataset.same = ''")
    page.get_by_role("link", name="Second visit").first.click()
    page.wait_for_url("**/second/**")
    page.get_by_role("heading", name="Second visit").wait_for()
    assert page.locator(".j-lanes").count() == 1
    assert "feels" not in page.evaluate(SHOWN)
    lane(page, "Feels")
    assert "feels" in page.evaluate(SHOWN)
    assert wrong == []


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_a_map_that_is_wider_than_its_window_opens_where_it_hurts(
    example: str, window: Page, width: int
) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    page = loaded(window, example + JOURNEY)
    low, frame, lanes = (
        page.evaluate(
            "s => { const b = document.querySelector(s).getBoundingClientRect(); return [b.left, b.right] }",
            place,
        )
        for place in ("[data-lane=does] .is-low", ".j-pane", ".j-lane")
    )
    assert lanes[1] <= low[0] + 1
    assert low[1] <= frame[1]
