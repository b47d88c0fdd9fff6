"""The journey map: what stands in which lane and column, and what it says of the worst moment."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.pages.maps import HEAD, Stages, lanes, page, site, view

FULL: Stages = [
    {
        "id": "book",
        "title": "Book",
        "duration": {"min": "1 min", "typical": "5 min", "max": "1 h"},
        "expectations": [{"title": "A clear price", "satisfaction": 2}],
        "emotion": {"score": 1, "feeling": "hopeful"},
        "quotes": ["Said of all"],
        "touchpoints": [
            {
                "id": "search",
                "title": "Searches",
                "action": "Types a town",
                "thought": "Too many",
                "channel": "website",
                "emotion": 1,
                "evidence_seen": ["A list"],
                "frontstage": ["Greets"],
            },
            {"id": "pay", "title": "Pays", "emotion": 0, "quotes": ["Why again?"], "backstage": ["Checks"]},
        ],
    },
    {
        "id": "stay",
        "title": "Stay",
        "duration": {"typical": "2 h"},
        "opportunities": [{"title": "A kiosk", "addresses": ["queue"]}],
        "kpis": [{"metric": "nps", "target": {"value": 40}}],
        "touchpoints": [
            {
                "id": "desk",
                "title": "Queues",
                "emotion": -2,
                "moment_of_truth": True,
                "support": ["crm"],
                "frictions": [
                    {"id": "queue", "title": "One desk", "severity": "major", "frequency": "constant"},
                ],
            },
            {"id": "room", "title": "Sleeps", "emotion": 1.5},
        ],
    },
]


def shown(root: Path, stages: Stages, **more: Any) -> str:
    """The page of one journey with these stages."""
    return page(site(root, {"j": {"stages": stages, **more}}), "j")


def test_each_lane_says_its_own_in_the_column_of_the_touchpoint(tmp_path: Path) -> None:
    found = lanes(shown(tmp_path, FULL))
    assert found["lasts"] == ["How long in all 2.1 hr, 2 hr to 3 hr", "5 min (1 min to 1 hr)", "2 hr"]
    assert found["expects"][1] == "A clear price 2 of 5"
    assert found["overall"][1] == "+1 hopeful"
    assert found["does"] == ["Does", "Searches Types a town", "Pays", "Moment of truth Queues", "Sleeps"]
    assert found["where"][1:] == ["Website", "", "", ""]
    assert found["thinks"][1:] == ["Too many", "", "", ""]
    assert found["says"] == ["Says", "", "Why again?", "", "", "Says", "Said of all", ""]
    assert found["frictions"][3] == "12 One desk Major, assumption"
    assert found["opportunities"][3] == "A kiosk"
    assert found["kpis"][2] == "Net Promoter Score No data"
    assert found["sees"][1:] == ["A list", "", "", ""]
    assert found["frontstage"][:3] == ["Line of interaction", "We do, in sight frontstage", "Greets"]
    assert found["backstage"][0] == "Line of visibility"
    assert found["support"][0] == "Line of internal interaction"


def test_the_curve_says_in_words_where_it_turns(tmp_path: Path) -> None:
    feels = lanes(shown(tmp_path, FULL))["feels"]
    assert feels[1:] == ["positive +1", "0", "Lowest point very negative −2", "very positive +1.5"]


def test_the_worst_moment_and_the_friction_under_it_are_lit(tmp_path: Path) -> None:
    html = shown(tmp_path, FULL)
    lit = re.findall(r'<t[dh][^>]*class="is-low[^"]*"', html)
    assert len(lit) == 6  # does, where, thinks, says, feels, frictions
    assert "j-hit--top" in html


def test_the_head_names_the_worst_moment_before_anything_else_about_the_journey(tmp_path: Path) -> None:
    html = page(site(tmp_path, {"j": {"stages": FULL, "tags": ["b2c"]}}), "j", HEAD)
    words = ("Lowest point", "Queues", "One desk", "Draft", "b2c")
    assert sorted(words, key=html.index) == list(words)


def test_lanes_without_a_word_are_left_out(tmp_path: Path) -> None:
    assert list(lanes(shown(tmp_path, ["One", {"title": "Two", "touchpoints": ["Waits"]}]))) == ["does"]


def test_headers_say_what_they_head(tmp_path: Path) -> None:
    html = shown(tmp_path, FULL).partition("j-grid")[2].partition("</table>")[0]
    scopes = Counter(re.findall(r' scope="?(\w+)', html))
    assert scopes["colgroup"] == 2
    assert scopes["col"] == 4
    assert scopes["row"] == html.count("<tr data-lane") - scopes["rowgroup"]


@pytest.mark.parametrize(
    ("stages", "feels"),
    [
        (
            [
                {"title": "A", "touchpoints": []},
                {"title": "B", "touchpoints": [{"title": "y", "emotion": -1}]},
            ],
            ["", "-"],
        ),
        (
            [{"title": "A", "touchpoints": [{"title": "x", "emotion": 1}, {"title": "y", "emotion": 1}]}],
            ["+", ""],
        ),
        (
            [{"title": "A", "touchpoints": [{"title": "x", "emotion": -2}, {"title": "y", "emotion": -2}]}],
            ["-", ""],
        ),
        ([{"title": "A", "touchpoints": ["x", "y"]}, "B"], ["", "", ""]),
        ([{"title": "A", "emotion": -1}], ["-"]),
    ],
    ids=["no touchpoint", "all equal", "all equally bad", "no emotion", "a stage alone"],
)
def test_a_curve_that_never_turns_is_named_once(tmp_path: Path, stages: Stages, feels: list[str]) -> None:
    columns = view(site(tmp_path, {"j": {"stages": stages}}), "j").map.columns
    assert [{"peak": "+", "trough": "-", "": ""}[column.turn] for column in columns] == feels


def test_sixty_touchpoints_have_sixty_columns_and_one_curve(tmp_path: Path) -> None:
    touchpoints = [{"title": f"Step {n}", "emotion": n % 5 - 2} for n in range(60)]
    html = shown(tmp_path, [{"title": "All", "touchpoints": touchpoints}])
    assert len(lanes(html)["does"]) == 61
    assert html.count('id="c_j"') == 1
    assert html.count('class="line"') == 1


def test_a_long_title_of_any_script_is_in_the_map_once_and_whole(tmp_path: Path) -> None:
    for text in ("x" * 400, "שלום עולם", "漢字" * 40):
        html = shown(tmp_path, [{"id": "a", "title": "A", "touchpoints": [{"id": "t", "title": text}]}])
        assert lanes(html)["does"] == ["Does", text]


@pytest.mark.parametrize(
    ("feelings", "named"),
    [((-1, -1), False), ((-1,), True), ((1,), False), ((-2, -1), True), ((1, 2), False)],
)
def test_a_level_curve_has_no_lowest_point(tmp_path: Path, feelings: tuple[int, ...], named: bool) -> None:
    touchpoints = [{"title": f"Step {number}", "emotion": score} for number, score in enumerate(feelings)]
    assert ("Lowest point" in shown(tmp_path, [{"title": "Buy", "touchpoints": touchpoints}])) is named
