"""What a browser shows: nothing is fetched from elsewhere, nothing overflows, everybody can read it."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

PAGES = [
    "journeys/",
    "journeys/click-and-collect/",
    "journeys/click-and-collect-next/",
    "journeys/company-bikes/",
    "journeys/premier-velo-electrique/",
    "journeys/bike-life/",
    "personas/",
    "personas/hurried-commuter/",
]
# Rules that look at the frame of the theme rather than at our own markup are for the theme's own tests.
OURS = ".j"


def opened(page: Page, address: str) -> Page:
    """The page, loaded to the end."""
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("address", PAGES)
def test_nothing_comes_from_another_host_and_nothing_goes_wrong(
    example: str, context: BrowserContext, address: str
) -> None:
    elsewhere: list[str] = []
    wrong: list[str] = []
    page = context.new_page()

    def watch(request: Request) -> None:
        if not request.url.startswith((example, "data:", "blob:")):
            elsewhere.append(request.url)

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error":
            wrong.append(message.text)

    page.on("request", watch)
    page.on("console", listen)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    opened(page, example + address)
    assert elsewhere == []
    assert [text for text in wrong if "favicon" not in text] == []


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("address", PAGES)
def test_nobody_is_shut_out(example: str, context: BrowserContext, address: str, scheme: str) -> None:
    page = opened(context.new_page(), example + address)
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    page.wait_for_timeout(400)  # colours move to the other scheme
    found = Axe().run(page, context={"include": [[OURS]]})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("address", PAGES)
def test_no_page_scrolls_sideways(example: str, browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = opened(context.new_page(), example + address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= width


@pytest.mark.parametrize("address", PAGES)
def test_everything_can_be_read_without_scripts(example: str, browser: Browser, address: str) -> None:
    plain = browser.new_context(java_script_enabled=False)
    with_scripts = browser.new_context()
    texts = []
    for context in (plain, with_scripts):
        page = opened(context.new_page(), example + address)
        texts.append(" ".join((page.locator(".j").first.text_content() or "").split()))
        context.close()
    assert len(texts[0]) > 100
    assert texts[0] == texts[1]


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


def test_on_paper_nothing_is_cut(example: str, context: BrowserContext, tmp_path: Path) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    page.emulate_media(media="print")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.j *')].filter(e => {
            const style = getComputedStyle(e);
            return ['auto', 'scroll', 'hidden'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1
                && e.clientWidth > 2 && !e.closest('svg');
        }).map(e => e.className)"""
    )
    assert cut == []
