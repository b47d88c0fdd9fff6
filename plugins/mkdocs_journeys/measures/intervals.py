"""How sure a value is: its 95 % confidence interval, and whether a change is more than chance.

Only what is known is used: a share takes the number of its cases, the Net Promoter Score the counts of its three kinds
of answers. What is not known has no interval.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.model.metrics import Metric

Z = 1.959963984540054  # of a standard normal distribution, 2.5 % lie beyond this
NPS_COLUMNS = ("promoters", "passives", "detractors")


class Interval(NamedTuple):
    """Where the true value lies in 95 of 100 such samples."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies within."""
        return self.low <= value <= self.high


def interval(metric: Metric, measurement: Measurement) -> Interval | None:
    """The interval of a measurement in the metric's own unit, None where too little is known for one."""
    if metric.id == "nps":
        return nps(measurement.counts) if measurement.counts else None
    if not is_share(metric) or not measurement.n or not 0 <= measurement.value <= 100:
        return None
    low, high = wilson(measurement.value / 100, measurement.n)
    return Interval(low * 100, high * 100)


def is_share(metric: Metric) -> bool:
    """Whether a metric is in percent of its cases, from none of them to all.

    A team's own metric counts as one where its scale says 0 to 100. Should its values be means of percentages instead,
    the interval is rather too wide than too narrow: of all figures between 0 and 1 with a mean p, those that are only
    0 or 1 vary most, by p (1 - p) (Bhatia and Davis, A better bound on the variance, 2000).
    """
    return metric.unit == "%" and (metric.least, metric.most) == (0, 100)


def wilson(share: float, n: float) -> Interval:
    """The score interval of a share of n cases, which also holds for few cases and for shares near 0 and 1.

    Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical
    Association 22 (1927); without correction for continuity, as Newcombe recommends it (Two-sided confidence intervals
    for the single proportion, Statistics in Medicine 17, 1998).
    """
    square = Z * Z
    middle = share + square / (2 * n)
    reach = Z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    whole = 1 + square / n
    low, high = (middle - reach) / whole, (middle + reach) / whole
    # Arithmetic on fractions misses the bounds of nobody and of everybody by a hair.
    return Interval(min(max(low, 0.0), share) if share else 0.0, max(min(high, 1.0), share))


def nps(counts: Sequence[float]) -> Interval | None:
    """The interval of a Net Promoter Score from its promoters, passives and detractors.

    The variance is that of the difference of two shares of one multinomial sample of n answers:
    (p + d - (p - d)^2) / n, with p the share of promoters and d that of detractors (Rocks, Interval estimation for the
    Net Promoter Score, The American Statistician 70, 2016).
    """
    promoters, _, detractors = counts
    n = sum(counts)
    if not n:
        return None
    score, variance = moments(promoters, detractors, n)
    # Where all answers are of one kind, that variance is nothing, as if the next answer were certain.
    middle, reach = (score, Z * sqrt(variance)) if variance > 0 else adjusted(promoters, detractors, n)
    return Interval(
        max(min(middle - reach, score), -1.0) * 100,
        min(max(middle + reach, score), 1.0) * 100,
    )


def moments(promoters: float, detractors: float, n: float) -> tuple[float, float]:
    """The score as a share, and its variance."""
    score, either = (promoters - detractors) / n, (promoters + detractors) / n
    return score, max(either - score * score, 0.0) / n


def adjusted(promoters: float, detractors: float, n: float) -> tuple[float, float]:
    """The middle and the reach of the adjusted interval, with three answers more: 3/4, 3/2 and 3/4 of each kind.

    Bonett and Price, Adjusted Wald confidence interval for a difference of binomial proportions based on paired data,
    Journal of Educational and Behavioral Statistics 37 (2012).
    """
    score, variance = moments(promoters + 0.75, detractors + 0.75, n + 3)
    return score, Z * sqrt(variance)


def difference(new: float, of_new: Interval, old: float, of_old: Interval) -> Interval:
    """The interval of the difference of two independent values, from the intervals of both.

    For shares, Newcombe's method 10 (Interval estimation for the difference between independent proportions, Statistics
    in Medicine 17, 1998); for any others, the same by Zou and Donner (Construction of confidence limits about effect
    measures, Statistics in Medicine 27, 2008).
    """
    down = sqrt((new - of_new.low) ** 2 + (of_old.high - old) ** 2)
    up = sqrt((of_new.high - new) ** 2 + (old - of_old.low) ** 2)
    return Interval(new - old - down, new - old + up)
