"""The emotion curve, cut at the borders of its columns.

One piece stands in each column of a table, so that the curve meets its columns however wide a browser makes them. A
piece is drawn in a square of 100 by 100: +2 is near the upper edge, 0 in the middle, -2 near the lower edge.

Between two points the curve is a cubic whose control points stand at thirds of the way. Its x grows evenly with the
parameter, so to cut it at a column's border is to cut it at `border / distance`. The tangents are harmonic means of the
neighbouring slopes (Fritsch and Butland): the curve is monotone between its points and never goes beyond them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

ZERO = 50.0
STEP = 21.0
Bezier = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Slice:
    """The piece of a column: the path of its line, and where its own point stands.

    `line` is empty where the curve does not reach, `y` is None where the column has no score. `start` is where the
    line begins, `above` and `below` tell on which sides of zero it runs.
    """

    line: str = ""
    y: float | None = None
    start: float = 0.0
    above: bool = False
    below: bool = False

    @property
    def area(self) -> str:
        """The path of what lies between the line and zero."""
        return f"{self.line}V{ZERO:g}H{self.start:g}z" if self.line else ""


class Segment(NamedTuple):
    """The curve between two points that follow each other, with its y values."""

    left: float
    right: float
    curve: Bezier


def to_y(score: float) -> float:
    """The height of a score."""
    return round(ZERO - score * STEP, 2)


def slices(scores: Sequence[float | None]) -> tuple[Slice, ...]:
    """One piece for each column; a column without a score is crossed by the curve between its neighbours."""
    segments = segments_of([(float(i), to_y(s)) for i, s in enumerate(scores) if s is not None])
    found: list[Slice] = []
    reached = 0
    for column, score in enumerate(scores):
        while reached < len(segments) and segments[reached].right <= column - 0.5:
            reached += 1
        touching = [s for s in segments[reached : reached + 2] if s.left < column + 0.5]
        found.append(piece(column, touching, None if score is None else to_y(score)))
    return tuple(found)


def segments_of(points: Sequence[tuple[float, float]]) -> list[Segment]:
    """The curve through the points, a segment for each two that follow each other."""
    slopes = tangents(points)
    return [
        Segment(x0, x1, (y0, y0 + m0 * (x1 - x0) / 3, y1 - m1 * (x1 - x0) / 3, y1))
        for ((x0, y0), m0), ((x1, y1), m1) in pairwise(zip(points, slopes, strict=True))
    ]


def tangents(points: Sequence[tuple[float, float]]) -> list[float]:
    """The slope at each point: level at both ends and wherever the curve turns."""
    rises = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    inner = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(rises)]
    return [0.0, *inner, 0.0] if len(points) > 1 else [0.0] * len(points)


def piece(column: int, segments: Sequence[Segment], y: float | None) -> Slice:
    """The part of the segments that lies in a column."""
    edge = column - 0.5
    path: list[str] = []
    heights: list[float] = []
    start = 0.0
    for segment in segments:
        left, right = max(segment.left, edge), min(segment.right, edge + 1)
        width = segment.right - segment.left
        curve = cut(segment.curve, (left - segment.left) / width, (right - segment.left) / width)
        x0, x1 = (left - edge) * 100, (right - edge) * 100
        if not path:
            start = x0
            path.append(f"M{short(x0)} {short(curve[0])}")
        third = (x1 - x0) / 3
        places = (x0 + third, curve[1], x1 - third, curve[2], x1, curve[3])
        path.append("C" + " ".join(short(place) for place in places))
        heights += curve
    if not path:
        return Slice(y=y)
    return Slice("".join(path), y, start, min(heights) < ZERO, max(heights) > ZERO)


def cut(curve: Bezier, start: float, end: float) -> Bezier:
    """The part of a cubic between two of its parameters (de Casteljau)."""
    rest = curve if start <= 0 else split(curve, start)[1]
    return rest if end >= 1 else split(rest, (end - start) / (1 - start))[0]


def split(curve: Bezier, at: float) -> tuple[Bezier, Bezier]:
    """Both parts of a cubic that is cut at a parameter."""
    a, b, c, d = curve
    ab, bc, cd = a + (b - a) * at, b + (c - b) * at, c + (d - c) * at
    abc, bcd = ab + (bc - ab) * at, bc + (cd - bc) * at
    middle = abc + (bcd - abc) * at
    return (a, ab, abc, middle), (middle, bcd, cd, d)


# A drawing has some hundred places, and most of them are those of the next drawing.
@lru_cache(maxsize=16_384)
def short(value: float) -> str:
    """A number with one decimal at most; a tenth of a hundredth of a column cannot be seen."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text
