"""Sites as MkDocs builds them."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.conftest import ROOT
from tests.mkdocs.hostile import HOSTILE, catalog, journey, persona
from tests.mkdocs.sites import JOURNEY, PERSONA, PageOf, Site, configured, make, write

JOURNEYS = sorted(path.stem for path in (ROOT / "journeys").rglob("*.yml") if not path.stem.startswith("_"))
PERSONAS = sorted(path.stem for path in (ROOT / "personas").rglob("*.yml"))


TEN_LINES = """\
title: A
personas: [p]
goal: G
stages:
  - title: One
    emotion: 1
    touchpoints:
      - Comes
      - Sees
  - Two
"""


class TestExample:
    @pytest.mark.parametrize("id", JOURNEYS)
    def test_each_journey_has_its_page_and_data(self, example: Site, id: str) -> None:
        assert example.page(f"journeys/{id}/").text
        data = example.json(f"journeys/{id}/journey.json")
        assert data["id"] == id
        assert set(data["computed"]) == {
            "frictions",
            "opportunities",
            "kpis",
            "emotion",
            "duration",
            "assumption_share",
            "end_to_end",
            "flow",
            "cost",
        }

    @pytest.mark.parametrize("id", PERSONAS)
    def test_each_persona_has_its_page(self, example: Site, id: str) -> None:
        assert "profile" in example.page(f"personas/{id}/").ids

    def test_the_pages_over_all_link_to_each(self, example: Site) -> None:
        assert {f"{id}/" for id in JOURNEYS} <= set(example.page("journeys/").links())
        assert {f"{id}/" for id in PERSONAS} <= set(example.page("personas/").links())

    def test_all_journeys_are_in_one_list(self, example: Site) -> None:
        assert sorted(entry["id"] for entry in example.json("journeys/index.json")) == JOURNEYS

    def test_every_link_leads_somewhere(self, example: Site) -> None:
        assert example.dead_links() == []

    def test_every_part_with_an_id_is_an_anchor(self, example: Site) -> None:
        for id in JOURNEYS:
            ids = set(example.page(f"journeys/{id}/").ids)
            assert {"map", "stages"} | set(
                ids_in(example.json(f"journeys/{id}/journey.json")["stages"])
            ) <= ids

    def test_no_id_is_there_twice(self, example: Site) -> None:
        for name in [f"journeys/{id}/" for id in JOURNEYS] + [f"personas/{id}/" for id in PERSONAS]:
            ids = example.page(name).ids
            assert len(ids) == len(set(ids)), name

    def test_each_page_has_one_title(self, example: Site) -> None:
        for name in [
            "journeys/",
            "personas/",
            *(f"journeys/{i}/" for i in JOURNEYS),
            *(f"personas/{i}/" for i in PERSONAS),
        ]:
            assert [e.tag for e in example.page(name).markup.elements].count("h1") == 1, name

    def test_nothing_is_loaded_from_elsewhere(self, example: Site) -> None:
        for path in example.root.rglob("*.html"):
            page = example.page(path.relative_to(example.root).as_posix())
            loaded = [
                e.attributes.get("src") or e.attributes.get("href", "")
                for e in page.markup.elements
                if e.tag in ("img", "script", "link", "iframe", "source")
            ]
            assert [url for url in loaded if url.startswith(("http:", "https:", "//"))] in (
                [],
                [canonical(page)],
            ), path

    def test_no_page_has_styles_or_handlers_of_its_own(self, example: Site) -> None:
        for name in [
            "journeys/",
            "personas/",
            *(f"personas/{id}/" for id in PERSONAS),
            *(f"journeys/{id}/" for id in JOURNEYS),
        ]:
            own = example.page(name).own
            assert " style=" not in own
            assert not [word for word in own.split() if word.startswith("on") and '="' in word]

    def test_the_search_leads_to_anchors(self, example: Site) -> None:
        entries = example.json("search/search_index.json")["docs"]
        ours = [entry for entry in entries if entry["location"].startswith(("journeys/", "personas/"))]
        assert {entry["location"] for entry in ours} >= {f"journeys/{id}/" for id in JOURNEYS} | {
            "personas/",
            "journeys/",
        }
        for entry in ours:
            page, _, anchor = entry["location"].partition("#")
            assert not anchor or anchor in example.page(page).ids, entry["location"]

    def test_the_table_of_contents_leads_to_anchors(self, example: Site) -> None:
        for id in PERSONAS:
            page = example.page(f"personas/{id}/")
            anchors = [
                link[1:] for link in page.links("md-nav__link") if link.startswith("#") and link != "#"
            ]
            assert "empathy" in anchors
            assert set(anchors) <= set(page.ids)


class TestSameInput:
    def test_gives_the_same_bytes(self, small: Path, tmp_path: Path) -> None:
        first, second = make(small, tmp_path / "a").files, make(small, tmp_path / "b").files
        for files in (first, second):
            files.pop("sitemap.xml.gz")  # holds the time at which it was packed
        assert first == second

    def test_gives_the_same_bytes_for_the_example(self, example: Site, tmp_path: Path) -> None:
        first, second = example.files, make(ROOT, tmp_path / "again").files
        differing = [name for name in first.keys() | second.keys() if first.get(name) != second.get(name)]
        assert differing in ([], ["sitemap.xml.gz"])


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


class TestMistakes:
    def test_an_error_leaves_the_last_good_site(self, small: Path, caplog: pytest.LogCaptureFixture) -> None:
        site = make(small)
        before = site.files
        write(small, {"journeys/first-visit.yml": JOURNEY.replace("stages", "stagse")})
        with pytest.raises(Abort):
            make(small)
        assert "the site was left as it was" in caplog.text
        assert Site(site.root).files == before

    def test_each_error_is_told_with_its_place(self, small: Path, caplog: pytest.LogCaptureFixture) -> None:
        write(small, {"journeys/first-visit.yml": JOURNEY.replace("[ada]", "[adda]")})
        with pytest.raises(Abort):
            make(small)
        assert "journeys/first-visit.yml:2:12 J301" in caplog.text

    def test_a_warning_fails_a_strict_build_only(self, small: Path, caplog: pytest.LogCaptureFixture) -> None:
        write(
            small,
            {
                "mkdocs.yml": configured(
                    journeys={"checks": {"select": ["J3"], "severity": {"J301": "warning"}}}
                )
            },
        )
        write(small, {"journeys/first-visit.yml": JOURNEY.replace("[ada]", "[adda]")})
        assert make(small, strict=False).page("journeys/first-visit/").text
        with pytest.raises(Abort, match="1 warning"):
            make(small, strict=True)

    def test_a_wrong_option_is_told(self, small: Path, caplog: pytest.LogCaptureFixture) -> None:
        write(small, {"mkdocs.yml": configured(journeys={"as_of": "tomorrow"})})
        with pytest.raises(Abort):
            make(small)
        assert "2026-09-30" in caplog.text

    def test_a_good_site_shows_no_findings(self, example: Site) -> None:
        assert not [
            name for name in example.files if name.endswith(".html") and b"j-findings" in example.files[name]
        ]


class TestLittle:
    def test_a_site_without_journeys_says_how_to_write_the_first(self, tmp_path: Path) -> None:
        site = make(
            write(
                tmp_path / "project",
                {"mkdocs.yml": configured(journeys={"checks": {}}), "docs/index.md": "# Home\n"},
            )
        )
        assert "journeys/first-visit.yml" in site.page("journeys/").text
        assert "personas/" in site.page("personas/").text
        assert site.json("journeys/index.json") == []
        assert site.dead_links() == []

    def test_the_journey_that_is_given_as_an_example_is_sound(self, tmp_path: Path) -> None:
        root = write(
            tmp_path / "project",
            {"mkdocs.yml": configured(journeys={"checks": {}}), "docs/index.md": "# Home\n"},
        )
        shown = [told(make(root).page(page).own) for page in ("journeys/", "personas/")]
        for examples in shown:
            assert examples
            for name, text in examples:
                write(root, {name: text})
        site = make(root)
        assert site.page("journeys/first-visit/").text
        assert site.dead_links() == []

    def test_six_lines_of_settings_ten_of_journey_one_of_persona(self, tmp_path: Path) -> None:
        files = {
            "mkdocs.yml": "site_name: Second\ntheme:\n  name: material\n  font: false\nplugins:\n  - journeys\n",
            "docs/index.md": "# Home\n",
            "journeys/a.yml": TEN_LINES,
            "personas/p.yml": "name: P\n",
        }
        site = make(write(tmp_path / "project", files), strict=False)
        assert "a/" in site.page("journeys/").links()
        assert "One" in site.page("journeys/a/").text
        assert site.dead_links() == []

    def test_the_theme_of_mkdocs_itself_will_do(self, small: Path) -> None:
        write(small, {"mkdocs.yml": configured(theme="mkdocs")})
        site = make(small)
        assert "No seat" in site.page("journeys/first-visit/").text
        locations = {entry["location"] for entry in site.json("search/search_index.json")["docs"]}
        assert "journeys/first-visit/#no-seat" in locations


class TestOverrides:
    @pytest.mark.parametrize(
        ("template", "block", "page"),
        [
            ("journey", "head", "journeys/first-visit/"),
            ("persona", "after", "personas/ada/"),
            ("portfolio", "after", "journeys/"),
            ("gallery", "after", "personas/"),
        ],
    )
    def test_a_team_can_override_a_block(self, small: Path, template: str, block: str, page: str) -> None:
        theme = {"name": "material", "font": False, "custom_dir": "overrides"}
        text = f'{{% extends "original/journeys/{template}.html" %}}{{% block {block} %}}<h1>Ours</h1>{{% endblock %}}'
        write(small, {"mkdocs.yml": configured(theme=theme), f"overrides/journeys/{template}.html": text})
        own = make(small).page(page).own
        assert "<h1>Ours</h1>" in own


class TestHostile:
    @pytest.fixture(params=sorted(HOSTILE))
    def text(self, request: pytest.FixtureRequest) -> str:
        return HOSTILE[request.param]

    def test_a_text_is_shown_as_it_was_written(self, tmp_path: Path, text: str) -> None:
        files = {
            "mkdocs.yml": configured(
                plugins=["search", "tags", {"journeys": {"checks": {"select": ["J1", "J2", "J3", "J4"]}}}]
            ),
            "docs/index.md": "# Home\n",
            "journeys/_catalog.yml": written(catalog(text)),
            "journeys/hostile.yml": written(journey(text)),
            "personas/hostile.yml": written(persona(text)),
        }
        site = make(write(tmp_path / "project", files))
        wanted = " ".join(text.split())
        for address in ("journeys/hostile/", "personas/hostile/", "journeys/", "personas/", ""):
            page = site.page(address)
            assert "<script>alert" not in page.html.replace("\\", "")
            assert not [e for e in page.markup.elements if "onerror" in e.attributes]
            assert wanted in page.text, address
            assert "{{ 7*7 }}" not in text or " 49 " not in page.text, address
        data = site.json("journeys/hostile/journey.json")
        assert data["title"] == text
        assert data["stages"][0]["touchpoints"][0]["frictions"][0]["detail"].strip() == text
        for entry in site.json("search/search_index.json")["docs"]:
            assert "<script" not in entry["title"] + entry["text"]
            assert "<img" not in entry["title"] + entry["text"]
        assert site.dead_links() == []


def written(data: object) -> str:
    """A file that holds some data: JSON is YAML."""
    return json.dumps(data, ensure_ascii=False)


def ids_in(data: object) -> list[str]:
    """Every id in the stages of a journey."""
    if isinstance(data, dict):
        own = [data["id"]] if "title" in data and "id" in data else []
        return own + [id for value in data.values() for id in ids_in(value)]
    return [id for item in data for id in ids_in(item)] if isinstance(data, list) else []


def canonical(page: PageOf) -> str:
    """The address that a page says it has, which names its own host."""
    found = [e.attributes["href"] for e in page.markup.elements if e.attributes.get("rel") == "canonical"]
    return found[0] if found else ""


def told(own: str) -> list[tuple[str, str]]:
    """The files that an empty page tells to write: each name with its text."""
    parts = [part.partition("</code>") for part in own.split("<code class=j-blank__file>")[1:]]
    return [(name, unescape(rest.partition("<code>")[2].partition("</code>")[0])) for name, _, rest in parts]
