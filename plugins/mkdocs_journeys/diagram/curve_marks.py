"""The parts of an emotion curve other than its line."""

from collections.abc import Sequence

from mkdocs_journeys.diagram.labels import signed
from mkdocs_journeys.diagram.markup import content, element, number, tag, words
from mkdocs_journeys.diagram.moments import Moment
from mkdocs_journeys.diagram.scale import LEAST, MOST, Scale
from mkdocs_journeys.diagram.text import cut, one_line
from mkdocs_journeys.diagram.widths import width

STAGE_GAP = 24.0
LABEL_SIZE, LABEL_ROOM = 12, 28.0


def axis(scale: Scale, left: float, right: float) -> str:
    """The grid lines at -2 to 2 with their numbers."""
    parts = []
    for step in range(MOST, LEAST - 1, -1):
        y = scale.y(step)
        kind = "grid" if step else "zero"
        parts.append(tag("path", class_=kind, d=f"M{number(left)} {number(y)}H{number(right)}"))
        parts.append(words(signed(step), class_="axis", x=left - 10, y=y + 4, text_anchor="end"))
    return "".join(parts)


def stage_names(titles: Sequence[str], borders: Sequence[float], scale: Scale) -> str:
    """The stages' titles under the curve, and lines between them."""
    bottom = scale.y(LEAST) + 48
    parts = []
    for title, start, end in zip(titles, borders, borders[1:], strict=False):
        if end > start:
            name = cut(one_line(title), (end - start - 8) / LABEL_SIZE)
            parts.append(words(name, class_="stage", x=(start + end) / 2, y=bottom, text_anchor="middle"))
            parts.append(
                tag("path", class_="border", d=f"M{number(end)} {number(scale.top)}V{number(bottom + 4)}")
            )
    return "".join(parts[:-1])


def marks(points: Sequence[Moment], xs: Sequence[float], scale: Scale) -> str:
    """The points: a triangle up, a dot or a triangle down by their sign, in a diamond at a moment of truth."""
    return "".join(
        mark(point, x, scale) for point, x in zip(points, xs, strict=True) if point.value is not None
    )


def mark(point: Moment, x: float, scale: Scale) -> str:
    """One point, which says what it is where it is pointed at."""
    assert point.value is not None
    y = scale.y(point.value)
    place = f"M{number(x)} {number(y)}"
    around = (
        tag("path", class_="truth", d=f"{place}m0 -12l12 12l-12 12l-12 -12z") if point.moment_of_truth else ""
    )
    tip = element("title", content(f"{one_line(point.title)}: {signed(point.value)}"))
    shape = tag("path", class_="mark", d=place + sign_shape(point.value))
    return element("g", tip + around + shape, class_=f"mood-{scale.step_class(point.value)}")


def sign_shape(value: float) -> str:
    """Path data of a mark, from its middle."""
    if value > 0:
        return "m0 -6l5.5 9.5h-11z"
    if value < 0:
        return "m0 6l5.5 -9.5h-11z"
    return "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"


def extremes(points: Sequence[Moment], xs: Sequence[float], scale: Scale, right: float) -> str:
    """The names of the best and the worst moment: above the one and below the other there is no line."""
    known = [(point.value, index) for index, point in enumerate(points) if point.value is not None]
    if not known or min(known)[0] == max(known)[0]:
        return ""
    best = max(known, key=lambda each: each[0])[1]
    worst = min(known, key=lambda each: each[0])[1]
    return name(points[best], xs[best], scale, right, -16) + name(points[worst], xs[worst], scale, right, 25)


def name(point: Moment, x: float, scale: Scale, right: float, away: float) -> str:
    """A point's name, moved sideways as far as it takes to stay inside."""
    assert point.value is not None
    text = cut(one_line(point.title), LABEL_ROOM)
    half = width(text) * LABEL_SIZE / 2 + 4
    middle = min(max(x, half), max(right - half, half))
    return words(text, class_="extreme", x=middle, y=scale.y(point.value) + away, text_anchor="middle")
