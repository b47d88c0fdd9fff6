"""How sure a value is, and whether a change is more than chance: the tables of cases, and what holds for all."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.measures.changes import change, since_previous, since_start
from mkdocs_journeys.measures.intervals import Interval, difference, interval, nps, wilson
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.model.kpi import Baseline
from mkdocs_journeys.model.metrics import ALL, BUILT_IN, Metric
from mkdocs_journeys.model.values.moment import Moment
from ruamel.yaml import YAML

from tests.project import CASES

Row = dict[str, Any]
TABLE: dict[str, list[Row]] = YAML(typ="safe", pure=True).load(
    (CASES / "kpi_intervals.yml").read_text("utf-8")
)
JULY, AUGUST = Moment.parse("2026-07"), Moment.parse("2026-08")
CSAT, NPS = BUILT_IN["csat"], BUILT_IN["nps"]


def rows(name: str) -> Any:
    return pytest.mark.parametrize("row", TABLE[name], ids=lambda row: row["name"].replace(" ", "-"))


def share(part: float, n: int, on: Moment = AUGUST) -> Measurement:
    return Measurement(on, part / n * 100, n)


def scored(counts: list[int], on: Moment = AUGUST) -> Measurement:
    promoters, _, detractors = counts
    return Measurement(on, (promoters - detractors) / sum(counts) * 100, sum(counts), counts=tuple(counts))


def bounds(found: Interval | None) -> tuple[float, float]:
    assert found is not None
    return round(found.low, 2), round(found.high, 2)


@rows("shares")
def test_a_share(row: Row) -> None:
    assert bounds(interval(CSAT, share(row["part"], row["n"]))) == (row["low"], row["high"])


@rows("share_changes")
def test_the_change_of_a_share(row: Row) -> None:
    (part, n), (other, m) = ([int(word) for word in row[name].split(" of ")] for name in ("new", "old"))
    found = difference(part / n, wilson(part / n, n), other / m, wilson(other / m, m))
    assert bounds(Interval(*(bound * 100 for bound in found))) == (row["low"], row["high"])
    assert change(CSAT, share(part, n), share(other, m, JULY)).real == row["real"]


@rows("nps")
def test_a_net_promoter_score(row: Row) -> None:
    measured = scored(row["counts"])
    assert measured.value == row["value"]
    assert bounds(interval(NPS, measured)) == (row["low"], row["high"])


@rows("nps_changes")
def test_the_change_of_a_net_promoter_score(row: Row) -> None:
    assert change(NPS, scored(row["new"]), scored(row["old"], JULY)).real == row["real"]


def test_a_net_promoter_score_needs_its_counts() -> None:
    assert interval(NPS, Measurement(AUGUST, 30, 100)) is None
    assert nps((0, 0, 0)) is None


@pytest.mark.parametrize("metric", [m for m in ALL if m.unit != "%" and m.id != "nps"], ids=lambda m: m.id)
def test_sums_and_means_have_no_interval(metric: Metric) -> None:
    assert interval(metric, Measurement(AUGUST, 5, 100)) is None


@pytest.mark.parametrize("metric", [m for m in ALL if m.unit == "%"], ids=lambda m: m.id)
def test_every_share_has_one_where_its_cases_are_known(metric: Metric) -> None:
    assert bounds(interval(metric, Measurement(AUGUST, 50, 100))) == (40.38, 59.62)
    assert interval(metric, Measurement(AUGUST, 50)) is None
    assert interval(metric, Measurement(AUGUST, 50, 0)) is None


def test_a_metric_of_ones_own_has_one_where_its_scale_says_that_it_is_a_share() -> None:
    scaled = Metric("ready", "Ready", "%", 0, 100, "higher", (), False)
    assert interval(scaled, Measurement(AUGUST, 50, 100)) is not None
    growth = Metric("growth", "Growth", "%", None, None, "higher", (), False)
    assert interval(growth, Measurement(AUGUST, 50, 100)) is None


def test_without_the_earlier_interval_only_a_value_within_the_newer_one_is_told() -> None:
    new = share(50, 100)
    assert change(CSAT, new, Measurement(JULY, 45)).real is False
    assert change(CSAT, new, Measurement(JULY, 30)).real is None
    assert change(CSAT, Measurement(AUGUST, 50), share(45, 100, JULY)).real is None
    assert change(CSAT, Measurement(AUGUST, 50), Measurement(JULY, 50)).real is False


def test_a_change_is_told_from_the_day_before_never_from_the_same_one() -> None:
    series = (share(40, 100, JULY), share(45, 100), share(50, 100))
    found = since_previous(CSAT, series, series[-1])
    assert found is not None
    assert (found.by, found.value, found.since) == (10, 40, JULY)
    assert since_previous(CSAT, series[:1], series[0]) is None
    assert since_previous(CSAT, (), None) is None


def test_a_baseline_that_was_measured_is_as_sure_as_its_measurement() -> None:
    series = (share(40, 1000, JULY), share(400, 1000))
    measured = Baseline.model_validate({"value": "4", "on": "2026-07"})
    found = since_start(CSAT, series, measured, series[-1])
    assert found is not None
    assert (found.by, found.since, found.real) == (36, JULY, True)
    elsewhere = since_start(CSAT, series, Baseline.model_validate({"value": "5"}), series[-1])
    assert elsewhere is not None
    assert (elsewhere.since, elsewhere.real) == (None, None)
    assert since_start(CSAT, series, None, series[-1]) is None
    assert since_start(CSAT, (), measured, None) is None


COUNT = st.integers(0, 100_000)


@given(st.integers(1, 1_000_000), st.floats(0, 1))
def test_a_share_lies_within_its_interval(n: int, part: float) -> None:
    low, high = wilson(part, n)
    assert 0 <= low <= part <= high <= 1


@given(COUNT, COUNT, COUNT)
def test_a_score_lies_within_its_interval(promoters: int, passives: int, detractors: int) -> None:
    found = nps((promoters, passives, detractors))
    answers = promoters + passives + detractors
    assert (found is None) == (answers == 0)
    if found is not None:
        assert -100 <= found.low <= found.high <= 100
        assert found.low - 1e-9 <= (promoters - detractors) / answers * 100 <= found.high + 1e-9


@given(st.tuples(COUNT, COUNT, COUNT), st.tuples(COUNT, COUNT, COUNT))
def test_a_change_within_the_interval_is_never_called_real(new: Any, old: Any) -> None:
    if sum(new) and sum(old):
        found = nps(new)
        assert found is not None
        value = (old[0] - old[2]) / sum(old) * 100
        if found.low < value < found.high:
            assert change(NPS, scored(new), scored(old, JULY)).real is False
