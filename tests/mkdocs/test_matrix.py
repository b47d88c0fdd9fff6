"""The pages of journeys by something else: what their figures say, and that each leads to the list that it counts."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from icalendar import Calendar

from tests.figures.company import COMPANY
from tests.mkdocs.sites import CONFIG, Site, configured, make, write

PAGES = (
    "channels/",
    "coverage/",
    "handovers/",
    "reviews/",
    "segments/",
    "systems/",
    "teams/",
    "teams/care/",
    "teams/idle/",
    "teams/nobody/",
    "touchpoints/",
)
LINK = re.compile(
    r'<a href="([^"]+/\?[^"]*)"[^>]*>(?:<bdi>)?(?:all )?(\d+)(?: touchpoints?| open frictions?)?<'
)
ROW = re.compile(r"<tr( data-[^>]*)>")
MARK = re.compile(r'data-(\w+)="([^"]*)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small company as a site."""
    files = {**COMPANY, "mkdocs.yml": CONFIG, "docs/index.md": "# Home\n"}
    return make(write(tmp_path_factory.mktemp("matrix") / "company", files))


def text_of(html: str) -> str:
    """What a reader sees of a piece of HTML."""
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def grid(site: Site, address: str) -> dict[str, list[str]]:
    """The rows of a page's table of journeys, each by its head; the heads of the columns stand under the empty one."""
    table = site.page(address).own.partition("j-cross")[2].partition("</table>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", table, re.S)
    cells = [[text_of(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)] for row in rows]
    return {row[0]: row[1:] for row in cells}


def counted(site: Site, name: str, filters: dict[str, str]) -> int:
    """How many rows of a list the filters of an address find."""
    rows = [dict(MARK.findall(marks)) for marks in ROW.findall(site.page(f"{name}/").own)]
    return sum(all(value in row.get(key, "").split() for key, value in filters.items()) for row in rows)


def table(site: Site, file: str) -> list[dict[str, str]]:
    """A table as a spreadsheet reads it."""
    return list(csv.DictReader(StringIO((site.root / file).read_text("utf-8-sig"))))


def test_nothing_leads_nowhere(site: Site) -> None:
    assert site.dead_links() == []
    for address in PAGES:
        ids = site.page(address).ids
        assert len(ids) == len(set(ids)), address


@pytest.mark.parametrize("address", PAGES)
def test_each_number_leads_to_the_list_that_it_counts(site: Site, address: str) -> None:
    found = LINK.findall(site.page(address).own)
    for target, number in found:
        parts = urlsplit(target.replace("&amp;", "&"))
        name = parts.path.strip("./") or address.strip("/")
        assert counted(site, name, dict(parse_qsl(parts.query))) == int(number), target
    assert found or address in ("coverage/", "handovers/", "touchpoints/", "teams/idle/")


def test_journeys_stand_by_channel(site: Site) -> None:
    rows = grid(site, "channels/")
    assert rows["Journey"] == ["Website", "Chat", "Shop", "Phone", "Without us", "All"]
    assert rows["Order"] == [
        "1 +1 1",
        "missing for Ada 1",
        "1",
        "1 −2 1",
        "1",
        "4 −0.5 1",
    ]
    assert rows["All journeys"] == [
        "1 +1 1",
        "1",
        "1",
        "2 −1.5 1",
        "1",
        "5 −0.7 1",
    ]
    text = site.page("channels/").text
    assert "In no journey: Fax" in text
    assert "1 missing channel" in text
    assert {row["Channel"]: row["Missing for"] for row in table(site, "channels/channels.csv")}[
        "Chat"
    ] == "ada"


def test_a_persona_stands_by_its_journeys(site: Site) -> None:
    rows = grid(site, "coverage/")
    assert rows["Journey"] == ["Ada", "Ben"]
    assert rows["All journeys"] == ["1", "2"]
    assert rows["Help"] == ["", "−1"]
    assert len(table(site, "coverage/coverage.csv")) == 3


def test_segments_show_their_holes(site: Site) -> None:
    rows = grid(site, "segments/")
    assert rows["Journey"] == ["Homes", "Firms", "Schools"]
    assert rows["Order"] == ["−0.5 Ada", "−0.5 Ben", ""]
    assert rows["All journeys"] == ["1", "2", "no journey yet"]
    text = site.page("segments/").text
    assert "Journeys cover segments of 70% of the customers. Without a journey: Schools" in text
    assert "has a door" in text


def test_what_breaks_if_a_system_is_replaced(site: Site) -> None:
    page = site.page("systems/").own
    assert page.index('id="system-crm"') < page.index('id="system-till"') < page.index('id="system-attic"')
    crm = text_of(page.partition('id="system-crm"')[2].partition("</section>")[0])
    assert "run by Care Download as CSV Moments of truth: Asks" in crm
    assert "No journey runs on it." in text_of(page.partition('id="system-attic"')[2])
    first = table(site, "systems/systems.csv")[0]
    assert [first[key] for key in ("System", "Journeys", "Moments of truth", "Touchpoints", "Personas")] == [
        "Customer file", "2", "1", "3", "2",
    ]  # fmt: skip


def test_each_team_has_a_page(site: Site) -> None:
    care = site.page("teams/care/")
    assert "mailto:care@example.com" in care.links()
    assert {"../../systems/#system-crm", "../../journeys/order/#waits"} <= set(care.links())
    assert "Nothing names this team yet" in site.page("teams/idle/").text
    nobody = site.page("teams/nobody/").text
    assert "What has no team yet" in nobody
    assert "Dear" in nobody


