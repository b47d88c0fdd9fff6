"""Who comes how far: small journeys, what their shares come to, and shares that make no sense."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.figures.flow import Flow, flow_of

from tests.figures.journeys import journey

THREE = "{id: a, title: A}, {id: b, title: B}, {id: c, title: C}"
TOUCHED = (
    "{id: a, title: A, touchpoints: [{id: a1, title: A1, cost: 1 EUR}, {id: a2, title: A2, cost: 2 EUR}]},"
    "{id: b, title: B, touchpoints: [{id: b1, title: B1, cost: 4 EUR}, {id: b2, title: B2, cost: 8 USD}]}"
)


FINAL = "A, {title: B, final: true}, C"


@dataclass(frozen=True)
class Case:
    """A journey's ways and what comes of them: who reaches each stage, ends, leaves, and is unsaid.

    A way is its two ends and its share in percent, if it has one.
    """

    name: str
    ways: str
    reach: tuple[float | None, ...]
    ended: float = 1.0
    lost: float = 0.0
    unsaid: float = 0.0
    stuck: float = 0.0
    stages: str = THREE


CASES = [
    Case("no ways at all", "", (1, 1, 1)),
    Case("one stage", "", (1,), stages="A"),
    Case("some leave", "a exit 62", (1, 0.38, 0.38), 0.38, 0.62),
    Case("all leave at once", "a exit 100", (1, 0, 0), 0, 1),
    Case("both are said", "a b 38, a exit 62", (1, 0.38, 0.38), 0.38, 0.62),
    Case("only who goes on is said", "a b 38", (1, 0.38, 0.38), 0.38, 0, 0.62),
    Case("the way without a share has the rest", "a b 40, a exit", (1, 0.4, 0.4), 0.4, 0.6),
    Case("two without one share the rest", "a b 40, a exit, a c", (1, 0.4, 0.7), 0.7, 0.3),
    Case("beside an ordinary step they get nobody", "a exit, c a", (1, 1, 1)),
    Case("thirds are a whole", "a b 33, a c 33, a exit 33", (1, 1 / 3, 2 / 3), 2 / 3, 1 / 3),
    Case("more than a whole is cut down to one", "a b 90, a exit 90", (1, 0.5, 0.5), 0.5, 0.5),
    Case("a stage is skipped", "a c 30", (1, 0.7, 1)),
    Case("a loop", "c a 50", (1, 1, 1)),
    Case("a loop with an exit", "b a 50, b exit 25", (1, 1, 0.5), 0.5, 0.5),
    Case("a stage that leads to itself", "b b 50", (1, 1, 1)),
    Case("a loop without a way out", "b a 100", (1, 1, 0), 0, stuck=1),
    Case("half come into one", "a c 50, b b 100", (1, 0.5, 0.5), 0.5, stuck=0.5),
    Case("an end in the middle", "a c 34", (1, 0.66, 0.34), stages=FINAL),
    Case("only a way without a share leads there", "a exit 10, b c", (1, 0.9, None), 0.9, 0.1, stages=FINAL),
    Case("ways that lead nowhere", "x b 10, a y 10", (1, 1, 1)),
    Case("between touchpoints of one stage", "a1 a2 20", (1, 1), stages=TOUCHED),
    Case("out from a touchpoint", "a1 a2 20, a1 exit 30", (1, 0.7), 0.7, 0.3, stages=TOUCHED),
    Case("from a touchpoint to another stage's", "a1 b2 20", (1, 1), stages=TOUCHED),
    Case("the last touchpoint goes on", "a2 b1 20", (1, 0.2), 0.2, 0, 0.8, stages=TOUCHED),
    Case("a stage to its own touchpoint", "a a2 100", (1, 1), stages=TOUCHED),
    Case("a touchpoint back to its stage", "a2 a 50", (1, 1), stages=TOUCHED),
]


def way(text: str) -> str:
    """A way as a journey's file has it."""
    source, target, *share = text.split()
    return f"{{from: {source}, to: {target}{f', share: {share[0]} %' if share else ''}}}"


