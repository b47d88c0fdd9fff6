"""What the pages of personas and over all journeys show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mkdocs.sites import JOURNEY, PageOf, configured, make, write

CATALOG = """\
teams: [{id: cx, title: Customer Experience, email: cx@example.com}]
segments:
  - {id: families, title: Young families, kind: dynamic, share: 18 %, criteria: [two adults, child under 12]}
channels: [{id: shop, title: The shop, kind: physical}, {id: app, title: The app, kind: digital}]
"""
PERSONA = """\
name: Ada
title: The busy parent
kind: b2c
temperament: hurried
segment: families
photo: ada.svg
quote: If it takes longer I cook pasta.
bio: She **never** waits.
demographics: {age: 34-42, gender: any, location: Lyon, occupation: Nurse, seniority: Lead, income: 2 800 EUR,
  budget: 90 EUR, household: two children}
goals: [the goal]
needs: [the need]
motivations: [the motive]
barriers: [the barrier]
frustrations: [the frustration]
behaviours: [the behaviour]
channels: [{channel: shop, preference: low}, {channel: app, preference: high}]
empathy: {says: [she says], thinks: [she thinks], does: [she does], feels: [she feels], sees: [she sees],
  hears: [she hears], pains: [the pain], gains: [the gain]}
evidence: [{id: talks, title: The talks, kind: interview, date: 2026-05, n: 12, url: "https://example.com/talks"}]
owner: cx
status: in-review
reviewed: 2025-09-01
review_every: 1 y
tags: [the tag]
"""
SHOWN = (
    "Ada", "The busy parent", "Consumer", "Hurried", "Young families", "two adults", "child under 12", "18%",
    "“If it takes longer I cook pasta.”", "She never waits.", "34-42", "any", "Lyon", "Nurse", "Lead", "2 800 EUR",
    "90 EUR", "two children", "the goal", "the need", "the motive", "the barrier", "the frustration", "the behaviour",
    "The shop", "Low", "The app", "High", "she says", "she thinks", "she does", "she feels", "she sees", "she hears",
    "the pain", "the gain", "The talks", "Interview", "12", "May 2026", "Customer Experience", "In review",
    "Sep 1, 2025", "every year", "Review overdue", "the tag",
)  # fmt: skip
SECTIONS = ("profile", "channels", "drives", "empathy", "hurts", "journeys", "evidence")


@pytest.fixture
def rich(small: Path) -> Path:
    """A project whose persona says all that the format can."""
    picture = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    files = {"journeys/_catalog.yml": CATALOG, "personas/ada.yml": PERSONA, "personas/ada.svg": picture}
    return write(small, files)


class TestPersona:
    def test_nothing_that_is_said_is_left_out(self, rich: Path) -> None:
        page = make(rich).page("personas/ada/")
        missing = [text for text in SHOWN if text not in page.text.replace("  ", " ")]
        assert missing == []
        assert {"../../teams/cx/", "https://example.com/talks"} <= set(page.links())
        assert [id for id in page.ids if id in SECTIONS] == list(SECTIONS)
        assert "talks" in page.ids

    def test_a_name_is_enough(self, small: Path) -> None:
        write(small, {"personas/bo.yml": "name: Bo\n"})
        page = make(small).page("personas/bo/")
        assert not set(SECTIONS) & set(page.ids)
        assert "Draft" in page.text

    def test_what_hurts_most_over_all_journeys(self, small: Path) -> None:
        worse = JOURNEY.replace("No seat", "Far worse").replace("rare", "constant")
        write(
            small,
            {
                "journeys/worse.yml": worse,
                "journeys/mended.yml": worse.replace("severity", "status: resolved, severity"),
            },
        )
        page = make(small).page("personas/ada/")
        hurts = page.own.partition('id="hurts"')[2].partition('id="journeys"')[0]
        assert hurts.index("Far worse") < hurts.index("No seat")
        assert "../../journeys/worse/#no-seat" in page.links()
        assert "mended" not in hurts

    def test_evidence_gives_way_to_a_section_of_its_name(self, small: Path) -> None:
        write(
            small,
            {
                "personas/ada.yml": "name: Ada\nbio: Waits.\nevidence: [{id: profile, title: Profile}, Survey]\n"
            },
        )
        ids = make(small).page("personas/ada/").ids
        assert ids.count("profile") == 1
        assert "survey" in ids


class TestPortfolio:
    @pytest.fixture
    def page(self, rich: Path) -> PageOf:
        to_be = "state: to-be\nimproves: first-visit\nowner: cx\nreviewed: 2026-09-01\nreview_every: 1 y\n"
        kpis = "kpis: [{metric: nps, target: {value: 9}, measurements: [{on: 2026-08-01, value: 10}]}]\n"
        files = {
            "journeys/later/next.yml": JOURNEY.replace("First visit", "Next") + to_be + kpis,
            "journeys/closer.yml": JOURNEY.replace("First visit", "Closer")
            + "zooms_into: first-visit#arrive\n",
            "journeys/closest.yml": JOURNEY.replace("First visit", "Closest")
            + "zooms_into: first-visit#waits\n",
        }
        return make(write(rich, files)).page("journeys/")

    def test_each_journey_with_how_it_stands(self, page: PageOf) -> None:
        for text in ("Next", "To be", "Draft", "Customer Experience", "negative", "No seat", "1 Target met"):
            assert text in page.text
        for text in (
            "Next review on Sep 1, 2027",
            "Never reviewed",
            "4 journeys",
            "3 as is",
            "1 to be",
            "Later",
        ):
            assert text in page.text
        assert {"first-visit/#no-seat", "next/", "../personas/ada/", "../teams/cx/"} <= set(page.links())

    def test_what_zooms_in_stands_under_its_stage(self, page: PageOf) -> None:
        frame = page.own.partition('id="frame"')[2].partition('id="all"')[0]
        arrive, _, leave = frame.partition("first-visit/#leave")
        assert "first-visit/#arrive" in arrive
        assert arrive.index("Closer") < arrive.index("Closest")
        assert "looks at:" in arrive
        assert "Waits" in arrive
        assert "Closer" not in leave

    def test_there_is_no_frame_without_details(self, small: Path) -> None:
        assert "frame" not in make(small).page("journeys/").ids

    def test_a_language_of_its_own(self, small: Path) -> None:
        write(small, {"mkdocs.yml": configured(journeys={"locale": "fr"})})
        assert make(small).dead_links() == []


class TestGallery:
    def test_cards_by_folder(self, rich: Path) -> None:
        write(rich, {"personas/for-business/bo.yml": "name: Bo\nkind: b2b\n"})
        page = make(rich).page("personas/")
        for text in (
            "For business",
            "Business customer",
            "The busy parent",
            "1 journey",
            "Prefers:",
            "The app",
        ):
            assert text in page.text
        assert "The shop" not in page.own
