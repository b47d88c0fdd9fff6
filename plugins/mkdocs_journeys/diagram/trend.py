"""A KPI's measurements as a small line, with where it is meant to get."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from mkdocs_journeys.diagram.curve import image
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.markup import number, tag
from mkdocs_journeys.diagram.spline import point

ENGLISH = Labels()
WIDTH, HEIGHT = 168.0, 48.0
LEFT, RIGHT, TOP, BOTTOM = 5.0, 9.0, 8.0, 8.0
Measurement = tuple[date, float]


def plain(value: float) -> str:
    """A value as it is, for callers without a unit."""
    return f"{value:g}"


@dataclass(frozen=True, slots=True)
class Frame:
    """What the drawing's sides stand for."""

    first: int
    last: int
    least: float
    most: float

    def place(self, on: date, value: float) -> tuple[float, float]:
        """Where a measurement stands."""
        days = max(self.last - self.first, 1)
        x = LEFT + (on.toordinal() - self.first) / days * (WIDTH - LEFT - RIGHT)
        return (WIDTH - RIGHT if self.last == self.first else x), self.height(value)

    def height(self, value: float) -> float:
        """How high a value stands; where all are the same, in the middle."""
        span = self.most - self.least
        part = (value - self.least) / span if span else 0.5
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)


def trend(
    measurements: Sequence[Measurement],
    target: float | None = None,
    baseline: float | None = None,
    better: str = "higher",
    *,
    labels: Labels = ENGLISH,
    show: Callable[[float], str] = plain,
    show_date: Callable[[date], str] = str,
) -> str:
    """The line of the measurements in the order of their dates, the target as a dashed line, the newest one marked.

    Whether the target is reached is told by the mark's shape, a dot or a square; a reader is told in words.
    """
    ordered = sorted(measurements)
    if not ordered:
        return image("j-trend j-trend--empty", WIDTH, HEIGHT, labels.no_measurement, "")
    frame = frame_of(ordered, target, baseline)
    met = target is not None and (
        ordered[-1][1] >= target if better == "higher" else ordered[-1][1] <= target
    )
    inner = level(frame, baseline, "baseline") + level(frame, target, "target") + line(frame, ordered)
    inner += newest(frame.place(*ordered[-1]), met or target is None)
    kind = "j-trend" if target is None else f"j-trend j-trend--{'met' if met else 'open'}"
    return image(kind, WIDTH, HEIGHT, trend_description(ordered, target, labels, show, show_date), inner)


def frame_of(ordered: Sequence[Measurement], target: float | None, baseline: float | None) -> Frame:
    """The frame that holds all values, with target and baseline."""
    values = [value for _, value in ordered] + [level for level in (target, baseline) if level is not None]
    return Frame(ordered[0][0].toordinal(), ordered[-1][0].toordinal(), min(values), max(values))


def level(frame: Frame, value: float | None, kind: str) -> str:
    """A line across at a value."""
    if value is None:
        return ""
    return tag("path", class_=kind, d=f"M0 {number(frame.height(value))}H{number(WIDTH)}")


def line(frame: Frame, ordered: Sequence[Measurement]) -> str:
    """The measurements' line; straight from one to the next, since nobody measured in between."""
    return tag(
        "path", class_="curve", d="M" + "L".join(point(frame.place(on, value)) for on, value in ordered)
    )


def newest(place: tuple[float, float], good: bool) -> str:
    """The mark of the newest measurement."""
    x, y = place
    if good:
        return tag("circle", class_="last", cx=x, cy=y, r=4)
    return tag("rect", class_="last", x=x - 3.5, y=y - 3.5, width=7, height=7)


def trend_description(
    ordered: Sequence[Measurement],
    target: float | None,
    labels: Labels,
    show: Callable[[float], str],
    show_date: Callable[[date], str],
) -> str:
    """The first and the newest value with their dates, and the target."""
    (first_on, first), (last_on, last) = ordered[0], ordered[-1]
    told = labels.trend_of.format(
        first=show(first), first_date=show_date(first_on), last=show(last), last_date=show_date(last_on)
    )
    return told if target is None else f"{told}; {labels.target_of.format(target=show(target))}"
