"""What has changed since an earlier measurement, and whether that is more than chance."""

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.measures.intervals import difference, interval
from mkdocs_journeys.measures.series import Measurement, Series
from mkdocs_journeys.model.kpi import Baseline
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.moment import Moment


@immutable
class Change:
    """How far a value moved, from which one, and when that was.

    `real` is False for what can well be chance: no real change. It is None where nobody can tell.
    """

    by: float
    value: float
    since: Moment | None
    real: bool | None


def change(metric: Metric, new: Measurement, old: Measurement) -> Change:
    """What has changed between two measurements."""
    return Change(new.value - old.value, old.value, old.on, is_real(metric, new, old))


def is_real(metric: Metric, new: Measurement, old: Measurement) -> bool | None:
    """Whether the 95 % interval of the difference leaves out zero.

    Where only the newer interval is known, an earlier value within it is no real change, and for one outside it nobody
    can tell: how sure it was is not known.
    """
    if new.value == old.value:
        return False
    of_new, of_old = interval(metric, new), interval(metric, old)
    if of_new is None:
        return None
    if of_old is None:
        return False if of_new.holds(old.value) else None
    return not difference(new.value, of_new, old.value, of_old).holds(0)


def since_previous(metric: Metric, series: Series, current: Measurement | None) -> Change | None:
    """What has changed since the last measurement of an earlier day, None where there is none."""
    if current is None:
        return None
    earlier = [m for m in series if m.on.day < current.on.day]
    return change(metric, current, earlier[-1]) if earlier else None


def since_start(
    metric: Metric, series: Series, baseline: Baseline | None, current: Measurement | None
) -> Change | None:
    """What has changed since the baseline; where that is one of the measurements, by what is known of it."""
    if baseline is None or current is None:
        return None
    value, on = baseline.value.number, baseline.on
    same = next((m for m in series if m.on == on and round(m.value, 2) == round(value, 2)), None)
    if same is not None:
        return change(metric, current, same)
    start = Measurement(on or current.on, value)
    return Change(current.value - value, value, on, is_real(metric, current, start))
