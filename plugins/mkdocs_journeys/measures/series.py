"""A metric's measurements in the order of time."""

from collections.abc import Iterable
from datetime import date

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.location import Span
from mkdocs_journeys.model.values.moment import Moment


@immutable
class Measurement:
    """One value of a metric: when, how much, on how many cases, and where it is written.

    `counts` are the promoters, passives and detractors that a Net Promoter Score was computed from.
    """

    on: Moment
    value: float
    n: int | None = None
    span: Span = Span("")
    counts: tuple[float, ...] = ()


Series = tuple[Measurement, ...]


def in_time(measurements: Iterable[Measurement]) -> Series:
    """The measurements by date; of one day, the later row stands later."""
    return tuple(sorted(measurements, key=lambda m: m.on.day))


def newest(series: Series, as_of: date) -> Measurement | None:
    """The newest measurement on or before a day, None where there is none."""
    return next((m for m in reversed(series) if m.on.day <= as_of), None)
