"""Teams, systems and channels: told in full where a page first names them, and made once for all pages of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

from tests.pages.maps import site

TEAM = "teams: [{id: care, title: Care, email: care@example.com}]\n"


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setattr("tests.pages.maps.CATALOG", TEAM)
    stages = [{"title": "Stage", "touchpoints": [{"title": "Asks", "team": "care"}]}]
    return site(tmp_path, {"one": {"stages": stages}, "two": {"stages": stages}})


def test_each_page_tells_it_in_full_once(pages: Site) -> None:
    team = Renderer(Wording("en")).environment.filters["team"]
    for address, way in (
        ("journeys/one/", "../../"),
        ("journeys/two/", "../../"),
        ("teams/other/", "../../"),
    ):
        view = pages.view(address)
        link = "../care/" if address.startswith("teams/") else f"{way}teams/care/"
        assert [str(team("care", view)).strip() for _ in range(3)] == [
            f'<a href="{link}" title="care@example.com">Care</a>',
            *[f'<a href="{link}">Care</a>'] * 2,
        ]


def test_pages_of_one_folder_share_what_leads_out_of_it(pages: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    renderer = Renderer(Wording("en"))
    team = renderer.environment.filters["team"]
    team("care", pages.view("journeys/one/"))
    team("care", pages.view("teams/other/"))
    monkeypatch.setattr(Renderer, "macro", lambda *_: pytest.fail("made once more"))
    team("care", pages.view("journeys/two/"))
    with pytest.raises(pytest.fail.Exception):  # the way to a neighbour is another one from each page
        team("care", pages.view("teams/third/"))


def test_the_macros_of_a_team_are_asked_on_each_page(tmp_path: Path, pages: Site) -> None:
    macros = tmp_path / "own/journeys/macros/links.html"
    macros.parent.mkdir(parents=True)
    macros.write_text("{% macro team(view, id, told=false) %}{{ view.address }}{% endmacro %}", "utf-8")
    team = Renderer(Wording("en"), (tmp_path / "own",)).environment.filters["team"]
    addresses = ["journeys/one/", "journeys/two/"]
    assert [str(team("care", pages.view(address))) for address in addresses] == addresses
