"""How a KPI stands: the table of cases."""

from datetime import date
from typing import Any

import pytest
from mkdocs_journeys.measures.series import Measurement, newest
from mkdocs_journeys.measures.status import facts
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.moment import Moment
from ruamel.yaml import YAML

from tests.project import CASES

AS_OF = date(2026, 7, 1)
TABLE: list[dict[str, Any]] = YAML(typ="safe", pure=True).load((CASES / "kpi_status.yml").read_text("utf-8"))


def end(written: Any, day: str) -> dict[str, str]:
    """`10 by 2027-01-01` as the format has it."""
    value, _, on = str(written).partition(f" {day} ")
    return {"value": value} | ({day: on} if on else {})


def kpi_of(row: dict[str, Any]) -> Kpi:
    ends = {name: end(row[name], day) for name, day in (("baseline", "on"), ("target", "by")) if name in row}
    return Kpi.model_validate({"metric": "m", **ends})


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["name"].replace(" ", "-"))
def test_status(row: dict[str, Any]) -> None:
    metric = Metric("m", "m", "", None, None, row["better"])
    series = () if row["current"] is None else (Measurement(Moment(AS_OF), float(row["current"])),)
    found = facts(kpi_of(row), metric, series, AS_OF)
    assert found.expected == pytest.approx(row["expected"]) if "expected" in row else found.expected is None
    assert found.status == row["status"]


def test_the_newest_measurement_is_the_last_on_or_before_the_day() -> None:
    series = tuple(Measurement(Moment(date(2026, month, 1)), month) for month in (5, 6, 7, 8))
    found = newest(series, AS_OF)
    assert found is not None
    assert found.value == 7
    assert newest(series, date(2026, 4, 30)) is None


def test_a_month_is_measured_on_its_last_day() -> None:
    series = (Measurement(Moment.parse("2026-06"), 6), Measurement(Moment.parse("2026-07"), 7))
    found = newest(series, AS_OF)
    assert found is not None
    assert found.value == 6
