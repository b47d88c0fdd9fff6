"""The option `show_findings`: the panel, the badge, and a line at the place itself; nothing of it where it is off."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.options.options import options_from

from tests.mkdocs.sites import Site, configured, make, write

SELECTED = {"select": ["J1", "J2", "J3", "J511"], "severity": {"J3": "warning"}}
JOURNEY = """\
title: First visit
personas: [ada]
owner: nobody-knows
stages:
  - id: arrive
    title: Arrive
    frictions: [{id: rain, title: Rain, severity: minor, frequency: rare, evidence: [talks], team: ghosts}]
    touchpoints:
      - {id: knocks, title: Knocks, team: ghosts}
      - id: waits
        title: Waits
        channel: carrier-pigeon
        frictions: [{id: no-seat, title: No seat, severity: major, frequency: rare}]
        kpis: [{id: minutes, metric: unheard-of, baseline: {value: 3}}]
    opportunities: [{id: bench, title: A bench, team: ghosts}]
  - id: leave
    title: Leave
    opportunities:
      - id: door
        title: A door
        addresses: [no-such-friction]
evidence: [{id: talks, title: Ten talks, n: 10}]
transitions: [{from: leave, to: nowhere}]
"""


def project(root: Path, shown: object) -> Path:
    """A project with findings in many places."""
    options: dict[str, Any] = {"checks": SELECTED}
    if shown is not None:
        options["show_findings"] = shown
    return write(root, {"mkdocs.yml": configured(journeys=options), "journeys/first-visit.yml": JOURNEY})


def built(root: Path, serving: bool = False) -> Site:
    """The site as `mkdocs build` makes it, or as `mkdocs serve` does."""
    if not serving:
        return make(root, strict=False)
    out = root.parent / f"{root.name}-served"
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(out))
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Site(out)


def remarks(html: str) -> dict[str, list[str]]:
    """The codes told at each place: by the nearest id before them."""
    found: dict[str, list[str]] = {}
    id = ""
    pattern = r'<(?:h3|tr|li)[^>]* id="([^"]+)"|<li class="j-remark [^>]*>.*?<code>(J\d+)</code>'
    for match in re.finditer(pattern, html):
        if match[1]:
            id = match[1]
        else:
            found.setdefault(id, []).append(match[2])
    return found


def test_each_finding_stands_at_the_innermost_part_that_it_is_about(small: Path) -> None:
    page = built(project(small, True)).page("journeys/first-visit/")
    told = remarks(page.html)
    assert set(told) == {"knocks", "waits", "rain", "no-seat", "minutes", "bench", "door"}
    assert told["no-seat"] == ["J511"]
    assert all(len(codes) == 1 for codes in told.values())


def test_what_is_about_the_whole_journey_is_in_the_panel_alone(small: Path) -> None:
    page = built(project(small, True)).page("journeys/first-visit/")
    panel = page.own.partition('<section class="j-findings')[2].partition("</section>")[0]
    outside = page.html.replace(panel, "")
    assert "nobody-knows" in panel
    assert "nobody-knows" not in "".join(re.findall(r'<ul class="j-list j-remarks".*?</ul>', outside))
    assert "nowhere" in panel
    assert "nowhere" not in "".join(re.findall(r'<ul class="j-list j-remarks".*?</ul>', outside))


def test_a_line_says_how_grave_it_is_in_a_word(small: Path) -> None:
    page = built(project(small, True)).page("journeys/first-visit/")
    lines = re.findall(r'<li class="j-remark j-remark--(\w+)">(.*?)</li>', page.html)
    assert {severity for severity, _ in lines} == {"warning", "info"}
    assert all(("Warning" if severity == "warning" else "Note") in line for severity, line in lines)


def test_the_badge_leads_to_the_panel(small: Path) -> None:
    files = {"personas/ada.yml": "name: Ada\nowner: ghosts\n"}
    site = built(write(project(small, True), files))
    badge = re.search(r'<li class="j-badge j-remarks-badge.*?</li>', site.page("journeys/first-visit/").own)
    assert badge
    assert "href=#j_findings" in badge[0]
    assert re.search(r"\d+ warnings, 1 note", badge[0])
    assert "j_findings" in site.page("journeys/first-visit/").ids
    assert "1 warning</a>" in site.page("personas/ada/").own
    assert "j_findings" in site.page("personas/ada/").ids
    assert site.dead_links() == []


def test_a_page_without_findings_has_no_badge(small: Path) -> None:
    assert "j-remarks-badge" not in built(project(small, True)).page("personas/ada/").own


def test_all_findings_are_on_the_page_of_the_reviews(small: Path) -> None:
    page = built(project(small, True)).page("reviews/")
    assert "j_findings" in page.ids
    assert page.own.index('id="drafts"') < page.own.index('id="j_findings"')


@pytest.mark.parametrize(
    ("option", "serving", "shown"),
    [
        (None, False, False),
        (None, True, True),
        (True, False, True),
        (True, True, True),
        (False, False, False),
        (False, True, False),
    ],
)
def test_when_it_is_on(option: bool | None, serving: bool, shown: bool, small: Path) -> None:
    site = built(project(small, option), serving)
    for address in ("journeys/", "journeys/first-visit/", "personas/", "personas/ada/", "reviews/"):
        html = site.page(address).html
        words = ("j-findings", "j_findings", "j-remark", "J511", "other files")
        found = [word for word in words if word in html]
        assert bool(found) is shown, (address, found)


def test_the_cache_never_mixes_the_two(small: Path) -> None:
    address = "journeys/first-visit/"
    off = built(project(small, None)).page(address).html
    on = built(project(small, True)).page(address).html
    assert built(project(small, None)).page(address).html == off != on
    assert built(project(small, True)).page(address).html == on
    mended = JOURNEY.replace("channel: carrier-pigeon\n", "emotion: 1\n")
    site = built(write(project(small, True), {"journeys/first-visit.yml": mended}))
    assert "waits" not in remarks(site.page(address).html)


def test_a_message_is_text_not_markup(small: Path) -> None:
    text = JOURNEY.replace("carrier-pigeon", '"<img src=x>"')
    page = built(write(project(small, True), {"journeys/first-visit.yml": text})).page(
        "journeys/first-visit/"
    )
    assert "<img src=x>" not in page.html


def test_another_value_is_refused(small: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        load_config_of(project(small, "sometimes"))
    assert 'show_findings: "sometimes" is neither true nor false' in caplog.text
    with pytest.raises(JourneysError, match="neither true nor false"):
        options_from({"show_findings": 1}, small, small / "docs")


def load_config_of(root: Path) -> None:
    """Read the settings, and say what is wrong with them."""
    load_config(str(root / "mkdocs.yml"))
