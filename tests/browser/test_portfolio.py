"""All journeys in a browser: filtered by an address, as cards and as a table; and on one sheet for those who decide."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page


def shown(page: Page, selector: str) -> list[str]:
    """The journeys of a part of the page that one can see."""
    titles = page.locator(selector).filter(visible=True)
    return sorted(title.strip() for title in titles.all_inner_texts())


def test_an_address_says_what_is_shown(example: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(example + "journeys/?owner=ecommerce&state=as-is", wait_until="networkidle")
    assert shown(page, ".j-jcard h4") == ["A bike by Thursday"]
    assert shown(page, ".j-frame__into .j-card > a.j-strong") == ["A bike by Thursday"]
    assert page.locator(".j-folder", has_text="Business").is_hidden()
    page.get_by_role("radio", name="Table").check()
    assert page.url.endswith("journeys/?owner=ecommerce&state=as-is&view=list")
    assert shown(page, ".j-table--journeys tbody th a") == ["A bike by Thursday"]
    assert shown(page, ".j-jcard") == []
    page.go_back()
    assert shown(page, ".j-jcard h4") == ["A bike by Thursday"]


def test_the_keyboard_alone_filters(example: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(example + "journeys/", wait_until="networkidle")
    assert len(shown(page, ".j-jcard")) == 8
    page.get_by_label("Status").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**/journeys/?status=draft")
    assert shown(page, ".j-jcard h4") == ["Number nine is down"]
    page.locator(".j-sift button[type=reset]").press("Enter")
    page.wait_for_url(re.compile("/journeys/$"))
    assert len(shown(page, ".j-jcard")) == 8


def test_without_scripts_cards_and_table_are_both_there(example: str, context: BrowserContext) -> None:
    still = context.browser.new_context(java_script_enabled=False) if context.browser else context
    page = still.new_page()
    page.goto(example + "journeys/")
    assert len(shown(page, ".j-jcard")) == len(shown(page, ".j-table--journeys tbody tr")) == 8
    still.close()


def test_the_page_for_those_who_decide_is_one_sheet(example: str, context: BrowserContext) -> None:
    page = context.new_page()
    for language in ("", "fr/"):
        page.goto(f"{example}{language}in-brief/", wait_until="networkidle")
        pdf = page.pdf(format="A4", print_background=True)
        assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
