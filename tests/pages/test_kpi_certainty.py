"""How sure a KPI is and whether it moved: on the journey's page, and in its data."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.checking import checked
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

from tests.project import JOURNEY, make

KPIS = """\
kpis:
  - {id: measured, metric: nps, baseline: {value: 10, on: 2026-01-31}, measurements: counts.csv}
  - {id: told, metric: nps, measurements: [{on: 2026-07, value: 20, n: 90}, {on: 2026-08, value: 30, n: 100}]}
  - {id: fewer, metric: cart-abandonment, measurements: abandoned.csv}
  - {id: wait, metric: waiting-time, measurements: [{on: 2026-07, value: 5 min}, {on: 2026-08, value: 4 min}]}
  - {id: once, metric: csat, measurements: [{on: 2026-08, value: 80, n: 40}]}
  - {id: never, metric: csat}
"""
ABANDONED = "date,value,n\n2026-07,70,900\n2026-08,60,900\n"
COUNTS = "date,promoters,passives,detractors\n2026-07,45,30,25\n2026-08,50,30,20\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    tables = {"journeys/counts.csv": COUNTS, "journeys/abandoned.csv": ABANDONED}
    make(tmp_path, {"journeys/first.yml": JOURNEY + KPIS, **tables})
    options = options_from({"as_of": date(2026, 9, 30)}, tmp_path.resolve(), tmp_path.resolve() / "docs")
    return Site(checked(options), options.addresses, Wording("en"))


def cards(site: Site, language: str = "en") -> dict[str, str]:
    """The texts of the KPIs' cards."""
    address = "journeys/first/"
    spec = next(page for page in site.pages() if page.address == address)
    html = Renderer(Wording(language)).render(spec, site.view(address))
    found = re.findall(
        r'<li class="j-card j-kpi" id="([^"]+)">(.*?)(?=<li class="j-card|</section>)', html, re.DOTALL
    )
    return {id: " ".join(re.sub(r"<[^>]+>", " ", card).split()) for id, card in found}


def test_the_page_tells_how_sure_a_value_is_and_what_has_changed(site: Site) -> None:
    found = cards(site)
    assert "95% interval: 14.7 to 45.3" in found["measured"]
    assert "+10 since Jul 2026: no real change" in found["measured"]
    assert "+20 since the baseline" in found["measured"]
    assert "95% interval: 56.8% to 63.2%" in found["fewer"]
    assert "−10 pts since Jul 2026: better" in found["fewer"]
    assert "−1 min since Jul 2026" in found["wait"]
    assert "interval" not in found["wait"]
    assert "since" not in found["once"] + found["never"]


def test_a_score_without_its_counts_says_what_is_missing(site: Site) -> None:
    told = cards(site)["told"]
    assert "No interval: it takes the counts of promoters, passives and detractors" in told
    assert "real change" not in told


def test_the_page_in_french(site: Site) -> None:
    assert "Intervalle à 95 % : 14,7 à 45,3" in cards(site, "fr")["measured"]


def test_the_data_has_the_same(site: Site) -> None:
    journey = site.workspace.journeys["first"]
    kpis: dict[str, Any] = journey_data(journey, site.workspace)["computed"]["kpis"]
    assert kpis["measured"] == {
        "current": 30,
        "on": "2026-08",
        "expected": None,
        "status": "open",
        "n": 100,
        "interval": {"low": 14.692192, "high": 45.307808},
        "change": {"by": 10, "from": 20, "since": "2026-07", "real": False},
        "since_baseline": {"by": 20, "from": 10, "since": "2026-01-31", "real": None},
    }
    assert kpis["fewer"]["change"]["real"] is True
    assert kpis["told"]["interval"] is None
    assert kpis["told"]["change"] == {"by": 10, "from": 20, "since": "2026-07", "real": None}
    assert kpis["never"] == {
        "current": None, "on": None, "expected": None, "status": "no-data",
        "n": None, "interval": None, "change": None, "since_baseline": None,
    }  # fmt: skip
