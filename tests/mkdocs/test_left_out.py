"""Pages over all journeys that a site does without: nothing leads to them, and what they would count is plain."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.options.overviews import left_out
from mkdocs_journeys.workspace.addresses import OVERVIEWS

from tests.figures.company import COMPANY
from tests.mkdocs.sites import Site, configured, make, write


def built(root: Path, overviews: object, **files: str) -> Site:
    """The small company as a site with these pages."""
    journeys = {"as_of": "2026-09-30", "overviews": overviews}
    config = configured(journeys=journeys)
    return make(
        write(root / "company", {**COMPANY, "mkdocs.yml": config, "docs/index.md": "# Home\n", **files})
    )


def pages(site: Site) -> set[str]:
    """The overviews that the site has."""
    return {name for name in OVERVIEWS if (site.root / name / "index.html").is_file()}


class TestOption:
    @pytest.mark.parametrize(
        ("said", "kept"),
        [
            (True, OVERVIEWS),
            (False, ()),
            (["teams", "kpis"], ("kpis", "teams")),
            ([], ()),
            ({"teams": False, "kpis": True}, tuple(name for name in OVERVIEWS if name != "teams")),
            ({}, OVERVIEWS),
        ],
    )
    def test_what_is_kept(self, said: object, kept: tuple[str, ...]) -> None:
        assert tuple(name for name in OVERVIEWS if name not in left_out(said)) == kept

    @pytest.mark.parametrize("said", [None, 3, "teams", {"teams": "no"}, {"teams": None}])
    def test_what_it_cannot_be(self, said: object) -> None:
        with pytest.raises(JourneysError, match="neither true, false, a list of names, nor like"):
            left_out(said)

    @pytest.mark.parametrize("said", [["team"], {"team": False}])
    def test_a_name_that_is_none_is_told_with_those_that_are(self, said: object) -> None:
        with pytest.raises(
            JourneysError, match='no "team"; did you mean "teams"\\? known are channels, coverage'
        ):
            left_out(said)

    @pytest.mark.parametrize("said", [[["teams"]], [3], {3: False}])
    def test_odd_names(self, said: object) -> None:
        with pytest.raises(JourneysError, match="known are"):
            left_out(said)

    def test_mkdocs_says_the_same(self, tmp_path: Path) -> None:
        with pytest.raises((Abort, ConfigurationError)):
            built(tmp_path, ["team"])


def test_a_site_without_any(tmp_path: Path) -> None:
    site = built(tmp_path, False)
    assert pages(site) == set()
    assert site.dead_links() == []
    assert not any(link.rstrip("/") == "in-brief" for link in site.page("").links())


def test_each_of_them_can_be_left_out(tmp_path: Path) -> None:
    site = built(tmp_path, {"teams": False, "touchpoints": False, "kpis": False, "segments": False})
    assert pages(site) == set(OVERVIEWS) - {"teams", "touchpoints", "kpis", "segments"}
    assert site.dead_links() == []
    # The figures are still there.
    assert "<td>2</td>" in site.page("systems/").own.replace(' data-sort="2"', "")


def test_one_alone(tmp_path: Path) -> None:
    site = built(tmp_path, ["in-brief", "reviews"])
    assert pages(site) == {"in-brief", "reviews"}
    assert site.dead_links() == []


def test_a_team_leads_to_its_page_here_else_to_the_one_that_the_catalogue_names(tmp_path: Path) -> None:
    address = "https://wiki.example.com/care"
    catalogue = COMPANY["journeys/_catalog.yml"].replace("id: care,", f"id: care, url: '{address}',")
    assert address in catalogue
    here = built(tmp_path / "a", True, **{"journeys/_catalog.yml": catalogue})
    links = here.page("journeys/help/").links()
    assert "../../teams/care/" in links
    assert address not in links
    assert address in here.page("teams/care/").links()
    elsewhere = built(tmp_path / "b", {"teams": False}, **{"journeys/_catalog.yml": catalogue})
    links = elsewhere.page("journeys/help/").links()
    assert address in links
    assert "../../teams/care/" not in links


class TestAddress:
    def test_a_page_of_the_sites_own_may_have_it(self, tmp_path: Path) -> None:
        site = built(tmp_path, {"teams": False}, **{"docs/teams.md": "# Our people\n"})
        assert "Our people" in site.page("teams/").text
        assert site.dead_links() == []

    def test_the_finding_tells_of_the_option(self, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
        with pytest.raises(Abort):
            built(tmp_path, True, **{"docs/teams.md": "# Our people\n"})
        assert "docs/teams.md:1:1 J313" in caplog.text
        assert "leave that page out: overviews: {teams: false}" in caplog.text
