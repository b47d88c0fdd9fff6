"""The example site, as MkDocs builds it."""

from __future__ import annotations

import pytest

from tests.mkdocs.conftest import ROOT
from tests.mkdocs.sites import PageOf, Site

JOURNEYS = sorted(path.stem for path in (ROOT / "journeys").rglob("*.yml") if not path.stem.startswith("_"))


PERSONAS = sorted(path.stem for path in (ROOT / "personas").rglob("*.yml"))


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
