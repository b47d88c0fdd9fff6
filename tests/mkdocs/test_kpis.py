"""The page of all KPIs: what it says of each, what its numbers lead to, and the same metric side by side."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.mkdocs.sites import CONFIG, Site, configured, make, write

ODD = "<img src=x onerror=alert(1)>"
JOURNEY = "title: {title}\npersonas: [ada]\nowner: cx\nstages: [Order]\nkpis:\n"
FILES = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "# Home\n",
    "personas/ada.yml": "name: Ada\n",
    "journeys/_catalog.yml": f"""\
teams: [{{id: cx, title: "{ODD}"}}]
metrics: [{{id: queue, title: "=1+1 {ODD}", unit: people, scale: {{min: 0, max: 60}}, better: lower}}]
""",
    "journeys/order.yml": JOURNEY.format(title="Order")
    + """\
  - metric: nps
    team: cx
    baseline: {value: 20, on: 2026-01-31}
    target: {value: 40, by: 2026-12-31}
    measurements: data/order.csv
  - {metric: csat, review_every: 1 mo, measurements: [{on: 2026-02, value: 80, n: 50}, {on: 2026-03, value: 81, n: 50}]}
  - {metric: queue, target: {value: 5}, measurements: [{on: 2026-08, value: 12}, {on: 2026-09, value: 4}]}
""",
    "journeys/help.yml": JOURNEY.format(title="Help")
    + """\
  - {metric: nps, measurements: [{on: 2026-09, value: -12.5, n: 40}]}
  - {metric: return-rate, review_every: 1 y, measurements: data/returns.csv}
  - {metric: churn-rate}
""",
    "journeys/data/order.csv": "date,promoters,passives,detractors\n2026-08,45,30,25\n2026-09,50,30,20\n",
    "journeys/data/returns.csv": "date,returns,orders\n2026-08,90,1000\n2026-09,150,1000\n",
}
LINK = re.compile(r'<a href="\./?(\?[^"]*)"[^>]*>(\d+)<')
ROW = re.compile(r"<tr( data-[^>]*)>")
MARK = re.compile(r'data-(\w+)="([^"]*)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return make(write(tmp_path_factory.mktemp("kpis") / "company", FILES))


def text_of(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def rows(site: Site) -> list[str]:
    """The rows of the list, as a reader sees them."""
    html = site.page("kpis/").own.partition("<tbody>")[2].partition("</tbody>")[0]
    return [text_of(row) for row in html.split("</tr>") if row.strip()]


def table(site: Site) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO((site.root / "kpis/kpis.csv").read_text("utf-8-sig"))))


def test_a_row_says_how_a_kpi_stands(site: Site) -> None:
    [nps] = [row for row in rows(site) if row.startswith("Net Promoter Score Order")]
    assert nps == (
        "Net Promoter Score Order At risk 30 14.7 to 45.3, Sep 2026 +10 no real change 20 Jan 31, 2026 "
        "40 Dec 31, 2026 &lt;img src=x onerror=alert(1)&gt;"
    )
    [returns] = [row for row in rows(site) if row.startswith("Return rate")]
    assert returns == "Return rate Help Open 15% 12.9% to 17.3%, Sep 2026 +6 pts worse"
    [csat] = [row for row in rows(site) if row.startswith("Customer satisfaction")]
    assert csat.endswith("too old +1 pts no real change")
    assert (
        "−12.5 Sep 2026"
        in rows(site)[[row.startswith("Net Promoter Score Help") for row in rows(site)].index(True)]
    )


def test_the_worst_come_first(site: Site) -> None:
    assert [row["Status"] for row in table(site)] == [
        "At risk",
        "Target met",
        "Open",
        "Open",
        "Open",
        "No data",
    ]


def test_a_spreadsheet_gets_plain_figures(site: Site) -> None:
    found = {row["Reference"]: row for row in table(site)}
    nps = found["order#nps"]
    assert (nps["Newest value"], nps["95% interval from"], nps["Cases"]) == ("30", "14.692192", "100")
    assert (nps["Measured"], nps["Change"], nps["Real change"]) == ("2026-09", "10", "no real change")
    assert found["order#queue"]["KPI"].startswith("'=1+1")
    assert found["order#csat"]["Too old"] == "too old"


def test_each_number_leads_to_the_rows_that_it_counts(site: Site) -> None:
    html = site.page("kpis/").own
    marks = [dict(MARK.findall(found)) for found in ROW.findall(html)]
    found = LINK.findall(html)
    assert len(found) >= 6
    for target, number in found:
        filters = dict(parse_qsl(urlsplit(target.replace("&amp;", "&")).query))
        hits = sum(all(value in row.get(key, "").split() for key, value in filters.items()) for row in marks)
        assert hits == int(number), target


def test_one_metric_of_several_journeys_stands_side_by_side(site: Site) -> None:
    html = site.page("kpis/").own
    assert re.findall(r'<h2 id="(metric-[^"]*)"', html) == ["metric-nps"]
    side = html.partition('id="metric-nps"')[2]
    shown = [text_of(row) for row in side.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")]
    assert shown[:2] == [
        "Order 30 14.7 to 45.3, Sep 2026 40 Dec 31, 2026 At risk",
        "Help −12.5 Sep 2026 – Open",
    ]
    assert 'aria-label="30, 14.7 to 45.3"' in side


def test_what_authors_write_stays_text_and_leads_somewhere(site: Site) -> None:
    page = site.page("kpis/")
    assert "<img src=x" not in page.own
    assert len(page.ids) == len(set(page.ids))
    assert site.dead_links() == []


@pytest.mark.parametrize("directories", [True, False])
def test_a_site_without_kpis_says_how_to_begin(tmp_path: Path, directories: bool) -> None:
    config = configured(use_directory_urls=directories)
    site = make(write(tmp_path / "empty", {"mkdocs.yml": config, "docs/index.md": "# Home\n"}))
    assert "No KPI yet" in site.page("kpis/").own
    assert site.dead_links() == []


def test_hundreds_of_kpis_are_on_several_pages(tmp_path: Path) -> None:
    many = {f"journeys/j{n:03}.yml": FILES["journeys/order.yml"] for n in range(90)}
    site = make(write(tmp_path / "many", {**FILES, **many}))
    assert site.dead_links() == []
    assert 'href="./2/"' in site.page("kpis/").own or 'href="2/"' in site.page("kpis/").own
    for address in ("kpis/", "kpis/2/"):
        assert len(site.page(address).html) < 500_000, address
    assert "all 92" in text_of(site.page("kpis/").own)
