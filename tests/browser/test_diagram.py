"""The diagram in a browser: two drawings, and a view of the whole window that is moved by hand and by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import JOURNEY
from tests.browser.kinds import opened as loaded

SHOWN = ".j-draw > .j-diagram:visible"
ON_TOP = """all => all.every(each => {
    const box = each.getBoundingClientRect();
    return each.contains(document.elementFromPoint(box.x + 9, box.y + 9));
})"""


def opened(context: BrowserContext, address: str) -> Page:
    """The page, with the diagram in sight."""
    page = loaded(context.new_page(), address + JOURNEY)
    page.locator("#diagram").scroll_into_view_if_needed()
    return page


def view(page: Page) -> list[float]:
    """What of the drawing is shown."""
    return [float(each) for each in (page.locator(SHOWN).get_attribute("viewBox") or "").split()]


@pytest.mark.parametrize(("width", "kind"), [(1440, "wide"), (390, "tall"), (320, "tall")])
def test_each_screen_has_its_own_drawing(example: str, browser: Browser, width: int, kind: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=False)
    page = opened(context, example)
    assert f"j-diagram--{kind}" in (page.locator(SHOWN).get_attribute("class") or "")
    sizes = (
        page.locator(SHOWN)
        .locator("text")
        .evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    )
    assert min(size for size in sizes if size) >= 9
    context.close()


def test_no_words_of_a_card_stick_out(example: str, context: BrowserContext) -> None:
    """The widths of the shipped font are ours to guess: the browser knows them."""
    page = opened(context, example)
    out = page.locator(SHOWN).evaluate(
        """svg => [...svg.querySelectorAll('.c')].flatMap(card => {
            const box = card.querySelector('rect').getBoundingClientRect();
            return [...card.querySelectorAll('text')].filter(text => {
                const own = text.getBoundingClientRect();
                return own.left < box.left || own.right > box.right || own.bottom > box.bottom + 1;
            }).map(text => text.textContent);
        })"""
    )
    assert out == []


def test_keys_move_the_full_view_and_escape_leaves_it(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    button = page.locator("[data-j-zoom]")
    whole = view(page)
    button.focus()
    page.keyboard.press("Enter")
    page.locator("dialog.j-full").wait_for()
    assert page.locator("dialog [data-zoom]").count() == 4
    assert page.locator("dialog [data-zoom]").evaluate_all(ON_TOP)
    page.keyboard.press("+")
    zoomed = view(page)
    assert zoomed[2] == pytest.approx(whole[2] / 1.25, rel=0.01)
    page.keyboard.press("ArrowRight")
    assert view(page)[0] > zoomed[0]
    page.keyboard.press("-")
    page.keyboard.press("0")
    assert view(page) == whole
    page.keyboard.press("Escape")
    page.locator("dialog.j-full").wait_for(state="detached")
    assert view(page) == whole
    assert button.evaluate("button => document.activeElement === button")


def test_wheel_and_drag_move_the_full_view_and_a_drag_is_no_click(
    example: str, context: BrowserContext
) -> None:
    page = opened(context, example)
    page.locator("[data-j-zoom]").click()
    page.locator("dialog.j-full").wait_for()
    before = view(page)
    card = page.locator(SHOWN).locator("a.c").first.bounding_box()
    assert card
    address = page.url
    page.mouse.move(card["x"] + 20, card["y"] + 10)
    page.mouse.down()
    page.mouse.move(card["x"] + 120, card["y"] + 60, steps=4)
    page.mouse.up()
    assert view(page)[0] < before[0]
    assert page.url == address
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(100)
    assert view(page)[2] < before[2]
    assert page.locator("dialog.j-full").count() == 1


def test_a_card_of_the_full_view_leads_to_its_place(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    page.locator("[data-j-zoom]").click()
    page.locator("dialog.j-full").wait_for()
    page.locator(SHOWN).locator("a.c").first.click()
    page.locator("dialog.j-full").wait_for(state="detached")
    page.wait_for_url("**#filters-by-shop")


def test_what_the_tab_key_reaches_comes_into_sight(example: str, context: BrowserContext) -> None:
    page = opened(context, example)
    page.locator("[data-j-zoom]").click()
    page.locator("dialog.j-full").wait_for()
    for _ in range(6):
        page.keyboard.press("+")
    for _ in range(8):
        page.keyboard.press("Tab")
    box = page.evaluate("(b => [b.left, b.top])(document.activeElement.getBoundingClientRect())")
    assert 0 <= box[0] < 1440
    assert 0 <= box[1] < 900


def test_two_fingers_zoom_the_full_view(example: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = opened(context, example)
    page.locator("[data-j-zoom]").tap()
    page.locator("dialog.j-full").wait_for()
    before = view(page)
    fingers = context.new_cdp_session(page)

    def touch(kind: str, apart: int) -> None:
        points = [{"x": 195 - apart, "y": 400, "id": 1}, {"x": 195 + apart, "y": 400, "id": 2}]
        fingers.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points if apart else []})

    touch("touchStart", 40)
    for apart in range(50, 130, 10):
        touch("touchMove", apart)
    touch("touchEnd", 0)
    assert view(page)[2] < before[2] / 1.5
    assert page.locator("dialog.j-full").count() == 1, "a pinch is no click"
    context.close()
