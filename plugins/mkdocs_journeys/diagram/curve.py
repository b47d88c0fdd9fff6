"""The emotion curve. Its scale is always -2 to 2: a curve that fills its own range makes every journey a drama."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mkdocs_journeys.diagram.curve_marks import STAGE_GAP, axis, extremes, marks, stage_names
from mkdocs_journeys.diagram.curve_text import curve_description
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.markup import attrs, tag
from mkdocs_journeys.diagram.moments import Moment
from mkdocs_journeys.diagram.scale import LEAST, MOST, Scale
from mkdocs_journeys.diagram.spline import bridge_path, curve_path

__all__ = ["Moment", "curve_path", "emotion_curve", "lane_curve", "spark_curve"]

ENGLISH = Labels()
WIDTH, LEAST_COLUMN = 880.0, 34.0
TOP, PLOT, BOTTOM, LEFT, RIGHT = 36.0, 168.0, 58.0, 40.0, 16.0
COLUMN, LANE_TOP, LANE_HEIGHT = 100, 10.0, 100.0


@dataclass(frozen=True, slots=True)
class Shape:
    """The places of a curve's points."""

    xs: tuple[float, ...]
    ys: tuple[float | None, ...]


def emotion_curve(
    points: Sequence[Moment], *, stages: Sequence[tuple[str, int]] = (), labels: Labels = ENGLISH
) -> str:
    """The curve with its grid, its points by sign, moments of truth, and the best and the worst moment named.

    `stages` are the titles of the stages with how many of the points belong to each. It is one image with a text that
    tells what it shows; the same figures stand in the page's table.
    """
    column = max((WIDTH - LEFT - RIGHT) / max(len(points), 1), LEAST_COLUMN)
    scale = Scale(TOP, PLOT)
    width = LEFT + column * len(points) + RIGHT
    shape = shape_of([point.value for point in points], scale, LEFT, column)
    borders = [LEFT + column * count for count in accumulate((count for _, count in stages), initial=0)]
    inner = [axis(scale, LEFT, width - RIGHT), stage_names([title for title, _ in stages], borders, scale)]
    inner += [*lines(shape), marks(points, shape.xs, scale), extremes(points, shape.xs, scale, width)]
    height = TOP + PLOT + (BOTTOM if stages else BOTTOM - STAGE_GAP)
    label = curve_description(points, labels)
    return image("j-curve", width, height, label, "".join(inner))


def spark_curve(values: Sequence[float | None], *, label: str = "") -> str:
    """A tiny curve for cards: the line, the neutral line, and the lowest point. Without a label it is decoration."""
    scale = Scale(5.0, 26.0)
    shape = shape_of(values, scale, 4.0, 112.0 / max(len(values), 1))
    zero = tag("path", class_="zero", d=f"M4 {scale.middle}h112")
    known = [(value, x) for value, x in zip(values, shape.xs, strict=True) if value is not None]
    lowest = ""
    if known:
        value, x = min(known)
        kind = f"low mood-{scale.step_class(value)}"
        lowest = tag("rect", class_=kind, x=x - 3, y=scale.y(value) - 3, width=6, height=6)
    return image("j-spark", 120, 36, label, zero + "".join(lines(shape)) + lowest)


def lane_curve(
    values: Sequence[float | None], *, moments_of_truth: Sequence[int] = (), label: str = ""
) -> str:
    """A curve for a row of a table: column by column 100 units wide, to be stretched to the cells' width.

    Nothing in it may be distorted by that: lines keep their width, and points are dots made by the ends of lines of no
    length, round where the emotion is not negative, square where it is.
    """
    scale = Scale(LANE_TOP, LANE_HEIGHT - 2 * LANE_TOP)
    width = COLUMN * len(values)
    shape = shape_of(values, scale, 0.0, COLUMN)
    grid = "".join(
        unscaled("zero" if step == 0 else "grid", f"M0 {scale.y(step):g}H{width}")
        for step in (MOST, 0, LEAST)
    )
    dots = "".join(
        lane_dot(scale, x, value) for x, value in zip(shape.xs, values, strict=True) if value is not None
    )
    truth = "".join(
        unscaled("truth", f"M{shape.xs[index]:g} {scale.y(value):g}h0")
        for index in moments_of_truth
        if (value := values[index]) is not None
    )
    inner = grid + truth + "".join(lines(shape)) + dots
    return image("j-lane", width, LANE_HEIGHT, label, inner, preserveAspectRatio="none")


def lane_dot(scale: Scale, x: float, value: float) -> str:
    """A point of a lane."""
    sign = "minus" if value < 0 else "plus"
    return unscaled(f"dot {sign} mood-{scale.step_class(value)}", f"M{x:g} {scale.y(value):.2f}h0")


def unscaled(kind: str, path: str) -> str:
    """A line that keeps its width when the drawing is stretched."""
    return tag("path", class_=kind, d=path, vector_effect="non-scaling-stroke")


def shape_of(values: Sequence[float | None], scale: Scale, left: float, column: float) -> Shape:
    """The places of values, each in the middle of its column."""
    xs = tuple(left + column * (index + 0.5) for index in range(len(values)))
    return Shape(xs, tuple(None if value is None else scale.y(value) for value in values))


def lines(shape: Shape) -> list[str]:
    """The curve, and dashed lines over its gaps."""
    drawn = {"gap": bridge_path(shape.xs, shape.ys), "curve": curve_path(shape.xs, shape.ys)}
    return [unscaled(name, path) for name, path in drawn.items() if path]


def image(kind: str, width: float, height: float, label: str, inner: str, **more: str) -> str:
    """An SVG that is one image with a text; without a text it is decoration, and screen readers pass over it."""
    told = attrs(role="img", aria_label=label) if label else attrs(aria_hidden="true")
    size = attrs(viewBox=f"0 0 {width:g} {height:g}", width=width, height=height)
    fixed = attrs(class_=kind, fill="none", stroke="currentColor", **more)
    return f'<svg xmlns="http://www.w3.org/2000/svg"{fixed}{size}{told}>{inner}</svg>'
