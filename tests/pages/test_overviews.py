"""The pages over all journeys: lean where journeys are many, and nothing left out."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_journeys.checking import checked
from mkdocs_journeys.diagram.mini import wave
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

from tests.mkdocs.sites import write

MANY = 150
JOURNEY = """\
title: The journey with the number {number}
personas: [ada]
status: approved
reviewed: 2026-09-01
owner: cx
kpis: [{{metric: nps, target: {{value: 9}}, measurements: [{{on: 2026-08-01, value: 1}}]}}]
stages:
  - title: Arrive
    touchpoints: [{{title: Waits, channel: shop, emotion: -1.5}}]
    frictions: [{{id: no-seat, title: There is no seat anywhere, severity: major, frequency: frequent}}]
  - {{title: Stay, emotion: 1}}
  - {{title: Leave, emotion: 0.5}}
"""
CATALOG = "channels: [{id: shop, title: The shop, kind: physical}]\nteams: [{id: cx, title: Experience}]\n"
PERSONA = "name: Ada\nchannels: [{channel: shop, preference: high}]\n"


def pages(root: Path, journeys: int, persona: str = PERSONA) -> Site:
    """A project with so many journeys."""
    files = {f"journeys/area-{n // 50}/j{n:03}.yml": JOURNEY.format(number=n) for n in range(journeys)}
    write(root, {**files, "journeys/_catalog.yml": CATALOG, "personas/ada.yml": persona})
    options = options_from({"as_of": "2026-09-30"}, root, root / "docs")
    return Site(checked(options), options.addresses, Wording("en"))


def shown(root: Path, address: str, journeys: int, persona: str = PERSONA) -> str:
    """A page of a project with so many journeys."""
    site = pages(root, journeys, persona)
    spec = next(page for page in site.pages() if page.address == address)
    return Renderer(Wording("en")).render(spec, site.view(address))


def links(html: str) -> set[str]:
    return set(re.findall(r'href="([^"]*)"', html))


def test_hundreds_of_journeys_are_all_there_and_weigh_little(tmp_path: Path) -> None:
    html = shown(tmp_path, "personas/ada/", MANY)
    assert {f"../../journeys/j{n:03}/" for n in range(MANY)} <= links(html)
    assert html.count("−1.5") <= 2  # the page tells means; the figures of the stages are on their own pages
    # A thousand of them stay below 450 kB.
    assert len(html.encode()) / MANY < 450


def test_the_list_of_hundreds_of_journeys_is_cut_into_pages(tmp_path: Path) -> None:
    site = pages(tmp_path, 450)
    renderer = Renderer(Wording("en"))
    addresses = ("journeys/", "journeys/page_2/", "journeys/page_3/")
    specs = {spec.address: spec for spec in site.pages() if spec.address in addresses}
    found = {address: renderer.render(specs[address], site.view(address)) for address in addresses}
    assert {f"../journeys/j{n:03}/" for n in range(200)} <= links(found["journeys/"])
    assert {f"../../journeys/j{n:03}/" for n in range(200, 400)} <= links(found["journeys/page_2/"])
    assert {f"../../journeys/j{n:03}/" for n in range(400, 450)} <= links(found["journeys/page_3/"])
    assert {"page_2/", "page_3/"} <= links(found["journeys/"])
    assert max(len(html.encode()) for html in found.values()) < 400_000


def test_the_lean_table_tells_what_the_cards_tell(tmp_path: Path) -> None:
    table = shown(tmp_path / "many", "journeys/", MANY)
    cards = shown(tmp_path / "few", "journeys/", 3)
    assert "j-jcard" not in table
    assert "j-jcard" in cards.partition("<table")[0]
    for text in (
        "There is no seat anywhere",
        "Approved",
        "Experience",
        "Last on Sep 1, 2026",
        "Open",
        "j001/#no-seat",
    ):
        assert text in table, text
        assert text in cards, text


def test_a_channel_shows_how_it_feels_beside_how_gladly_it_is_used(tmp_path: Path) -> None:
    html = shown(tmp_path, "personas/ada/", 2)
    channels = html.partition('id="channels"')[2].partition("</section>")[0]
    for text in ("The shop", "High", "−1.5", "at 2 touchpoints"):
        assert text in channels


def test_what_nobody_works_on_is_told(tmp_path: Path) -> None:
    hurts = shown(tmp_path, "personas/ada/", 1).partition('id="hurts"')[2]
    assert "Nothing addresses it yet" in hurts


def test_a_site_without_journeys_and_a_persona_without_anything(tmp_path: Path) -> None:
    assert "No journey yet" in shown(tmp_path / "a", "journeys/", 0)
    bare = shown(tmp_path / "b", "personas/ada/", 0, "name: Ada\n")
    assert "Nothing more is known yet" in bare
    assert "j-jump" not in bare


def test_a_smooth_curve_goes_through_its_points() -> None:
    drawn = wave([1, None, -2])
    assert drawn is not None
    assert drawn.line.startswith("M0 29C")
    assert drawn.line.endswith(" 100 92")
    assert drawn.low == "M100 92h.01"
    assert wave([None, None]) is None
    alone = wave([0.5])
    assert alone is not None
    assert (alone.line, alone.area, alone.low) == ("", "", "M50 39.5h.01")
