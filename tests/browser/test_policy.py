"""What a page may do: it asks no other host, needs no inline code, and works however it is served."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.kinds import JOURNEY, KINDS, OURS, opened
from tests.browser.serving import served
from tests.mkdocs.sites import JOURNEY as SMALL_JOURNEY
from tests.mkdocs.sites import SMALL, Site, configured
from tests.project import ROOT

# The manual tells how to make the policy: as strict as Material's own frame allows.
MADE = re.compile(r'```python title="policy.py"\n(.*?)```', re.DOTALL)
# Without a script a button that makes a file of a table would do nothing, and is not there.
TEXTS = """() => {
    const found = [], texts = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) found.push(texts.currentNode.data.replace(/\\s+/g, ' ').trim());
    return found.filter(text => /\\p{L}{2}/u.test(text) && text !== 'CSV');
}"""


def settled(page: Page, address: str) -> Page:
    """The page, when nothing is asked for any more."""
    page.goto(address, wait_until="networkidle")
    return page


def complaints(page: Page) -> list[str]:
    """What goes wrong in a window from now on."""
    wrong: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "favicon" not in message.text:
            wrong.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


def test_nothing_comes_from_another_host_and_nothing_goes_wrong(kind: str, context: BrowserContext) -> None:
    page = context.new_page()
    elsewhere: list[str] = []
    host = re.match(r"http://[^/]+/", kind)
    assert host

    def watch(request: Request) -> None:
        if not request.url.startswith((host[0], "data:", "blob:")):
            elsewhere.append(request.url)

    page.on("request", watch)
    wrong = complaints(page)
    settled(page, kind)
    assert elsewhere == []
    assert wrong == []


@pytest.mark.parametrize("address", [place for place in KINDS.values() if place is not None])
def test_our_markup_holds_no_code_and_no_styles(built: Site, address: str) -> None:
    own = built.page(address).own
    assert len(own) > 1000
    assert re.findall(r"<script|<style|<[^>]*\s(?:on[a-z]+|style)=[^>]*>|javascript:", own) == []


def test_the_policy_of_the_manual_is_kept(built: Site, browser: Browser) -> None:
    script = MADE.search((ROOT / "docs/manual/publish.md").read_text("utf-8"))
    assert script
    command = [sys.executable, "-c", script[1], str(built.root)]
    policy = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.strip()
    assert "unsafe" not in policy
    assert policy.count("sha256-") <= 10, "the theme's own few scripts, one of them for each depth of folders"
    with served(built.root, policy) as address:
        context = browser.new_context()
        page = context.new_page()
        wrong = complaints(page)
        for place in filter(None, KINDS.values()):
            opened(page, address + place)
            page.evaluate("() => ['beforeprint', 'afterprint'].forEach(e => dispatchEvent(new Event(e)))")
        page.keyboard.press("f")
        page.locator("input[data-md-component=search-query]").press_sequentially("still in its box")
        page.locator(".md-search-result__link").first.wait_for()
        opened(page, address + JOURNEY)
        with page.expect_download():
            page.get_by_role("button", name="Download as CSV: Journey map").click()
        assert wrong == []
        context.close()


@pytest.mark.parametrize("instant", [True, False])
def test_the_scripts_reach_every_page_with_and_without_instant_navigation(
    site: Callable[[dict[str, str]], str], context: BrowserContext, instant: bool
) -> None:
    features = ["navigation.instant"] if instant else []
    config = configured(
        theme={"name": "material", "font": False, "features": features}, site_url="http://127.0.0.1/"
    )
    second = SMALL_JOURNEY.replace("First visit", "Second visit")
    address = site({**SMALL, "mkdocs.yml": config, "journeys/second-visit.yml": second})
    page = context.new_page()
    wrong = complaints(page)
    opened(page, address + "journeys/first-visit/")
    page.evaluate("window.stays = true")
    page.locator(".md-nav--primary a[href*='second-visit']").first.click()
    page.locator("h1", has_text="Second visit").wait_for()
    # The heading is there before the scripts, which come last.
    page.locator(f"{OURS} [data-j-full]:visible").first.wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".j-sheet").count() == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.locator(f"{OURS} [data-j-full]:visible").first.wait_for()
    # Instant navigation wants the address that the site says it has; where that is another one it stays out of the way.
    assert wrong == []


SHEETS = """() => [...document.querySelectorAll('head > [rel=stylesheet]:not([media])')]
    .map(sheet => sheet.href.split('/').pop())"""


def test_the_style_sheets_of_the_site_come_last_with_instant_navigation(
    site: Callable[[dict[str, str]], str], context: BrowserContext
) -> None:
    config = configured(
        theme={"name": "material", "font": False, "features": ["navigation.instant"]},
        site_url="http://127.0.0.1/",
        extra_css=["own.css"],
    )
    address = site({**SMALL, "mkdocs.yml": config, "docs/own.css": ".j.j .j-map { outline: 1px solid }"})
    page = context.new_page()
    wrong = complaints(page)
    # Instant navigation works at the address only that the site says it has.
    named = "http://127.0.0.1/"
    # Connections that are kept may be closed by the server just when they are used again.
    page.route(
        f"{named}**",
        lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace(named, address), max_retries=3)
        ),
    )
    settled(page, f"{named}journeys/")
    page.evaluate("window.stays = true")
    page.locator("article a[href*='first-visit']").first.click()
    page.locator("h1", has_text="First visit").wait_for()
    page.locator(".j-map [data-j-full]:visible").wait_for()
    # The pointer has been on a page of ours: what is seen only then is there.
    last = ["journeys.css", "sections.css", "journey.css", "low.css", "tools.css", "own.css"]
    assert page.evaluate(SHEETS)[-6:] == last
    # What is loaded for a tool stands with ours, and is there again after the next page.
    page.locator(".j-lanes > summary").click()
    page.get_by_label("Feels", exact=True).wait_for()
    page.evaluate("history.back()")
    page.wait_for_function(f"!document.querySelector('.j-map') && ({SHEETS})().includes('tools.css')")
    assert page.evaluate(SHEETS)[-1] == "own.css"
    assert page.evaluate("window.stays"), "no page was loaded anew"
    assert wrong == []


def test_everything_can_be_read_without_scripts(kind: str, window: Page, still_window: Page) -> None:
    texts = [opened(page, kind).evaluate(TEXTS) for page in (still_window, window)]
    assert len(texts[0]) > 5
    assert [text for text in texts[1] if text not in texts[0]] == []


def test_nothing_is_folded_away_for_good_without_scripts(example: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = opened(context.new_page(), example + JOURNEY)
    hidden = page.locator(f"{OURS} :is(p, li, td, th, h2, h3, h4)").evaluate_all(
        "all => all.filter(e => e.textContent.trim() && !e.checkVisibility() && !e.closest('details, svg'))"
        ".map(e => e.textContent.trim().slice(0, 60))"
    )
    context.close()
    assert hidden == []
