"""The ways from a part of a page to its line in the file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext

from tests.browser.kinds import opened

FILE = Path(__file__).resolve().parents[2] / "journeys/consumers/click-and-collect.yml"
EDIT = (
    "https://github.com/mkdocs-journeys/mkdocs-journeys/edit/main/journeys/consumers/click-and-collect.yml#L"
)


def test_each_part_leads_to_its_own_line(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    assert page.locator(".j-edit").count() == 0, "they come when somebody points at the page"
    page.locator(".j-pain").first.hover()
    page.wait_for_selector(".j-edit")
    lines = FILE.read_text("utf-8").splitlines()
    links = page.locator(".j-edit").evaluate_all(
        "links => links.map(link => [link.href, link.ariaLabel, link.previousElementSibling.textContent])"
    )
    assert len(links) > 15
    assert len({href for href, _, _ in links}) == len(links)
    for href, name, title in links:
        assert name == f"Edit: {title}"
        line = lines[int(href.removeprefix(EDIT)) - 1]
        assert title in line.replace("''", "'") or "metric:" in line, (title, line)


def test_it_is_seen_on_hover_and_focus_and_not_on_paper(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "journeys/click-and-collect/")
    link = page.locator(".j-pain .j-edit").first
    page.locator(".j-head").hover()
    page.wait_for_selector(".j-pain .j-edit", state="attached")
    page.mouse.move(0, 0)
    link.scroll_into_view_if_needed()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    page.locator(".j-pain").first.hover()
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
    page.mouse.move(0, 0)
    page.locator(".j-pain h3 a").first.focus()
    page.keyboard.press("Tab")
    assert link.evaluate("link => link === document.activeElement && getComputedStyle(link).opacity") == "1"
    page.emulate_media(media="print")
    assert link.evaluate("link => getComputedStyle(link).display") == "none"


def test_without_a_service_there_is_none(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + "personas/hurried-commuter/")
    assert page.locator(".j-edit").count() == 0
    edit = page.locator('a[rel="edit"]')
    assert str(edit.get_attribute("href")).endswith("/edit/main/personas/hurried-commuter.yml")
