"""On paper: the map on one sheet or cut between stages, nothing cut off, nothing left out, addresses at the end."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import JOURNEY, KINDS, OURS, opened
from tests.mkdocs.sites import SMALL

BEFORE = "() => dispatchEvent(new Event('beforeprint'))"
AFTER = "() => dispatchEvent(new Event('afterprint'))"
TABLE = """table => ({
    stages: [...table.tHead.rows[0].cells].slice(1).map(cell => [cell.textContent.trim(), cell.colSpan]),
    lanes: [...table.querySelectorAll('th[scope=row], th[scope=rowgroup]')].map(cell => cell.textContent.trim()),
    widths: [...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
    cells: [...table.tBodies].flatMap(body => [...body.querySelectorAll('td, th[scope=col]')]).map(cell => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll('.j-note').forEach(note => note.remove());
        return copy.textContent.replace(/\\s+/g, ' ').trim();
    }).filter(Boolean),
    font: Math.min(...[...table.querySelectorAll('td')].map(
        cell => parseFloat(getComputedStyle(cell).fontSize) * cell.currentCSSZoom)),
})"""
LOST = f"""() => [...document.querySelectorAll('{OURS} *')].filter(e => {{
    const style = getComputedStyle(e);
    return ['auto', 'scroll', 'hidden'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1
        && e.clientWidth > 2 && !e.closest('svg');
}}).map(e => e.className)"""


def sheets(pdf: bytes) -> int:
    """How many sheets there are."""
    return len(re.findall(rb"/Type /Page\b", pdf))


def printed(page: Page, **options: Any) -> bytes:
    """What the printer gets."""
    return page.pdf(prefer_css_page_size=True, print_background=True, **options)


def wide(stages: list[int]) -> dict[str, str]:
    """A project of one journey with so many touchpoints to each stage."""
    journey = {
        "title": "Wide",
        "personas": ["ada"],
        "stages": [
            {
                "title": f"Stage {n}",
                "id": f"s{n}",
                "touchpoints": [
                    {
                        "id": f"s{n}t{m}",
                        "title": f"Touches {n}.{m}",
                        "thought": "Is this still the same map?",
                        "emotion": m % 5 - 2,
                    }
                    for m in range(count)
                ],
            }
            for n, count in enumerate(stages)
        ],
    }
    return {**SMALL, "journeys/wide.yml": json.dumps(journey)}


@pytest.mark.parametrize("address", [JOURNEY, KINDS["french"], KINDS["macro"]])
def test_the_map_is_cut_between_stages_with_its_lanes_on_every_sheet(
    example: str, window: Page, address: str
) -> None:
    page = opened(window, example + address)
    whole = page.locator(".j-grid").evaluate(TABLE)
    before = page.locator(OURS).inner_html()
    page.evaluate(BEFORE)
    parts = [table.evaluate(TABLE) for table in page.locator(".j-sheet table").all()]
    assert 1 <= len(parts) <= 2, "some twenty touchpoints are on two sheets of A4 at most"
    assert [stage for part in parts for stage in part["stages"]] == whole["stages"], "no stage is cut"
    assert all(part["lanes"] == whole["lanes"] for part in parts)
    assert sorted(cell for part in parts for cell in part["cells"]) == sorted(whole["cells"])
    assert min(part["font"] for part in parts) >= 6.5, "below some 5 points nobody reads"
    page.evaluate(AFTER)
    assert page.locator(OURS).inner_html() == before, "after printing all is as it was"


def test_a_small_map_is_on_one_sheet_and_a_huge_one_on_several(
    site: Callable[[dict[str, str]], str], context: BrowserContext
) -> None:
    page = context.new_page()
    address = site(wide([2, 60]))
    opened(page, address + "journeys/first-visit/")
    page.evaluate(BEFORE)
    assert page.locator(".j-sheet").count() == 1
    opened(page, address + "journeys/wide/")
    whole = page.locator(".j-grid").evaluate(TABLE)
    page.evaluate(BEFORE)
    parts = [table.evaluate(TABLE) for table in page.locator(".j-sheet table").all()]
    assert len(parts) > 1
    assert sum(width for part in parts for _, width in part["stages"]) == 62
    assert all(part["stages"][-1][0] == whole["stages"][-1][0] for part in parts[1:]), (
        "a stage cut in two is named twice"
    )


def test_a_journey_takes_few_sheets_and_they_lie_on_their_side(example: str, window: Page) -> None:
    page = opened(window, example + JOURNEY)
    pdf = printed(page)
    assert 5 <= sheets(pdf) <= 12
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert boxes
    assert all(float(width) > float(height) for width, height in boxes)


def test_nothing_is_cut_or_folded_away(kind: str, window: Page) -> None:
    page = opened(window, kind)
    page.evaluate(BEFORE)
    assert kept(page) == ([], [])


def test_nothing_is_cut_or_folded_away_without_scripts(example: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    lost = kept(opened(context.new_page(), example + JOURNEY))
    context.close()
    assert lost == ([], [])


def test_heads_that_sort_are_said_again_on_each_sheet(example: str, window: Page) -> None:
    """Chromium repeats a head only where no part of it is a box that cannot be cut, as a button is."""
    page = opened(window, example + "opportunities/")
    page.locator(".sortable thead button").first.wait_for()
    page.emulate_media(media="print")
    shown = "all => [...new Set(all.map(button => getComputedStyle(button).display))]"
    assert page.locator(".sortable thead button").evaluate_all(shown) == ["contents"]


def test_nothing_is_cut_on_a3(example: str, window: Page) -> None:
    page = opened(window, example + JOURNEY)
    page.evaluate(BEFORE)
    assert kept(page, 1520, 1040) == ([], [])


def kept(page: Page, width: int = 1055, height: int = 720) -> tuple[list[str], list[str]]:
    """What a page cuts off on a sheet, and what it leaves folded; a drawing of a series stands for its table there."""
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")
    hidden = page.locator(f"{OURS} details > :not(summary, .j-button)")

    def folded() -> list[str]:
        found: list[str] = hidden.evaluate_all(
            "all => all.filter(e => !e.checkVisibility({contentVisibilityAuto: true}))"
            ".filter(e => !e.closest('.j-lanes, .j-series'))"
            ".map(e => e.parentElement.textContent.trim().slice(0, 60))"
        )
        return found

    # What was folded is there when it has been drawn, which a browser does a frame or two later.
    for _ in range(40):
        if not folded():
            break
        page.wait_for_timeout(50)
    return page.evaluate(LOST), folded()


def test_addresses_of_other_sites_become_notes(example: str, window: Page) -> None:
    page = opened(window, example + JOURNEY)
    page.evaluate(BEFORE)
    links = page.locator(f"{OURS} a[href^=http]:not(.j-edit)").evaluate_all(
        "all => all.map(a => [a.href, a.lastChild.textContent])"
    )
    notes = page.locator(".j-notes li").all_text_contents()
    assert links
    assert [notes[int(number) - 1] for _, number in links] == [address for address, _ in links]
    assert page.locator(f"{OURS} a[href^='#'] .j-note").count() == 0
