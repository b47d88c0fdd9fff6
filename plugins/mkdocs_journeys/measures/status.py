"""How a KPI stands against its target."""

from datetime import date

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.measures.changes import Change, since_previous, since_start
from mkdocs_journeys.measures.intervals import Interval, interval
from mkdocs_journeys.measures.series import Measurement, Series, newest
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.words import Better, KpiStatus

AT_RISK = 0.25  # the part of the whole way that a KPI may be behind and still be called at risk


@immutable
class KpiFacts:
    """A KPI with its metric, its measurements, and how it stands on a day."""

    kpi: Kpi
    metric: Metric
    series: Series
    current: Measurement | None
    expected: float | None
    status: KpiStatus

    @property
    def interval(self) -> Interval | None:
        """Where the true current value lies, as far as that is known."""
        return interval(self.metric, self.current) if self.current else None

    @property
    def change(self) -> Change | None:
        """What has changed since the measurement before."""
        return since_previous(self.metric, self.series, self.current)

    @property
    def progress(self) -> Change | None:
        """What has changed since the baseline."""
        return since_start(self.metric, self.series, self.kpi.baseline, self.current)

    @property
    def lacks_counts(self) -> bool:
        """Whether only the counts are missing for an interval: how many answered tells nothing of who they were."""
        return self.metric.id == "nps" and self.current is not None and self.interval is None


def facts(kpi: Kpi, metric: Metric, series: Series, as_of: date) -> KpiFacts:
    """How a KPI stands on a day."""
    current = newest(series, as_of)
    expected = expected_value(kpi, as_of)
    return KpiFacts(
        kpi, metric, series, current, expected, status(kpi, metric.better, current, expected, as_of)
    )


def expected_value(kpi: Kpi, as_of: date) -> float | None:
    """The value on the straight line from baseline to target; None without either end's value and date."""
    if kpi.baseline is None or kpi.baseline.on is None or kpi.target is None or kpi.target.by is None:
        return None
    start, end = kpi.baseline.on.day, kpi.target.by.day
    if end <= start:
        return kpi.target.value.number
    way = min(max((as_of - start).days / (end - start).days, 0.0), 1.0)
    return kpi.baseline.value.number + (kpi.target.value.number - kpi.baseline.value.number) * way


def status(
    kpi: Kpi, better: Better | None, current: Measurement | None, expected: float | None, as_of: date
) -> KpiStatus:
    """The status of a current value: no-data, met, missed, or how far it is on its way."""
    if current is None:
        return "no-data"
    if kpi.target is None or better is None:
        return "open"
    if ahead(current.value, kpi.target.value.number, better) >= 0:
        return "met"
    if kpi.target.by is not None and as_of > kpi.target.by.day:
        return "missed"
    if expected is None or kpi.baseline is None:
        return "open"
    behind = -ahead(current.value, expected, better)
    whole = abs(kpi.target.value.number - kpi.baseline.value.number)
    # Arithmetic on fractions loses the last digits: a value that is exactly a quarter behind is still at risk.
    slack = 1e-9 * max(whole, abs(expected), 1e-6)
    if behind <= slack:
        return "on-track"
    return "at-risk" if behind <= AT_RISK * whole + slack else "off-track"


def ahead(value: float, mark: float, better: Better) -> float:
    """How far a value is past a mark, in the direction that is better."""
    return value - mark if better == "higher" else mark - value
