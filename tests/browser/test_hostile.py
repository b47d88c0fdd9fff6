"""Whatever an author writes shows up as itself: in the page, the navigation, the title and the search."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import BrowserContext

from tests.mkdocs.sites import CONFIG

TEXTS = [
    "<script>window.hit = 1</script>",
    "</title><script>window.hit = 2</script>",
    '"><img src=x onerror="window.hit = 3">',
    "{{ 7*7 }} {% raw %}",
    r"a:b \N \\ \G C:\temp",
    "'single' \"double\" `tick` & &amp; &lt;b&gt;",
    "שלום עולם مرحبا",
    "👩‍👩‍👧 🎉 漢字",
]


def project(text: str) -> dict[str, str]:
    """A project that says one text wherever it can."""
    journey = {
        "title": text,
        "summary": text,
        "personas": ["ada"],
        "goal": text,
        "tags": [text],
        "stages": [
            {
                "title": text,
                "id": "one",
                "summary": text,
                "quotes": [text],
                "touchpoints": [
                    {
                        "id": "two",
                        "title": text,
                        "action": text,
                        "thought": text,
                        "frictions": [{"id": "three", "title": text, "detail": text}],
                    }
                ],
            }
        ],
        "transitions": [{"from": "one", "to": "exit", "label": text}],
    }
    return {
        "mkdocs.yml": CONFIG,
        "docs/index.md": "# Home\n",
        "journeys/hostile.yml": json.dumps(journey, ensure_ascii=False),
        "personas/ada.yml": json.dumps({"name": text, "bio": text, "quote": text}, ensure_ascii=False),
    }


def test_texts_are_shown_and_not_obeyed(
    site: Callable[[dict[str, str]], str], context: BrowserContext
) -> None:
    text = " ".join(TEXTS)
    address = site(project(text))
    for place in ("", "journeys/", "journeys/hostile/", "personas/", "personas/ada/"):
        page = context.new_page()
        page.goto(address + place, wait_until="networkidle")
        assert page.evaluate("window.hit") is None, place
        if place.startswith(("journeys/h", "personas/a")):
            assert all(t in page.inner_text("body") for t in TEXTS), place
            assert "window.hit = 2" in page.title()


def test_the_search_shows_them_too(site: Callable[[dict[str, str]], str], context: BrowserContext) -> None:
    address = site(project(" ".join(["findable", *TEXTS])))
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("f")
    page.locator("input[data-md-component=search-query]").press_sequentially("findable")
    page.locator(".md-search-result__link").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert "onerror" in page.locator(".md-search-result").inner_text()
