"""A smooth line through points that never goes where no point is: monotone cubic interpolation (Fritsch and Carlson).

An emotion of +1 between two of +1 and +2 must not look like +2.3. So the line stays within each two neighbours' values.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from mkdocs_journeys.diagram.markup import number

Run = list[tuple[float, float]]


def curve_path(xs: Sequence[float], ys: Sequence[float | None]) -> str:
    """Path data through points; where one has no value, the line is interrupted. A lonely point is a dot."""
    return "".join(run_path(run) for run in runs(xs, ys))


def bridge_path(xs: Sequence[float], ys: Sequence[float | None]) -> str:
    """Path data of the straight lines over the gaps, to be drawn dashed."""
    steps = (f"M{point(before[-1])}L{point(after[0])}" for before, after in pairwise(runs(xs, ys)))
    return "".join(steps)


def runs(xs: Sequence[float], ys: Sequence[float | None]) -> Iterator[Run]:
    """The points between gaps."""
    run: Run = []
    for x, y in zip(xs, ys, strict=True):
        if y is not None:
            run.append((x, y))
        elif run:
            yield run
            run = []
    if run:
        yield run


def run_path(run: Run) -> str:
    """Path data through points without a gap."""
    if len(run) == 1:
        return f"M{point(run[0])}h0"
    slopes = tangents(run)
    path = [f"M{point(run[0])}"]
    for (start, end), (first, last) in zip(pairwise(run), pairwise(slopes), strict=True):
        third = (end[0] - start[0]) / 3
        handles = (start[0] + third, start[1] + first * third), (end[0] - third, end[1] - last * third), end
        path.append("C" + " ".join(map(point, handles)))
    return "".join(path)


def tangents(run: Run) -> list[float]:
    """The slope in each point: flat at peaks and troughs, and elsewhere no steeper than keeps the line monotone."""
    secants = [(end[1] - start[1]) / (end[0] - start[0]) for start, end in pairwise(run)]
    slopes = [secants[0], *(mean_slope(left, right) for left, right in pairwise(secants)), secants[-1]]
    for index, secant in enumerate(secants):
        limit_slopes(slopes, index, secant)
    return slopes


def mean_slope(left: float, right: float) -> float:
    """The slope in an inner point."""
    return (left + right) / 2 if left * right > 0 else 0.0


def limit_slopes(slopes: list[float], index: int, secant: float) -> None:
    """Bring both slopes of an interval into the circle in which it is monotone."""
    if secant == 0:
        slopes[index] = slopes[index + 1] = 0.0
        return
    length = hypot(slopes[index] / secant, slopes[index + 1] / secant)
    if length > 3:
        slopes[index] *= 3 / length
        slopes[index + 1] *= 3 / length


def point(place: tuple[float, float]) -> str:
    """A place in path data."""
    return f"{number(place[0])} {number(place[1])}"
