"""Small edits, and the sentence that each is told in."""

from collections import Counter
from pathlib import Path

import pytest
from mkdocs_journeys.diff.compare import compare

from tests.diff.sides import project, sentences
from tests.diff.test_properties import shape

HEAD = {
    "journeys/_catalog.yml": "languages: [en, fr]\nteams: [{id: shop, title: Shop}]\n",
    "personas/amira.yml": "name: Amira\n",
}
TRIP = """\
title: The trip
personas: [amira]
stages:
  - title: Book
    emotion: 1
    touchpoints:
      - {title: Picks a date, frictions: [{title: No dates in May, severity: major, frequency: rare}]}
      - Pays
  - title: Travel
    emotion: {score: -1, feeling: tired}
    needs: [A seat]
    touchpoints: [Boards, Sits]
  - title: Arrive
    touchpoints: [Leaves the train, Finds the way]
"""
STAGES = TRIP[TRIP.index("  - title: Book") :]
BOOK, TRAVEL, ARRIVE = (f"  - title: {part}" for part in STAGES.split("  - title: ")[1:])
TITLE = "title: {}\npersonas: [amira]\nstages:\n"
HURTS = ", frictions: [{title: No dates in May, severity: major, frequency: rare}]"
MOVED = "Friction “No dates in May” moves from “Picks a date” to “Pays”"
EDITS = [
    ("emotion: 1", "emotion: -1.5", "Book: emotion falls from 1 to −1.5"),
    ("score: -1, feeling: tired", "score: 0, feeling: calm", "Travel: emotion rises from −1 to 0 (“tired” → “calm”)"),
    ("severity: major", "severity: critical", "Friction “No dates in May”: severity rises from major to critical"),
    ("rare}", "rare, status: resolved}", "Friction “No dates in May” is resolved"),
    ("rare}", "rare, team: shop}", "Friction “No dates in May”: team in charge is now “Shop”"),
    ("title: Book", "title: {en: Book, fr: Réserver}", "Book: title translated into French: “Réserver”"),
    ("title: Travel", "title: Travels", "Stage “Travel” is now called “Travels”"),
    ("      - Pays\n", "", "Book: touchpoint “Pays” is removed"),
    ("- Pays", "- {title: Pays, moment_of_truth: true}", "Book › Pays: it is now a moment of truth"),
    ("needs: [A seat]", "needs: [A quiet seat]", "Travel: need says “A quiet seat” instead of “A seat”"),
    ("needs: [A seat]", "needs: [A seat, A table by the window]", "Travel: need added: “A table by the window”"),
    ("title: The trip", "title: The trip\nowner: shop", "Owner is now “Shop”"),
    (BOOK + TRAVEL, TRAVEL + BOOK, "Stage “Book” now comes after “Travel”"),
    (HURTS + "}\n      - Pays", "}\n      - {title: Pays" + HURTS + "}", MOVED),
]  # fmt: skip


def sides(tmp_path: Path, old: dict[str, str], new: dict[str, str]) -> tuple[list[str], bool]:
    """What is told of two projects, and whether it is the mirror of what is told backwards."""
    one, other = project(tmp_path / "old", HEAD | old), project(tmp_path / "new", HEAD | new)
    mirrored = shape(compare(one, other)) == shape(compare(other, one), backwards=True)
    return sentences(one, other), mirrored


@pytest.mark.parametrize(("old", "new", "told"), EDITS, ids=[edit[2] for edit in EDITS])
def test_an_edit_is_one_sentence(old: str, new: str, told: str, tmp_path: Path) -> None:
    assert TRIP.count(old) == 1
    found = sides(tmp_path, {"journeys/trip.yml": TRIP}, {"journeys/trip.yml": TRIP.replace(old, new)})
    assert found == ([told], True)


def test_keys_that_change_beside_a_new_quote_are_told_without_it(tmp_path: Path) -> None:
    one = TRIP.replace("    needs:", "    duration: {typical: 9 min}\n    needs:")
    other = (
        one.replace("9 min", "4 min")
        .replace("score: -1", "score: 0")
        .replace("    needs:", "    quotes: [Why?]\n    needs:")
    )
    found, mirrored = sides(tmp_path, {"journeys/trip.yml": one}, {"journeys/trip.yml": other})
    assert mirrored
    assert "Travel: typical duration falls from 9 min to 4 min" in found
    assert "Travel: emotion rises from −1 to 0" in found


