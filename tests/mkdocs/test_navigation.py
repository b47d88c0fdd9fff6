"""The navigation of overviews: their names, their order, and what readers of another language see of it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.mkdocs.sites import SMALL, Site, configured, make, write

FILES = {**SMALL, "journeys/_catalog.yml": "languages: [fr, en]\n", "docs/start.md": "# Premiers pas\n"}
FRENCH = {"name": "material", "font": False, "language": "fr"}


def entries(site: Site, page: str) -> list[str]:
    """What the navigation of a page says, from top to bottom."""
    found = re.findall(r'md-ellipsis">(.*?)</span>', site.page(page).html, re.DOTALL)
    return [" ".join(unescape(re.sub("<[^>]*>", "", each)).split()) for each in found]


@pytest.fixture(scope="module")
def automatic(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A French site that is in English, too, without a navigation of its own."""
    return make(
        write(tmp_path_factory.mktemp("automatic"), {**FILES, "mkdocs.yml": configured(theme=FRENCH)})
    )


def test_the_overviews_stand_in_their_order_at_the_end(automatic: Site) -> None:
    found = entries(automatic, "")
    assert found[-13:-9] == ["Vues d'ensemble", "En bref", "Irritants", "Opportunités"]
    assert found[-1] == "Revues"
    assert found.index("Premiers pas") < found.index("Parcours")


def test_another_language_has_its_own_words_and_the_titles_of_prose(automatic: Site) -> None:
    found = entries(automatic, "en/")
    assert found[-13:-9] == ["Overviews", "In brief", "Frictions", "Opportunities"]
    assert "Premiers pas" in found
    assert "" not in found


def test_a_page_is_called_what_the_navigation_calls_it(tmp_path: Path) -> None:
    nav = ["index.md", {"À revoir": "reviews/"}, {"Vues d'ensemble": [{"Qui fait quoi": "teams/"}, "kpis/"]}]
    site = make(write(tmp_path, {**FILES, "mkdocs.yml": configured(theme=FRENCH, nav=nav)}))
    found = entries(site, "")
    assert found[-4:] == ["À revoir", "Vues d'ensemble", "Qui fait quoi", "Indicateurs (KPI)"]
    assert "<h1" in site.page("teams/").own
    assert "Équipes</h1>" in site.page("teams/").own
    # No translation of a name of the site's own is known; that of the section is.
    assert entries(site, "en/")[-4:] == ["Reviews", "Overviews", "Teams", "KPIs"]
