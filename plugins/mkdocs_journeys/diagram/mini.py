"""Small drawings beside figures: how a KPI moves towards its target, how a journey feels from stage to stage.

All are drawn in a square of 100 by 100 that is stretched to its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_journeys.diagram.slices import ZERO, segments_of, short, to_y
from mkdocs_journeys.immutable import immutable

TOP, HEIGHT = 8.0, 84.0
AHEAD = 0.15  # what is left free after the newest value where no date says until when
Dated = tuple[date, float]


@immutable
class Trend:
    """The paths of a trend.

    `line` goes through what was measured and `point` is its newest place; `target` is the height of the target and
    `plan` the way from baseline to target, where they are known.
    """

    line: str
    point: str
    target: str | None
    plan: str | None
    first: float
    last: float
    count: int


@dataclass(frozen=True, slots=True)
class Spark:
    """The paths of a curve from stage to stage; `low` is the place of its lowest point."""

    line: str
    low: str


@immutable
class Frame:
    """The dates and values that a trend has to show."""

    start: int
    days: int
    least: float
    range: float

    def x(self, day: date) -> str:
        """The place of a day."""
        return short((day.toordinal() - self.start) / self.days * 100) if self.days else "0"

    def y(self, value: float) -> str:
        """The height of a value."""
        return short(TOP + HEIGHT - (value - self.least) / self.range * HEIGHT if self.range else 50.0)


def trend(
    series: Sequence[Dated],
    baseline: Dated | None = None,
    target: float | None = None,
    by: date | None = None,
) -> Trend | None:
    """The trend of measurements in the order of time, None where there are none."""
    if not series:
        return None
    frame = frame_of(series, baseline, target, by)
    places = [f"{frame.x(day)} {frame.y(value)}" for day, value in series]
    plan = None
    if baseline is not None and target is not None and by is not None:
        plan = f"M{frame.x(baseline[0])} {frame.y(baseline[1])}L{frame.x(by)} {frame.y(target)}"
    return Trend(
        "M" + " ".join(places) if len(places) > 1 else "",
        places[-1],
        None if target is None else frame.y(target),
        plan,
        series[0][1],
        series[-1][1],
        len(series),
    )


def strip(series: Sequence[Dated], target: float | None = None) -> tuple[str, str, str]:
    """A trend for a row of a list, as small as it is drawn: its line, the place of its newest value, its target.

    Fractions of its hundred by hundred would not be seen there, and there are thousands of rows.
    """
    days, values = [day.toordinal() for day, _ in series], [value for _, value in series]
    ends = values if target is None else [*values, target]
    start, least = days[0], min(ends)
    across, up = 100 / ((days[-1] - start) or 1), HEIGHT / ((max(ends) - least) or 1)
    foot = TOP + HEIGHT
    places = [
        f"{(day - start) * across:.0f} {foot - (value - least) * up:.0f}"
        for day, value in zip(days, values, strict=True)
    ]
    return "M" + " ".join(places), places[-1], "" if target is None else f"{foot - (target - least) * up:.0f}"


def frame_of(series: Sequence[Dated], baseline: Dated | None, target: float | None, by: date | None) -> Frame:
    """What holds all of it."""
    days = [day.toordinal() for day, _ in series]
    values = [value for _, value in series]
    if baseline is not None:
        days.append(baseline[0].toordinal())
        values.append(baseline[1])
    if target is not None:
        values.append(target)
    start, end = min(days), max(days)
    end = max(end, by.toordinal()) if by else end + round((end - start) * AHEAD)
    return Frame(start, end - start, min(values), max(values) - min(values))


def spark(scores: Sequence[float | None]) -> Spark | None:
    """The feelings of the stages as a curve; a stage of which nothing is said is passed over."""
    step = 100 / max(len(scores) - 1, 1)
    known = [(index * step, score) for index, score in enumerate(scores) if score is not None]
    if not known:
        return None
    places = [f"{short(x)} {short(to_y(score))}" for x, score in known]
    low = min(range(len(known)), key=lambda index: known[index][1])
    return Spark("M" + " ".join(places) if len(places) > 1 else "", places[low])


@dataclass(frozen=True, slots=True)
class Wave:
    """A smooth curve from stage to stage: its line, what lies between it and zero, its points, and the lowest one."""

    line: str
    area: str
    points: str
    low: str


def wave(scores: Sequence[float | None]) -> Wave | None:
    """The feelings of the stages as a smooth curve, None where nothing is said of any."""
    last = len(scores) - 1
    known = [
        (index / last * 100 if last else 50.0, to_y(score))
        for index, score in enumerate(scores)
        if score is not None
    ]
    if not known:
        return None
    segments = segments_of(known)
    line = "".join(
        f"C{short(s.left + (s.right - s.left) / 3)} {short(s.curve[1])} "
        f"{short(s.right - (s.right - s.left) / 3)} {short(s.curve[2])} {short(s.right)} {short(s.curve[3])}"
        for s in segments
    )
    line = f"M{short(known[0][0])} {short(known[0][1])}{line}" if line else ""
    low = max(range(len(known)), key=lambda index: known[index][1])
    places = [f"M{short(x)} {short(y)}h.01" for x, y in known]
    rest = "".join(place for index, place in enumerate(places) if index != low)
    return Wave(line, f"{line}V{ZERO:g}H{short(known[0][0])}z" if line else "", rest, places[low])
