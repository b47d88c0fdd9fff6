"""Other journeys' curves, laid over one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages.maps import Stages, page, site, view


def stage(id: str, *touchpoints: tuple[str, float]) -> dict[str, Any]:
    """A stage of touchpoints with their scores."""
    return {
        "id": id,
        "title": id,
        "touchpoints": [{"id": name, "title": name, "emotion": score} for name, score in touchpoints],
    }


TODAY: Stages = [
    stage("book", ("search", 1), ("pay", -1)),
    stage("stay", ("queue", -2), ("key", 0), ("sleep", 1)),
    stage("leave", ("bill", 0)),
]


def runs(root: Path, other: Stages) -> list[tuple[tuple[float, float], ...]]:
    """The pieces of the to-be journey's curve over today's columns."""
    journeys = {"now": {"stages": TODAY}, "next": {"stages": other, "state": "to-be", "improves": "now"}}
    found = view(site(root, journeys), "now").map.curve.overlays
    return [run for overlay in found for run in overlay.runs]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        # The same touchpoints stand over the same columns, others between them or evenly in their stage.
        (
            [
                stage("book", ("search", 1), ("pay", 0)),
                stage("stay", ("queue", 1), ("app", 2), ("sleep", 2)),
                stage("leave", ("bill", 1)),
            ],
            [((0.5, 1), (1.5, 0), (2.5, 1), (3.5, 2), (4.5, 2), (5.5, 1))],
        ),
        ([stage("stay", ("app", 1), ("door", 2))], [((2.75, 1), (4.25, 2))]),
        # Where it has no part in a stage, the curve is broken.
        (
            [stage("book", ("search", 1)), stage("leave", ("bill", 2))],
            [((0.5, 1),), ((5.5, 2),)],
        ),
        # No id is the same, and there are as many stages: they stand for each other in their order.
        (
            [stage("a", ("x", 1)), stage("b", ("y", 0)), stage("c", ("z", 2))],
            [((1.0, 1), (3.5, 0), (5.5, 2))],
        ),
        # In another order, the curve would have to run backwards.
        ([stage("leave", ("bill", 2)), stage("book", ("search", 1))], []),
        ([stage("book"), stage("stay"), stage("leave")], []),
    ],
    ids=["by touchpoint", "by stage", "a gap", "by place", "turned round", "nothing said"],
)
def test_the_other_curve_is_brought_to_the_columns_of_this_one(
    tmp_path: Path, other: Stages, expected: list[Any]
) -> None:
    assert runs(tmp_path, other) == expected


def test_counterparts_see_each_other(tmp_path: Path) -> None:
    journeys = {
        "now": {"stages": TODAY},
        "next": {"stages": TODAY, "state": "to-be", "improves": "now"},
    }
    found = site(tmp_path, journeys)
    assert "To be" in page(found, "now").partition("j-laid")[2].partition("</ul>")[0]
    legend = page(found, "next").partition("j-laid")[2].partition("</ul>")[0]
    assert "As is" in legend
    assert 'href="../now/#queue"' in legend
    assert "on average −0.17, lowest −2:" in legend


def test_another_persona_on_the_same_way_can_be_laid_over(tmp_path: Path) -> None:
    other = [*TODAY[:1], stage("stay", ("queue", 0), ("key", 1), ("bar", 2)), TODAY[2]]
    journeys = {
        "hers": {"stages": TODAY},
        "his": {"stages": other, "personas": ["ben"]},
        "hers-too": {"stages": TODAY},
        "a-pilot": {"stages": TODAY, "personas": ["ben"], "state": "to-be"},
        "stranger": {
            "stages": [stage("book", ("a", 1)), stage("stay", ("b", 1)), stage("leave", ("c", 1))],
            "personas": ["ben"],
        },
    }
    found = site(tmp_path, journeys)
    assert [(over.journey.id, over.counterpart) for over in view(found, "hers").map.curve.overlays] == [
        ("his", False)
    ]
    assert 'data-over="his" data-off' in page(found, "hers")
    assert "<bdi>Ben</bdi>" in page(found, "hers").partition("j-laid")[2]


def test_a_page_is_made_anew_where_its_counterpart_feels_different(tmp_path: Path) -> None:
    from mkdocs_journeys.pages.fingerprint import Fingerprints

    prints = []
    for score in (1, 2):
        journeys = {
            "now": {"stages": TODAY},
            "next": {"stages": [stage("book", ("search", score))], "state": "to-be", "improves": "now"},
        }
        workspace = site(tmp_path, journeys).workspace
        prints.append(Fingerprints(workspace, ()).journey(workspace.journeys["now"]))
    assert prints[0] != prints[1]
