"""How long journeys take: ranges that give some figures only, and what PERT expects of them."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.figures.lasting import EndToEnd, Length, StageLength, end_to_end
from mkdocs_journeys.figures.ways import ways_of

from tests.figures.journeys import journey


def lasting(stages: str, transitions: str = "") -> EndToEnd:
    found = journey(stages, transitions)
    return end_to_end(found, ways_of(found))


@pytest.mark.parametrize(
    ("duration", "times"),
    [
        ("{min: 1 min, typical: 2 min, max: 9 min}", (60, 120, 540)),
        ("{typical: 2 min}", (120, 120, 120)),
        ("{min: 1 min, max: 9 min}", (60, 300, 540)),
        ("{min: 1 min, typical: 2 min}", (60, 120, 120)),
        ("{typical: 2 min, max: 9 min}", (120, 120, 540)),
        ("{min: 1 min}", (60, 60, 60)),
        ("{max: 0 s}", (0, 0, 0)),
        ("{min: 9 min, typical: 2 min, max: 1 min}", (60, 120, 540)),
        ("{}", None),
    ],
)
def test_a_range_that_gives_some_figures(duration: str, times: tuple[float, float, float] | None) -> None:
    total = lasting(f"{{title: A, duration: {duration}}}").total
    assert total == (None if times is None else Length(*times))


def test_the_expectation_is_the_one_of_pert() -> None:
    found = lasting(
        "{title: A, duration: {min: 1 h, typical: 2 h, max: 9 h}}, {title: B, duration: {min: 3 h, max: 9 h}}"
    )
    assert found.total is not None
    assert found.total.mean / 3600 == pytest.approx((1 + 8 + 9) / 6 + 6)
    assert found.deviation / 3600 == pytest.approx(sqrt((8 / 6) ** 2 + 1))


def test_a_stage_that_says_nothing_is_pieced_together() -> None:
    stage = (
        "{title: A, touchpoints: [{title: B, duration: {min: 1 min, max: 3 min}, wait: 20 s}, {title: C}]}"
    )
    found = lasting(f"{stage}, D")
    assert found.stages[0].length == Length(80, 140, 200)
    assert (found.stages[0].pieced, found.silent) == (True, 1)


def test_the_time_from_stage_to_stage_counts_once_and_loops_do_not() -> None:
    stages = "{id: a, title: A, duration: {typical: 1 h}}, {id: b, title: B}, {id: c, title: C}"
    ways = "{from: a, to: b, after: 2 h}, {from: a, to: b, after: 3 h}"
    found = lasting(stages, f"{ways}, {{from: c, to: a, after: 1 y}}, {{from: c, to: exit, after: 1 d}}")
    assert found.between == 2 * 3600
    assert found.total == Length(3 * 3600, 3 * 3600, 3 * 3600)


def test_nobody_says_how_long() -> None:
    assert lasting("A, B", "{from: a, to: b, after: 2 h}").total is None


TIMES = st.tuples(*[st.floats(0, 1e9)] * 3).map(sorted)


@given(st.lists(TIMES, min_size=1, max_size=9))
def test_what_is_expected_lies_within_the_range(times: list[list[float]]) -> None:
    stage = journey("A").stages[0]
    found = EndToEnd(tuple(StageLength(stage, Length(*each)) for each in times), 0.0)
    assert found.total is not None
    assert found.total.least <= found.total.mean * (1 + 1e-9)
    assert found.total.mean <= found.total.most * (1 + 1e-9)
    assert found.deviation <= found.total.deviation * (1 + 1e-9)
