"""The tables of touchpoints: sorted and filtered with a script, whole without one, cards on a phone."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import JOURNEY
from tests.browser.kinds import opened as loaded

ROWS = ".j-touchpoints tbody tr"


def opened(context: BrowserContext, address: str, anchor: str = "") -> Page:
    return loaded(context.new_page(), address + JOURNEY + anchor)


def test_a_head_sorts_by_key_and_tells_it(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    table = page.locator(".j-stage").nth(4).locator(".j-touchpoints")
    feels = table.locator("thead th").nth(2)

    def order() -> list[str]:
        return table.locator("tbody tr").evaluate_all("rows => rows.map(row => row.id)")

    before = order()
    feels.locator("button").focus()
    page.keyboard.press("Enter")
    table.locator("th[aria-sort=ascending]").wait_for()
    page.wait_for_timeout(100)
    assert feels.get_attribute("aria-sort") == "ascending"
    worst = order()
    assert worst[0] == "box-not-built" or worst != before
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert feels.get_attribute("aria-sort") == "descending"
    assert order()[0] == worst[-1]
    table.locator("thead th").first.locator("button").click()
    page.wait_for_timeout(100)
    assert order() == before, "the first column is the order of the journey"


def test_choices_filter_all_tables_and_say_how_many_are_left(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    form = page.locator("form[data-j-filter]")
    rows = page.locator(ROWS).count()
    form.locator("select[name=mood]").select_option("bad")
    form.locator("output:not(:empty)").wait_for()
    left = page.locator(f"{ROWS}:visible").count()
    assert 0 < left < rows
    assert form.locator("output").inner_text() == f"{left} of {rows} touchpoints"
    form.locator("select[name=truth]").select_option("1")
    assert page.locator(f"{ROWS}:visible").count() == 1
    form.locator("button[type=reset]").click()
    page.wait_for_timeout(50)
    assert page.locator(f"{ROWS}:visible").count() == rows


def test_a_link_to_a_row_that_is_filtered_out_shows_it(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    page.locator("form[data-j-filter] select[name=mood]").select_option("bad")
    row = page.locator("[id='filters-by-shop']")
    row.wait_for(state="hidden")
    page.evaluate("location.hash = '#filters-by-shop'")
    row.wait_for(state="visible")


def test_without_scripts_all_rows_and_no_empty_promises(example: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, example)
    assert page.locator(f"{ROWS}:visible").count() == page.locator(ROWS).count()
    for promise in ("form[data-j-filter]", "[data-j-zoom]", ".j-zoom", ".j-touchpoints thead button"):
        assert page.locator(f"{promise}:visible").count() == 0
    context.close()


def test_on_a_phone_each_row_is_a_card_with_its_labels(example: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = opened(context, example)
    cell = page.locator(f"{ROWS} td[data-label]").first
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Where"'
    assert cell.evaluate("cell => getComputedStyle(cell).display") == "grid"
    assert cell.evaluate("cell => cell.offsetHeight") < 90
    wide = page.locator(".j-touchpoints").evaluate_all(
        "all => all.map(e => e.scrollWidth > e.clientWidth + 1)"
    )
    assert not any(wide)
    context.close()
