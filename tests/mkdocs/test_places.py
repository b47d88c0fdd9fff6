"""Where the pages stand: in the navigation, among the folders, and at which addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs.sites import JOURNEY, PERSONA, configured, make, write


class TestNavigation:
    def test_without_one_everything_is_in_it(self, small: Path) -> None:
        links = make(small).page("").links("md-nav__link")
        assert {"journeys/", "journeys/first-visit/", "personas/", "personas/ada/"} <= set(links)

    def test_an_explicit_one_names_the_folders(self, small: Path) -> None:
        nav = [{"Home": "index.md"}, {"What people go through": "journeys/"}, {"Who": "personas/"}]
        write(small, {"mkdocs.yml": configured(nav=nav)})
        page = make(small).page("")
        assert {"journeys/", "journeys/first-visit/", "personas/ada/"} <= set(page.links("md-nav__link"))
        assert "What people go through" in page.text

    def test_an_explicit_one_can_name_a_single_file(self, small: Path) -> None:
        write(small, {"mkdocs.yml": configured(nav=["index.md", {"The visit": "journeys/first-visit.yml"}])})
        site = make(small)
        links = site.page("").links("md-nav__link")
        assert "journeys/first-visit/" in links
        assert "personas/ada/" not in links
        assert site.page("personas/ada/").text

    def test_one_that_leaves_us_out_leaves_the_pages(self, small: Path) -> None:
        write(small, {"mkdocs.yml": configured(nav=["index.md"])})
        assert make(small).page("journeys/first-visit/").text

    def test_folders_are_sections(self, small: Path) -> None:
        write(small, {"journeys/for-business/by-van.yml": JOURNEY.replace("First visit", "By van")})
        site = make(small)
        assert "journeys/by-van/" in site.page("").links("md-nav__link")
        assert "For business" in site.page("").text
        assert "For business" in site.page("journeys/").own
        assert "by-van/" in site.page("journeys/").links()

    @pytest.mark.parametrize("nav", [None, ["index.md", {"All": "journeys/"}]])
    def test_a_crowded_folder_is_listed_on_its_page_only(self, small: Path, nav: object) -> None:
        changes = {"nav": nav} if nav else {}
        write(small, {"mkdocs.yml": configured(journeys={"nav_limit": 2}, **changes)})
        write(
            small, {f"journeys/many/j{n}.yml": JOURNEY.replace("First visit", f"Visit {n}") for n in range(3)}
        )
        site = make(small)
        links = set(site.page("").links("md-nav__link"))
        assert "journeys/first-visit/" in links
        assert not links & {f"journeys/j{n}/" for n in range(3)}
        assert {f"j{n}/" for n in range(3)} <= set(site.page("journeys/").links())
        assert site.page("journeys/j1/").text
        assert site.dead_links() == []


class TestPlaces:
    def test_edit_links_open_the_yaml(self, small: Path) -> None:
        write(
            small,
            {
                "mkdocs.yml": configured(
                    repo_url="https://example.com/repo",
                    edit_uri="edit/main/docs/",
                    theme={"name": "material", "font": False, "features": ["content.action.edit"]},
                )
            },
        )
        site = make(small)
        base = "https://example.com/repo/edit/main/"
        assert f"{base}journeys/first-visit.yml" in site.page("journeys/first-visit/").links()
        assert f"{base}personas/ada.yml" in site.page("personas/ada/").links()
        assert f"{base}docs/index.md" in site.page("").links()
        assert not [link for link in site.page("journeys/").links() if link.startswith(base)]

    def test_folders_inside_the_prose(self, tmp_path: Path) -> None:
        files = {
            "mkdocs.yml": configured(journeys={"journeys_dir": "docs/paths", "personas_dir": "docs/people"}),
            "docs/index.md": "# Home\n\n[The visit](paths/first-visit.yml)\n",
            "docs/paths/notes.md": "# Notes\n",
            "docs/paths/first-visit.yml": JOURNEY + "kpis: [{metric: nps, measurements: nps.csv}]\n",
            "docs/paths/nps.csv": "date,value\n2026-08-01,20\n",
            "docs/people/ada.yml": PERSONA + "photo: ada.svg\n",
            "docs/people/ada.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
        site = make(write(tmp_path / "project", files))
        assert {
            "paths/first-visit/index.html",
            "paths/first-visit/journey.json",
            "people/ada/index.html",
            "people/ada.svg",
            "paths/notes/index.html",
        } <= site.files.keys()
        assert not [name for name in site.files if name.endswith((".yml", "nps.csv"))]
        assert site.dead_links() == []

    def test_pictures_beside_the_files_are_published(self, small: Path) -> None:
        picture = "<svg xmlns='http://www.w3.org/2000/svg'/>"
        write(
            small,
            {"personas/ada.yml": PERSONA + "photo: images/ada.svg\n", "personas/images/ada.svg": picture},
        )
        write(small, {"personas/images/secret.svg": picture})
        site = make(small)
        (image,) = [
            e
            for e in site.page("personas/ada/").markup.elements
            if e.tag == "img" and "ada.svg" in e.attributes["src"]
        ][:1]
        assert image.attributes["alt"] == "Ada"
        assert "personas/images/secret.svg" not in site.files
        assert site.dead_links() == []

    @pytest.mark.parametrize("directories", [True, False])
    def test_both_kinds_of_address(self, small: Path, directories: bool) -> None:
        write(small, {"mkdocs.yml": configured(use_directory_urls=directories)})
        write(
            small,
            {
                "journeys/inside/detail.yml": JOURNEY.replace("First visit", "Detail")
                + "zooms_into: first-visit#arrive\n"
            },
        )
        write(small, {"personas/inside/bo.yml": "name: Bo\n"})
        site = make(small)
        page = "journeys/first-visit/index.html" if directories else "journeys/first-visit.html"
        assert site.page(page).text
        assert site.page("journeys/").text
        assert "journeys/first-visit/journey.json" in site.files
        assert site.dead_links() == []
