"""Sites as MkDocs builds them."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.mkdocs.conftest import ROOT
from tests.mkdocs.hostile import HOSTILE, catalog, journey, persona
from tests.mkdocs.sites import JOURNEY, Site, configured, make, write

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


def told(own: str) -> list[tuple[str, str]]:
    """The files that an empty page tells to write: each name with its text."""
    parts = [part.partition("</code>") for part in own.split("<code class=j-blank__file>")[1:]]
    return [(name, unescape(rest.partition("<code>")[2].partition("</code>")[0])) for name, _, rest in parts]
