"""One page of each kind: what holds for these holds for all."""

from __future__ import annotations

from playwright.sync_api import Page

# Where the example has none (a file that cannot be read), there is no address.
KINDS: dict[str, str | None] = {
    "home": "",
    "as-is": "journeys/click-and-collect/",
    "to-be": "journeys/click-and-collect-next/",
    "macro": "journeys/bike-life/",
    "french": "fr/journeys/premier-velo-electrique/",
    "portfolio": "journeys/",
    "gallery": "personas/",
    "persona": "personas/hurried-commuter/",
    "reviews": "reviews/",
    "in brief": "in-brief/",
    "frictions": "frictions/",
    "opportunities": "opportunities/",
    "kpis": "kpis/",
    "channels": "channels/",
    "team": "teams/care/",
    "segments": "segments/",
    "hand-overs": "handovers/",
    "broken": None,
}
JOURNEY = "journeys/click-and-collect/"
# Rules that look at the frame of the theme rather than at our own markup are for the theme's own tests.
OURS = ".j"


def opened(page: Page, address: str) -> Page:
    """The page with its fonts; what a page may ask for later is another test's."""
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready")
    return page
