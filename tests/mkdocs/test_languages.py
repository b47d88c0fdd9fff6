"""A catalogue with two languages: the pages are there in both, each with its own surroundings."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.pages.overviews.registry import OVERVIEWS

from tests.mkdocs.sites import SMALL, Site, configured, make, write

CATALOG = """\
languages: [en, fr]
teams: [{id: shop, title: {en: The shop, fr: Le magasin}}]
"""
JOURNEY = """\
title: {en: First visit, fr: Première visite}
summary: Written once.
tags: [retail]
personas: [ada]
owner: shop
stages:
  - id: arrive
    title: {en: Arrive, fr: Arrivée}
    touchpoints:
      - {id: waits, title: {en: Waits}, emotion: -1}
  - Leave
"""
CHECKS = {"checks": {"select": ["J1", "J2", "J3", "J4"], "ignore": ["J412"]}}
FILES = SMALL | {
    "mkdocs.yml": configured(journeys=CHECKS),
    "docs/prose.md": "# Prose\n",
    "journeys/_catalog.yml": CATALOG,
    "journeys/first-visit.yml": JOURNEY,
    "journeys/english.yml": "title: All in English\npersonas: [ada]\nstages: [One]\n",
}
FRENCH = "fr/journeys/first-visit/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = write(tmp_path_factory.mktemp("languages") / "project", FILES)
    return make(root)


def test_every_page_of_ours_is_there_twice_and_every_link_leads_somewhere(site: Site) -> None:
    ours = [
        name
        for name in site.files
        if name.startswith(("journeys/", "personas/", "reviews/")) and name.endswith(".html")
    ]
    assert len(ours) == 6
    assert all(f"fr/{name}" in site.files for name in ours)
    assert "fr/index.html" in site.files
    assert site.dead_links() == []


def test_data_and_prose_are_there_once(site: Site) -> None:
    files = [name for name in site.files if name.startswith("fr/") and not name.endswith(".html")]
    # The tables of lists are in the language of their page.
    assert {name.split("/")[1] for name in files} <= {"journeys", *(overview.name for overview in OVERVIEWS)}
    assert "fr/prose/index.html" not in site.files


def test_each_page_says_its_language(site: Site) -> None:
    assert '<html lang="fr"' in site.page(FRENCH).html
    assert '<html lang="en"' in site.page("journeys/first-visit/").html
    assert '<html lang="en"' in site.page("prose/").html


def test_words_and_texts_are_in_the_language(site: Site) -> None:
    page = site.page(FRENCH)
    assert all(
        words in page.text for words in ("Le magasin", "Arrivée", "Carte du parcours", "Aller au contenu")
    )
    assert "The shop" not in page.own


def test_a_missing_text_is_shown_in_the_first_language_and_marked(site: Site) -> None:
    assert '<span lang=en class="j-missing">Waits</span>' in site.page(FRENCH).own
    assert "j-missing" not in site.page("journeys/first-visit/").own


def test_a_text_that_is_written_once_tells_its_language(site: Site) -> None:
    page = site.page(FRENCH)
    assert "<div lang=en><p>Written once.</p></div>" in page.own
    assert "Traduit en partie : le reste est en anglais." in page.text


def test_of_a_file_without_a_word_of_the_language_nobody_knows_which_one_it_is_in(site: Site) -> None:
    page = site.page("fr/journeys/english/")
    assert "n'est pas traduite" in page.text
    assert "lang=" not in page.own


def test_each_page_leads_to_itself_in_the_other_language(site: Site) -> None:
    def ways(address: str) -> list[tuple[str, str]]:
        found = [
            e.attributes
            for e in site.page(address).markup.elements
            if "md-select__link" in e.attributes.get("class", "")
        ]
        return [(values["hreflang"], values["href"]) for values in found]

    assert ways(FRENCH) == [("en", "../../../journeys/first-visit/"), ("fr", "./")]
    assert ways("journeys/first-visit/") == [("en", "./"), ("fr", "../../fr/journeys/first-visit/")]
    assert ways("") == [("en", "./"), ("fr", "fr/")]
    assert ways("prose/") == [("en", "./"), ("fr", "../fr/")]
    assert ways("fr/") == [("en", "../"), ("fr", "./")]


def test_the_navigation_stays_in_the_language(site: Site) -> None:
    links = site.page(FRENCH).links("md-nav__link")
    assert "../../personas/" in links
    assert "../../../prose/" in links
    assert "../../../journeys/" not in links


def test_the_search_finds_what_is_said_in_other_words(site: Site) -> None:
    entries = {entry["location"]: entry["title"] for entry in site.json("search/search_index.json")["docs"]}
    assert entries["fr/journeys/first-visit/"] == "Première visite"
    assert entries["journeys/first-visit/"] == "First visit"
    assert "fr/journeys/english/" not in entries


def test_the_second_build_is_the_same(tmp_path: Path) -> None:
    root = write(tmp_path / "project", FILES)
    first, again = make(root).files, make(root, tmp_path / "again").files
    assert {n: b for n, b in again.items() if n.endswith(".html")} == {
        n: b for n, b in first.items() if n.endswith(".html")
    }


def test_a_way_between_languages_of_the_team_s_own_stays(tmp_path: Path) -> None:
    extra = {"alternate": [{"name": "Deutsch", "link": "/de/", "lang": "de"}]}
    site = make(write(tmp_path / "project", FILES | {"mkdocs.yml": configured(journeys=CHECKS, extra=extra)}))
    assert "Deutsch" in site.page(FRENCH).html
    assert "Français" not in site.page(FRENCH).html


def test_one_language_is_published_once(tmp_path: Path) -> None:
    site = make(
        write(
            tmp_path / "project",
            FILES
            | {
                "journeys/_catalog.yml": "languages: [en]\n",
                "journeys/first-visit.yml": SMALL["journeys/first-visit.yml"],
            },
        )
    )
    assert not any(name.startswith("fr/") for name in site.files)
    assert "md-select__link" not in site.page("").html


def test_a_site_in_french_publishes_english_as_the_other(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False, "language": "fr"}
    site = make(write(tmp_path / "project", FILES | {"mkdocs.yml": configured(journeys=CHECKS, theme=theme)}))
    assert site.page("journeys/first-visit/").text.startswith("Première visite")
    assert site.page("en/journeys/first-visit/").text.startswith("First visit")


def test_other_themes_are_served_too(tmp_path: Path) -> None:
    site = make(
        write(tmp_path / "project", FILES | {"mkdocs.yml": configured(journeys=CHECKS, theme="mkdocs")})
    )
    assert "Première visite" in site.page(FRENCH).text


def test_prose_that_claims_the_same_address_is_found(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from mkdocs.exceptions import Abort

    root = write(tmp_path / "project", FILES | {"docs/fr/journeys/first-visit.md": "# Mine\n"})
    with pytest.raises(Abort):
        make(root)
    assert "J313" in caplog.text
