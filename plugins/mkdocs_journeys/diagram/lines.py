"""Paths: lines with round corners, arrow heads, and what Graphviz bends between stages."""

from collections.abc import Sequence

Point = tuple[float, float]
ROUND = 5


def rail(points: Sequence[Point]) -> str:
    """A line along right angles, its corners round."""
    path = [f"M{at(points[0])}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(ROUND, distance(before, corner) / 2, distance(corner, after) / 2)
        path.append(f"L{at(towards(corner, before, room))}Q{at(corner)} {at(towards(corner, after, room))}")
    return "".join((*path, f"L{at(points[-1])}"))


def bent(points: Sequence[Point]) -> str:
    """A line of cubics, as Graphviz lays it."""
    return f"M{at(points[0])}C{' '.join(at(point) for point in points[1:])}"


def head(x: float, y: float, side: str) -> str:
    """An arrow head with its tip at a point; it points right, left or down."""
    shape = {"right": "l-7-4v8z", "left": "l7-4v8z", "down": "l-4-7h8z"}[side]
    return f"M{at((x, y))}{shape}"


def distance(one: Point, other: Point) -> float:
    """How far two points on a line along the axes are apart."""
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def towards(start: Point, end: Point, step: float) -> Point:
    """The point that lies a step away in a direction along an axis."""
    length = distance(start, end) or 1
    return start[0] + (end[0] - start[0]) * step / length, start[1] + (end[1] - start[1]) * step / length


def at(point: Point) -> str:
    """A place; a fraction of a pixel is not worth its bytes."""
    return f"{round(point[0])} {round(point[1])}"
