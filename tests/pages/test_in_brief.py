"""The page for those who decide and the list of journeys say what `journeys stats` says, and lead to it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from mkdocs_journeys.checking import checked
from mkdocs_journeys.figures.stats import Stats
from mkdocs_journeys.figures.stats_data import stats_data
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.ledger.leaf import Leaf
from mkdocs_journeys.pages.ledger.ledger import Ledger
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

from tests.project import ROOT

FIGURE = re.compile(r'<a href="([^"]*\?[^"]*)">(?:[^<0-9]*)([0-9]+)(?: frictions?)?</a>')


@pytest.fixture(scope="module")
def site() -> Site:
    """The example."""
    options = options_from({"as_of": "2026-09-30"}, ROOT, ROOT / "docs")
    return Site(checked(options), options.addresses, Wording("en"))


@pytest.fixture(scope="module")
def ledgers(site: Site) -> dict[str, Ledger]:
    """The lists by the folders of their addresses."""
    leaves = {spec.address: spec.context.get("leaf") for spec in site.pages()}
    return {address.rstrip("/"): leaf.ledger for address, leaf in leaves.items() if isinstance(leaf, Leaf)}


@pytest.fixture(scope="module")
def brief(site: Site) -> str:
    spec = next(spec for spec in site.pages() if spec.address == "in-brief/")
    return Renderer(Wording("en")).render(spec, site.view(spec.address))


def rows_of(ledger: Ledger, filters: dict[str, str]) -> int:
    """How many rows a list shows for filters."""
    return sum(all(f in row.mark(name).split() for name, f in filters.items()) for row in ledger.rows)


def test_each_figure_leads_to_a_list_of_so_many(brief: str, ledgers: dict[str, Ledger]) -> None:
    figures = [(urlsplit(url.replace("&amp;", "&")), int(count)) for url, count in FIGURE.findall(brief)]
    assert len(figures) > 15
    for url, count in figures:
        found = rows_of(ledgers[url.path.strip("./")], dict(parse_qsl(url.query)))
        assert found == count, url.geturl()


def test_the_page_and_the_command_say_the_same(site: Site, brief: str) -> None:
    data = stats_data(Stats(site.workspace), str)
    words = re.sub("<[^>]*>", " ", brief)
    for moment in data["worst_moments"]:
        assert f'/{moment["journey"]}/#{moment["id"]}"' in brief
    for win in data["quick_wins"]:
        assert f'/{win["journey"]}/#{win["id"]}"' in brief
        assert f"−{win['takes_away']}" in words
    assert len(data["worst_moments"]) == len(data["quick_wins"]) == 5
    assert f"{data['frictions']['assumption_share'] * 100:.0f}%" in words


def test_the_list_and_the_command_say_the_same(site: Site, ledgers: dict[str, Ledger]) -> None:
    data = stats_data(Stats(site.workspace), str)
    ledger = ledgers["journeys"]
    names = [column.name for column in ledger.columns]
    said = [[value if key is None else key for _, value, key in row.cells] for row in ledger.rows]
    rows = [dict(zip(names, each, strict=True)) for each in said]
    assert len(rows) == data["journeys"]["total"]
    for row in rows:
        flow = data["flow"][str(row["id"])]
        assert row["completed"] == (flow["flow"] and flow["flow"]["completed"])
        assert row["most_lost"] == (flow["flow"] and flow["flow"]["most_lost"])
        assert row["takes"] == row["seconds"] == pytest.approx(flow["end_to_end"]["expected"], abs=1)
    for facet in ("status", "state", "freshness"):
        for value, count in data["journeys"][facet].items():
            assert rows_of(ledger, {facet: value}) == count
    for value, count in data["kpis"]["status"].items():
        assert rows_of(ledgers["kpis"], {"status": value}) == count
    for value, count in data["opportunities"]["todo_by_quadrant"].items():
        word = "none" if value == "not-known" else value
        assert rows_of(ledgers["opportunities"], {"status": "todo", "quadrant": word}) == count
    for value, count in data["frictions"]["todo_by_priority"].items():
        assert rows_of(ledgers["frictions"], {"status": "todo", "priority": value}) == count