def test_noise_is_nothing(tmp_path: Path) -> None:
    noisy = "# A note\n" + TRIP.replace(
        "{score: -1, feeling: tired}", "\n      feeling: 'tired'\n      score: -1.0"
    )
    assert sides(tmp_path, {"journeys/trip.yml": TRIP}, {"journeys/far/trip.yml": noisy})[0] == [
        "Journey “The trip” moves from “the top level” to “far”".replace("“the top level”", "the top level")
    ]


def test_a_journey_is_split_in_two(tmp_path: Path) -> None:
    new = {
        "journeys/trip.yml": TITLE.format("The trip") + BOOK,
        "journeys/ride.yml": TITLE.format("The ride") + TRAVEL + ARRIVE,
    }
    assert sides(tmp_path, {"journeys/trip.yml": TRIP}, new) == (
        ["Journey “The trip” is split into “The trip” and “The ride”"],
        True,
    )
    assert sides(tmp_path / "back", new, {"journeys/trip.yml": TRIP})[0] == [
        "Journeys “The trip” and “The ride” become one: “The trip”"
    ]


def test_a_stage_moves_to_another_journey(tmp_path: Path) -> None:
    other = (
        TITLE.format("Weekend")
        + "  - {title: Walk, touchpoints: [Climbs]}\n  - {title: Rest, touchpoints: [Sleeps]}\n"
    )
    old = {"journeys/trip.yml": TRIP, "journeys/weekend.yml": other}
    new = {
        "journeys/trip.yml": TITLE.format("The trip") + BOOK + TRAVEL,
        "journeys/weekend.yml": other + ARRIVE,
    }
    assert sides(tmp_path, old, new) == (["Stage “Arrive” moves from “The trip” to “Weekend”"], True)


def test_references_that_only_follow_are_nothing(tmp_path: Path) -> None:
    refers = TITLE.format("Another one").replace("stages:", "zooms_into: trip#travel\nstages: [Look]\n")
    found = sides(
        tmp_path,
        {"journeys/trip.yml": TRIP, "journeys/other.yml": refers},
        {"journeys/journey.yml": TRIP, "journeys/other.yml": refers.replace("trip#", "journey#")},
    )
    assert found == (["Journey “The trip” has another address: “journey” instead of “trip”"], True)


def test_a_touchpoint_is_split(tmp_path: Path) -> None:
    long = TRIP.replace(
        "      - Pays\n",
        "      - {title: Checks the price and pays, quotes: [Too dear, Fine], frontstage: [Bows]}\n",
    )
    short = TRIP.replace(
        "      - Pays\n",
        "      - {title: Checks the price, quotes: [Too dear, Fine]}\n      - {title: Now pays, frontstage: [Bows]}\n",
    )
    told, mirrored = sides(tmp_path, {"journeys/trip.yml": long}, {"journeys/trip.yml": short})
    assert mirrored
    assert any("“Checks the price and pays” is split into" in each for each in told)
    assert Counter(told).most_common(1)[0][1] == 1


@pytest.mark.parametrize("before", [{}, {"journeys/_catalog.yml": "teams: [{id: shop, title: Shop}]\n"}])
def test_first_channels_remove_nothing(before: dict[str, str], tmp_path: Path) -> None:
    channels = (
        "channels: [{id: email, title: E-mail, kind: digital}, {id: van, title: Van, kind: physical}]\n"
    )
    catalogue = {"journeys/_catalog.yml": f"languages: [en]\nteams: [{{id: shop, title: Shop}}]\n{channels}"}
    one, other = project(tmp_path / "old", before), project(tmp_path / "new", catalogue)
    assert sorted(sentences(one, other)) == ["New channel “Van”", *([] if before else ["New team “Shop”"])]
    assert len(sentences(other, one)) == len(sentences(one, other))