def test_a_team_may_be_called_like_those_without(tmp_path: Path) -> None:
    files = {"mkdocs.yml": CONFIG, "docs/index.md": "# Home\n", **COMPANY}
    files["journeys/_catalog.yml"] = COMPANY["journeys/_catalog.yml"].replace("id: idle", "id: nobody")
    files["journeys/old.yml"] = COMPANY["journeys/old.yml"].replace("idle", "nobody")
    files["journeys/order-next.yml"] = COMPANY["journeys/order-next.yml"].replace("idle", "nobody")
    site = make(write(tmp_path / "named", files))
    assert "Nothing names this team yet" in site.page("teams/nobody/").text
    assert "What has no team yet" in site.page("teams/nobody-yet/").text
    assert site.dead_links() == []


def test_reviews_say_who_has_not_looked_for_a_year(site: Site) -> None:
    page = site.page("reviews/")
    assert "?owner=care&amp;seen=older" in page.own
    owners = text_of(page.own.partition('data-section="owners"')[2].partition("</table>")[0])
    assert "Care 1 1 1 1" in owners
    assert "All 1 1 3 1 2 5" in owners


def test_without_git_nothing_is_said_of_changes(site: Site) -> None:
    assert 'data-section="latest"' not in site.page("reviews/").own


def test_a_calendar_has_every_review_with_a_day(site: Site) -> None:
    whole = Calendar.from_ical((site.root / "reviews/reviews.ics").read_bytes()).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in whole] == ["Review: Help", "Review: Order"]
    assert "Owner: Care" in whole[0]["DESCRIPTION"]
    care = Calendar.from_ical((site.root / "teams/care/reviews.ics").read_bytes()).walk("VEVENT")
    assert [event["UID"] for event in care] == ["journey-help@mkdocs-journeys"]


def test_an_entry_of_the_calendar_leads_to_the_page(tmp_path: Path) -> None:
    config = configured(site_url="https://example.org/maps/", use_directory_urls=False)
    files = {**COMPANY, "mkdocs.yml": config, "docs/index.md": "# Home\n"}
    site = make(write(tmp_path / "known", files))
    event = Calendar.from_ical((site.root / "reviews/reviews.ics").read_bytes()).walk("VEVENT")[0]
    assert (event["URL"], event["UID"]) == (
        "https://example.org/maps/journeys/help.html",
        "journey-help@example.org",
    )


def test_broken_hand_overs_can_be_found_by_whom_they_hurt(site: Site) -> None:
    assert counted(site, "handovers", {"continuity": "broken", "customers": "b2b"}) == 1
    assert counted(site, "handovers", {"continuity": "broken", "team": "care"}) == 1
    assert [row["To"] for row in table(site, "handovers/handovers.csv")] == ["Asks", "Pay"]


def many(root: Path, count: int) -> Site:
    """The company with so many more journeys of one touchpoint each."""
    help_ = COMPANY["journeys/help.yml"]
    more = {f"journeys/help-{n}.yml": help_.replace("Help", f"Help {n}") for n in range(count)}
    return make(write(root / "many", {**COMPANY, **more, "mkdocs.yml": CONFIG, "docs/index.md": "# Home\n"}))


def test_many_journeys_are_on_several_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_journeys.pages.ledger.leaf.LEAST_ROWS", 20)
    monkeypatch.setattr("mkdocs_journeys.pages.ledger.grid.MOST_LINES", 10)
    site = many(tmp_path, 23)
    assert site.dead_links() == []
    shown = [row for number in ("", "2/", "3/") for row in grid(site, f"channels/{number}")]
    assert {f"Help {n}" for n in range(23)} <= set(shown)
    assert "2/" in site.page("channels/").links()
    assert "../../journeys/help-9/" in site.page("touchpoints/2/").links()


def test_very_many_touchpoints_are_found_by_the_filter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_journeys.pages.ledger.leaf.LEAST_ROWS", 4)
    monkeypatch.setattr("mkdocs_journeys.pages.overviews.touchpoints.MOST", 5)
    site = many(tmp_path, 0)
    assert not (site.root / "touchpoints/2").exists()
    assert "There are too many to turn the pages" in site.page("touchpoints/").text
    assert len(site.json("touchpoints/touchpoints-rows.json")["rows"]) == 7
    assert site.dead_links() == []


@pytest.mark.parametrize("directories", [True, False])
def test_a_site_without_anything_has_the_pages(tmp_path: Path, directories: bool) -> None:
    config = configured(use_directory_urls=directories)
    site = make(write(tmp_path / "empty", {"mkdocs.yml": config, "docs/index.md": "# Home\n"}))
    for address in (
        "channels/",
        "coverage/",
        "handovers/",
        "segments/",
        "systems/",
        "teams/",
        "touchpoints/",
    ):
        assert "<h1" in site.page(address).own, address
    assert site.dead_links() == []


def test_what_an_author_writes_stays_a_text(tmp_path: Path) -> None:
    odd = "'<img src=x onerror=alert(1)>\"=1+1'"
    files = {**COMPANY, "mkdocs.yml": CONFIG, "docs/index.md": "# Home\n"}
    files["journeys/_catalog.yml"] = re.sub(
        r"title: [\w ]+", f"title: {odd}", COMPANY["journeys/_catalog.yml"]
    )
    files["journeys/order.yml"] = re.sub(r"title: [\w ]+", f"title: {odd}", COMPANY["journeys/order.yml"])
    site = make(write(tmp_path / "odd", files))
    for address in PAGES:
        assert "<img src=x" not in site.page(address).own, address
    assert site.dead_links() == []
    assert Calendar.from_ical((site.root / "reviews/reviews.ics").read_bytes()).walk("VEVENT")
