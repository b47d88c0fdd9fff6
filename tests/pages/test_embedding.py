"""What a page of prose shows of journeys and personas, and what happens where it cannot."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.mkdocs.sites import JOURNEY, PageOf, Site, configured, make, write

HOME = """\
# Home

![Called otherwise & <b>](journeys/first-visit.yml#map)

![](journeys/index.md#frame)

![What it is about](journeys/first-visit.yml)
![](personas/ada.yml)

In a line ![of text](journeys/first-visit.yml) it is a link, and ![a picture](real.png) stays one.

![](journeys/first-visit.yml#waits)
"""


@pytest.fixture
def project(small: Path) -> Path:
    """A project whose prose embeds, also from a folder below."""
    below = "# Below\n\n![](../journeys/first-visit.yml#map)\n"
    closer = JOURNEY.replace("First visit", "Closer") + "zooms_into: first-visit#arrive\n"
    (small / "docs").mkdir(exist_ok=True)
    (small / "docs/real.png").write_bytes(b"")
    files = {"docs/index.md": HOME, "docs/a/b.md": below, "journeys/closer.yml": closer}
    return write(small, files)


@pytest.fixture(params=[True, False], ids=["directories", "files"])
def site(request: pytest.FixtureRequest, project: Path) -> Site:
    write(project, {"mkdocs.yml": configured(use_directory_urls=request.param)})
    return make(project, strict=False)


def home(site: Site) -> PageOf:
    """The home page."""
    return site.page("index.html")


def test_every_link_of_what_is_embedded_leads_somewhere(site: Site) -> None:
    assert site.dead_links() == []


def test_the_map_holds_stages_touchpoints_and_what_hurts(site: Site) -> None:
    shown = home(site).own.partition("j-glimpse")[2].partition("</section>")[0]
    for text in ("Arrive", "Waits", "Leave", "No seat", "Lowest point", "Called otherwise &amp; &lt;b&gt;"):
        assert text in shown
    assert shown.count("<th scope") == 2 + 1 + 3
    assert 'href="journeys/first-visit' in shown


def test_cards_of_one_paragraph_stand_in_one_list(site: Site) -> None:
    cards = home(site).own.partition('<ul class="j-list j-tiles">')[2].partition("</figure>")[0]
    for text in ("First visit", "What it is about", "Ada"):
        assert text in cards


def test_the_frame_shows_what_looks_closer(site: Site) -> None:
    frame = home(site).own.partition("j-frame__title")[2].partition("</figure>")[0]
    assert "Closer" in frame


def test_within_a_line_it_is_a_link_and_a_picture_stays_one(site: Site) -> None:
    line = home(site).own.partition("In a line")[2].partition("</p>")[0]
    assert "<a href=" in line
    assert ">of text</a>" in line
    assert line.count("<img") == 1


def test_prose_of_any_folder_embeds(site: Site, project: Path) -> None:
    file = "a/b/index.html" if (site.root / "a/b/index.html").is_file() else "a/b.html"
    assert "j-glimpse" in site.page(file).own


def test_an_anchor_that_cannot_be_shown_is_told(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        made = make(project, strict=False)
    told = [record.getMessage() for record in caplog.records if "can be shown" in record.getMessage()]
    assert told == [
        'journeys: index.md: of journeys/first-visit.yml, nothing can be shown at "#waits"; '
        "leave the anchor out, or write one of: #map"
    ]
    assert "journeys/first-visit/#waits" in made.page("").links()


def test_our_markup_never_comes_into_the_search_twice(project: Path) -> None:
    entries = make(project, strict=False).json("search/search_index.json")["docs"]
    own = [entry for entry in entries if entry["location"] == ""]
    assert own
    assert all("Waits" not in entry["text"] for entry in own)
