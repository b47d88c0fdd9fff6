"""What the pages are for: finding a place, and seeing at once where it hurts."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.browser.kinds import opened


def test_every_node_of_the_diagram_leads_to_its_place(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    targets = page.locator("#diagram ~ * svg a, figure svg a").evaluate_all(
        "links => links.map(a => a.getAttribute('href') || a.getAttributeNS('http://www.w3.org/1999/xlink', 'href'))"
    )
    assert len(targets) > 10
    assert all(target.startswith("#") for target in targets)
    assert (
        page.evaluate("targets => targets.filter(t => !document.getElementById(t.slice(1)))", targets) == []
    )


def test_a_touchpoint_is_found_and_the_way_leads_to_its_anchor(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example)
    page.keyboard.press("f")
    page.locator("input[data-md-component=search-query]").press_sequentially("still in its box")
    found = ".md-search-result__link[href*='journeys/click-and-collect/'][href*='#']"
    page.locator(found).first.wait_for(state="attached")
    target = page.locator(found).first.get_attribute("href") or ""
    opened(page, target)
    assert page.evaluate("id => document.getElementById(id) !== null", target.partition("#")[2])


def test_the_worst_moment_is_on_the_first_screen(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    box = page.get_by_text("Lowest point").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 900


def test_a_title_in_another_language_looks_like_any_other(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "fr/journeys/click-and-collect-next/")
    styles = "all => [...new Set(all.map(text => getComputedStyle(text).fontStyle))]"
    assert page.locator(".j :is(h2, h3, th) i").evaluate_all(styles) == ["normal"]
