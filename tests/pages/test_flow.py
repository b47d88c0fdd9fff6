"""The section on a journey's page that tells who comes how far and how long it takes."""

from __future__ import annotations

import html
import re

import pytest
from mkdocs_journeys.checking import checked
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

from tests.mkdocs.sites import write

STAGES = """\
  - {id: find, title: Finds it, duration: {min: 1 h, typical: 2 h, max: 9 h}}
  - {id: pay, title: Pays, touchpoints: [{title: Card, cost: 0.50 EUR}, {title: Fee, cost: 2 USD}]}
  - {id: get, title: Gets it}
"""
WAYS = """\
  - {from: pay, to: exit, share: 60 %}
  - {from: get, to: find, share: 25 %, after: 1 y}
  - {from: find, to: get}
"""
CASES = {
    "order": (STAGES, WAYS),
    "silent": ("  - {id: find, title: Finds it}\n", "  - {from: find, to: exit}\n"),
    "durations": (STAGES, "  []\n"),
    "nobody": (STAGES, "  - {from: find, to: exit, share: 100 %}\n"),
    "circle": (STAGES, "  - {from: get, to: pay, share: 100 %}\n"),
    "hardly": (STAGES, "  - {from: find, to: pay, share: 0.0001}\n"),
    "rest": (STAGES, "  - {from: pay, to: get, share: 10 %}\n"),
    "inside": (STAGES, "  - {from: card, to: fee, share: 10 %}\n"),
}
ASKED = {
    "nobody": "With these shares nobody reaches the end.",
    "circle": "Whoever comes to Pays, Gets it never leaves again",
    "hardly": "Reach the end < 0.1%",
    "rest": "90% of all are left over",
    "inside": "Reach the end 100%",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of a journey for each case."""
    root = tmp_path_factory.mktemp("flow")
    text = "title: Order\npersonas: [ada]\nstages:\n{}transitions:\n{}"
    files = {f"journeys/{id}.yml": text.format(*case) for id, case in CASES.items()}
    write(root, {**files, "personas/ada.yml": "name: Ada\n"})
    options = options_from({"as_of": "2026-09-30"}, root, root / "docs")
    return Site(checked(options), options.addresses, Wording("en"))


@pytest.fixture(scope="module")
def sections(site: Site) -> dict[str, str]:
    """The words of the section of each journey, empty where it has none."""
    renderer = Renderer(Wording("en"))
    pages = {page.address: page for page in site.pages()}
    return {
        id: words(renderer.render(pages[f"journeys/{id}/"], site.view(f"journeys/{id}/"))) for id in CASES
    }


def words(page: str) -> str:
    """The words of the section, a space between the cells."""
    found = re.search(r'<section[^>]*data-section="flow">(.*?)</section>', page, re.DOTALL)
    assert bool(found) == ("href=#flow" in page)
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", found[1])).split()) if found else ""


def test_it_tells_the_way_of_those_who_start(sections: dict[str, str]) -> None:
    text = sections["order"]
    assert "Reach the end 33.3%" in text
    assert "Most are lost in Pays 66.7% of all" in text
    assert "Finds it 100% 1.11 times 2 hr 1 hr to 9 hr 3 hr ± 1.3 hr" in text
    assert "Gets it 40% 1.11 times not known" in text
    assert "Cost €0.56 for each who starts; €1.67 for each who reaches the end" in text
    assert "Cost $2.22" in text
    assert "1 way says no share" in text
    assert "2 stages say no duration" in text


def test_it_is_left_out_where_nothing_is_said(sections: dict[str, str]) -> None:
    assert sections["silent"] == ""


def test_durations_alone_are_told(sections: dict[str, str]) -> None:
    assert sections["durations"].startswith("Duration From the first stage to the last")
    assert "Reach" not in sections["durations"]


@pytest.mark.parametrize(("id", "words"), ASKED.items())
def test_shares_that_ask_for_a_word(sections: dict[str, str], id: str, words: str) -> None:
    assert words in sections[id]


def test_the_data_say_the_same(site: Site) -> None:
    computed = journey_data(site.workspace.journeys["order"], site.workspace)["computed"]
    assert computed["flow"]["most_lost"] == "pay"
    assert computed["flow"]["completed"] == pytest.approx(1 / 3, abs=1e-6)
    assert computed["flow"]["stages"]["get"]["reach"] == 0.4
    assert computed["cost"]["EUR"] == {"once": 0.5, "expected": 0.555556, "completed": 1.666667}
    assert computed["end_to_end"]["expected"] == 3 * 3600
    assert computed["end_to_end"]["stages_without"] == 2
