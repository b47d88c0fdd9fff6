"""Chains of places: the same as following every persona step by step, and an end wherever ways lead round."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.figures.chain import END, EXIT, STUCK, Row, hits, solve

STEPS = 4_000


@pytest.mark.parametrize(
    ("rows", "visits", "ends"),
    [
        pytest.param([{END: 1}], [1], {END: 1}, id="one place"),
        pytest.param([{1: 0.4, EXIT: 0.6}, {END: 1}], [1, 0.4], {END: 0.4, EXIT: 0.6}, id="half leave"),
        pytest.param([{1: 1}, {0: 0.5, END: 0.5}], [2, 2], {END: 1}, id="half come back"),
        pytest.param([{0: 0.9, END: 0.1}], [10], {END: 1}, id="stays nine times of ten"),
        pytest.param([{EXIT: 1}, {END: 1}], [1, 0], {EXIT: 1}, id="nobody goes on"),
        pytest.param([{1: 1}, {0: 1}], [1, 1], {STUCK: 1}, id="round and round"),
        pytest.param([{0: 1}], [1], {STUCK: 1}, id="stays for ever"),
        pytest.param(
            [{1: 0.5, END: 0.5}, {2: 1}, {1: 1}], [1, 0.5, 0.5], {END: 0.5, STUCK: 0.5}, id="half are stuck"
        ),
        pytest.param([{0: 1 - 1e-12, END: 1e-12}], [1e12], {END: 1}, id="hardly anybody gets out"),
    ],
)
def test_small_chains(rows: list[Row], visits: list[float], ends: dict[int, float]) -> None:
    chain = solve(rows)
    assert chain.visits == pytest.approx(visits)
    assert {end: share for end, share in chain.ends.items() if share} == pytest.approx(ends)


@st.composite
def chains(draw: st.DrawFn) -> list[Row]:
    """Up to seven places whose ways lead anywhere; from each at least a twentieth leaves."""
    size = draw(st.integers(1, 7))
    rows: list[Row] = []
    for _ in range(size):
        weights = draw(st.dictionaries(st.integers(EXIT, size - 1), st.integers(0, 9), max_size=4))
        weights[END] = weights.get(END, 0) + 1 + sum(weights.values()) // 19
        rows.append({to: weight / sum(weights.values()) for to, weight in weights.items()})
    return rows


def followed(rows: Sequence[Row]) -> tuple[list[float], dict[int, float]]:
    """What comes of starters who are sent on step by step."""
    here, visits, ends = {0: 1.0}, [0.0] * len(rows), dict[int, float]()
    for _ in range(STEPS):
        onward: dict[int, float] = {}
        for place, share in here.items():
            visits[place] += share
            for to, part in rows[place].items():
                into = onward if to >= 0 else ends
                into[to] = into.get(to, 0.0) + share * part
        here = {to: share for to, share in onward.items() if share > 1e-13}
    return visits, ends


@given(chains())
def test_it_is_what_comes_of_following_everybody(rows: list[Row]) -> None:
    chain = solve(rows)
    visits, ends = followed(rows)
    assert chain.visits == pytest.approx(visits, abs=1e-9)
    for end in (END, EXIT):
        assert chain.ends.get(end, 0.0) == pytest.approx(ends.get(end, 0.0), abs=1e-9)


@given(chains())
def test_everybody_ends_somewhere_and_nobody_is_met_more_often_than_once_at_first(rows: list[Row]) -> None:
    assert sum(solve(rows).ends.values()) == pytest.approx(1)
    for place, visits in enumerate(solve(rows).visits):
        assert -1e-9 <= hits(rows, [place]) <= min(visits, 1) + 1e-9


@given(st.lists(st.fractions(Fraction(1, 1000), Fraction(999, 1000)), min_size=1, max_size=30))
def test_a_row_of_exits_multiplies(shares: list[Fraction]) -> None:
    rows = [{i + 1: float(share), EXIT: float(1 - share)} for i, share in enumerate(shares)]
    expected = Fraction(1)
    for share in shares:
        expected *= share
    assert solve([*rows, {END: 1.0}]).ends[END] == pytest.approx(float(expected), rel=1e-9)


def test_shares_beyond_all_figures_hang_nothing() -> None:
    rows: list[Row] = [{0: 1 - 1e-12, i + 1: 1e-12} for i in range(40)]
    assert sum(solve([*rows, {END: 1.0}]).ends.values()) == pytest.approx(1)


def test_a_thousand_places_with_hundreds_of_ways_back() -> None:
    rows: list[Row] = [
        {i * 7919 % 1_000: 0.2, i + 1: 0.8} if i % 5 == 0 else {i + 1: 1.0} for i in range(1_000)
    ]
    assert solve([*rows, {END: 1.0}]).ends == pytest.approx({END: 1})
