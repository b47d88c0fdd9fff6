"""The page of the reviews: what is due, in which group, where it stands in the navigation, and whose its address is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs.utils import yaml_load

from tests.mkdocs.sites import PERSONA, Site, configured, make, write

ROOT = Path(__file__).resolve().parents[2]
STAGES = "personas: [ada]\nstages: [Arrive]\n"


def journey(title: str, **keys: str) -> str:
    """A journey with these keys."""
    return f"title: {title}\n" + "".join(f"{name}: {value}\n" for name, value in keys.items()) + STAGES


def approved(title: str, reviewed: str, every: str = "90 d", **keys: str) -> str:
    """An approved journey with its review."""
    return journey(title, status="approved", reviewed=reviewed, review_every=every, **keys)


def groups(site: Site, address: str = "reviews/") -> dict[str, list[str]]:
    """The titles of each group by its anchor, and the number that its heading tells."""
    sections = site.page(address).own.split('data-section="')[1:]
    found = {}
    for section in sections:
        anchor = section.partition('"')[0]
        if anchor in ("owners", "reviews-list"):
            continue
        names = re.findall(r'<th scope="row"><a href="[^"]+">(.*?)</a>', section)
        assert f">all {len(names)}</a>" in section.partition("<table")[0], "the heading counts what is in it"
        found[anchor] = names
    return found


def test_each_thing_is_in_its_group(small: Path) -> None:
    files = {
        "journeys/late.yml": approved("Late", "2026-05-01"),
        "journeys/later.yml": approved("Very late", "2024-05-01"),
        "journeys/today.yml": approved("Today", "2026-07-02"),
        "journeys/edge.yml": approved("Sixty", "2026-08-31"),
        "journeys/far.yml": approved("Far", "2026-09-01"),
        "journeys/unseen.yml": journey("Unseen", status="approved"),
        "journeys/asked.yml": journey("Asked", status="in-review"),
        "journeys/gone.yml": journey("Gone", status="retired", reviewed="2020-01-01", review_every="1 mo"),
        "journeys/first-visit.yml": journey("Sketch"),
        "personas/ada.yml": PERSONA + "status: draft\nreviewed: 2026-01-01\nreview_every: 1 mo\n",
    }
    site = make(write(small, files))
    assert groups(site) == {
        "overdue": ["Very late", "Ada", "Late"],
        "soon": ["Today", "Sixty"],
        "never": ["Unseen"],
        "in-review": ["Asked"],
        "drafts": ["Ada", "Sketch"],
    }
    text = site.page("reviews/").text
    assert "Gone" not in site.page("reviews/").own
    assert "overdue by 2 years" in text
    assert "overdue by 2 months" in text
    assert "today" in text
    assert "in 2 months" in text
    assert "All is well" not in text
    assert site.dead_links() == []


def test_a_row_says_whose_it_is_and_when(small: Path) -> None:
    catalogue = "teams: [{id: desk, title: Front desk, email: desk@example.org}]\n"
    files = {
        "journeys/_catalog.yml": catalogue,
        "journeys/first-visit.yml": approved("Late", "2026-05-01", owner="desk"),
    }
    page = make(write(small, files)).page("reviews/")
    row = page.own.partition('data-section="overdue"')[2].partition("<tbody>")[2].partition("</tr>")[0]
    said = " ".join(re.sub("<[^>]*>", " ", row).split())
    assert said == (
        "Late Journey Approved Front desk May 1, 2026 every 90 days Jul 30, 2026 overdue by 2 months"
    )
    assert 'href="../journeys/first-visit/"' in row
    assert 'href="../teams/desk/"' in row


def test_nothing_due_is_good_news(small: Path) -> None:
    files = {
        "journeys/first-visit.yml": approved("Fresh", "2026-09-01", "1 y"),
        "personas/ada.yml": PERSONA + "status: approved\nreviewed: 2026-09-01\n",
    }
    site = make(write(small, files))
    assert groups(site) == {}
    assert "All is well: no review is due until Nov 29, 2026." in site.page("reviews/").text


def test_a_site_without_anything_has_the_page(tmp_path: Path) -> None:
    root = write(tmp_path / "empty", {"mkdocs.yml": configured(), "docs/index.md": "# Home\n"})
    assert "All is well" in make(root).page("reviews/").text


def test_it_speaks_the_language_of_the_site(small: Path) -> None:
    files = {
        "mkdocs.yml": configured(journeys={"locale": "fr"}),
        "journeys/first-visit.yml": approved("Late", "2026-05-01"),
    }
    page = make(write(small, files)).page("reviews/")
    assert "<h1" in page.own
    assert "Revues" in page.text
    assert "en retard de 2 mois" in page.text


class TestNavigation:
    @pytest.mark.parametrize(
        ("nav", "there"),
        [
            (None, True),
            (["index.md", {"What is due": "reviews/"}], True),
            (["index.md", {"More": ["reviews/"]}], True),
            (["index.md"], False),
        ],
    )
    def test_the_page_is_where_the_navigation_has_it(self, nav: object, there: bool, small: Path) -> None:
        site = make(write(small, {"mkdocs.yml": configured(**({"nav": nav} if nav else {}))}))
        assert ("reviews/" in site.page("").links("md-nav__link")) is there
        assert (site.root / "reviews/index.html").is_file()

    def test_it_is_a_page_and_no_section(self, small: Path) -> None:
        links = make(small).page("").links("md-nav__link")
        assert links.count("reviews/") == 1
        assert make(small).page("").html.count("md-nav__item--section") == 0

    def test_it_can_be_linked_to_and_found(self, small: Path) -> None:
        site = make(write(small, {"docs/index.md": "# Home\n\n[Due](reviews/index.md)\n"}))
        assert "reviews/" in site.page("").links()
        entries = site.json("search/search_index.json")["docs"]
        assert [e["title"] for e in entries if e["location"] == "reviews/"] == ["Reviews"]

    def test_the_groups_are_in_the_table_of_contents(self, small: Path) -> None:
        assert "#drafts" in make(small).page("reviews/").links("md-nav__link")


class TestAddress:
    @pytest.mark.parametrize("file", ["docs/reviews.md", "docs/reviews/index.md", "docs/reviews/index.html"])
    def test_the_address_is_taken(self, file: str, small: Path, caplog: pytest.LogCaptureFixture) -> None:
        with pytest.raises(Abort):
            make(write(small, {file: "# Ours\n"}))
        assert f"{file}:1:1 J313" in caplog.text
        assert "is taken by the page of the reviews" in caplog.text

    def test_a_page_beside_it_is_fine(self, small: Path) -> None:
        site = make(write(small, {"docs/reviews/2026.md": "# The year\n"}))
        assert (site.root / "reviews/2026/index.html").is_file()
        assert "reviews/" in site.page("").links("md-nav__link")

    def test_it_is_the_same_without_directories(self, small: Path) -> None:
        site = make(write(small, {"mkdocs.yml": configured(use_directory_urls=False)}))
        assert "../journeys/first-visit.html" in site.page("reviews/index.html").links()
        assert site.dead_links() == []


def test_the_example_names_it() -> None:
    text = re.sub(r"!\S+", "", (ROOT / "mkdocs.yml").read_text("utf-8"))
    assert json.dumps(yaml_load(text)["nav"]).count("reviews/") == 1
