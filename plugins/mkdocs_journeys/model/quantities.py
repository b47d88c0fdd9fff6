"""What the values of a KPI are counted in."""

from typing import NamedTuple

from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.quantity import Quantity


class Unit(NamedTuple):
    """`kind` is "percent", "seconds", "money" or "number"; `name` is the currency, or the word behind a number."""

    kind: str
    name: str = ""


def unit_of(kpi: Kpi, metric: Metric | None) -> Unit:
    """The metric's unit; where that is money, in the currency that the KPI's own values are written in."""
    if metric is None:
        return Unit("number")
    if metric.unit == "money":
        currency = next((q.unit for q in quantities(kpi) if q.unit not in ("", "%", "s")), "")
        return Unit("money", currency) if currency else Unit("number")
    kinds = {"%": "percent", "duration": "seconds", "points": "number"}
    return Unit(kinds.get(metric.unit, "number"), "" if metric.unit in kinds else metric.unit)


def quantities(kpi: Kpi) -> list[Quantity]:
    """The values that a KPI's own file writes."""
    ends = [end.value for end in (kpi.baseline, kpi.target) if end is not None]
    written = kpi.measurements if isinstance(kpi.measurements, tuple) else ()
    return ends + [measurement.value for measurement in written]