def flow(case: Case) -> Flow:
    found = flow_of(journey(case.stages, ", ".join(map(way, case.ways.split(", "))) if case.ways else ""))
    assert found is not None
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    found = flow(case)
    assert [each.reach for each in found.stages] == [
        None if share is None else pytest.approx(share) for share in case.reach
    ]
    ends = (found.ended, found.lost, found.unsaid, found.stuck)
    assert ends == pytest.approx((case.ended, case.lost, case.unsaid, case.stuck))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_whoever_leaves_does_so_from_a_stage(case: Case) -> None:
    found = flow(case)
    assert sum(each.lost for each in found.stages) == pytest.approx(found.lost)
    assert sum(each.unsaid for each in found.stages) == pytest.approx(found.unsaid)
    assert sum(each.ended for each in found.stages) == pytest.approx(found.ended)


def test_loops_are_gone_through_more_than_once() -> None:
    found = flow_of(journey(THREE, "{from: c, to: b, share: 50 %}"))
    assert found is not None
    assert [each.visits for each in found.stages] == pytest.approx([1, 2, 2])
    assert [each.stage.id for each in found.loops] == ["b", "c"]


def test_how_often_one_goes_round_for_ever_has_no_number() -> None:
    found = flow_of(journey(THREE, "{from: c, to: b, share: 100 %}"))
    assert found is not None
    assert [each.visits for each in found.stages] == [1, None, None]
    assert [stage.id for stage in found.circle] == ["b", "c"]


def test_most_are_lost_where_the_share_of_all_is_greatest() -> None:
    found = flow_of(journey(THREE, "{from: a, to: exit, share: 40 %}, {from: b, to: exit, share: 50 %}"))
    assert found is not None
    assert found.most_lost is not None
    assert (found.most_lost.stage.id, found.most_lost.gone) == ("a", pytest.approx(0.4))
    assert found.stages[1].lost_of_reached == pytest.approx(0.5)


def test_costs_follow_the_personas_and_currencies_stay_apart() -> None:
    found = flow_of(journey(TOUCHED, "{from: a1, to: a1, share: 50 %}, {from: a, to: exit, share: 75 %}"))
    assert found is not None
    euro, dollar = found.costs
    assert (str(euro.once), str(dollar.once)) == ("7 EUR", "8 USD")
    assert euro.expected is not None
    assert euro.ended is not None
    assert float(euro.expected.amount) == pytest.approx(1 * 2 + 2 + 4 * 0.25)
    assert float(euro.ended.amount) == pytest.approx(20)


def test_what_is_paid_for_ever_has_no_sum() -> None:
    found = flow_of(journey(TOUCHED, "{from: a2, to: a1, share: 100 %}"))
    assert found is not None
    assert [(cost.currency, cost.expected) for cost in found.costs if cost.currency == "EUR"] == [
        ("EUR", None)
    ]


def test_a_file_of_nothing_but_ways_is_not_followed() -> None:
    assert flow_of(journey(THREE, ", ".join(["{from: a, to: b, share: 0.0001}"] * 201))) is None


def test_a_loop_through_stages_without_number_is_not_followed() -> None:
    stages = ", ".join(f"{{id: s{i}, title: S}}" for i in range(50))
    assert flow_of(journey(stages, "{from: s49, to: s0, share: 0.5}")) is None
    assert flow_of(journey(stages, "{from: s9, to: s0, share: 0.5}")) is not None


WAYS = st.tuples(
    st.sampled_from("abcde"), st.sampled_from(["a", "b", "c", "d", "e", "exit"]), st.integers(0, 20)
)


@settings(max_examples=25, deadline=None)
@given(st.lists(WAYS, max_size=8))
def test_whatever_the_shares_everybody_is_somewhere(ways: list[tuple[str, str, int]]) -> None:
    stages = ", ".join(f"{{id: {id}, title: {id.upper()}}}" for id in "abcde")
    told = ", ".join(
        f"{{from: {source}, to: {target}, share: {share / 20}}}" for source, target, share in ways
    )
    found = flow_of(journey(stages, told))
    assert found is not None
    assert found.ended + found.lost + found.unsaid + found.stuck == pytest.approx(1)
    for each in found.stages:
        assert each.reach is not None
        assert -1e-9 <= each.reach <= 1 + 1e-9
        assert each.visits is None or each.visits >= each.reach - 1e-9
