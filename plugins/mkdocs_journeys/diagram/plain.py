"""What Graphviz laid out, read from its plainest format: where the boxes are, and the lines between them."""

import re
from dataclasses import dataclass

INCH = 72
ROUNDED = 2
# The label of a node is a table over several lines; all that is wanted of it stands before.
NODE = re.compile(r"^node n(\d+) (\S+) (\S+) (\S+) (\S+) ", re.MULTILINE)
EDGE = re.compile(r'^edge n\d+ n\d+ (\d+) ([-\d.e ]+) solid "?#([0-9a-f]{6})"?$', re.MULTILINE)
GRAPH = re.compile(r"^graph \S+ (\S+) (\S+)$", re.MULTILINE)

Point = tuple[float, float]


class UnusableDrawing(ValueError):
    """What should be a layout is none."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The size of the whole, the upper left corner of each stage, and the points of each line by its number."""

    width: int
    height: int
    corners: list[tuple[int, int]]
    lines: dict[int, list[Point]]


def read_plain(text: str, stages: int, ways: int) -> Placed:
    """The places that a layout tells."""
    size = GRAPH.search(text)
    nodes = {int(node[0]): [float(value) * INCH for value in node[1:]] for node in NODE.findall(text)}
    if not size or set(nodes) != set(range(stages)):
        raise UnusableDrawing("no layout" if not size else "stages are missing")
    height = float(size[2]) * INCH
    corners = [
        (round(x - w / 2), round(height - y - h / 2)) for x, y, w, h in (nodes[i] for i in range(stages))
    ]
    top = min(y for _, y in corners)  # rounding must not bend what is straight
    corners = [(x, top if y - top <= ROUNDED else y) for x, y in corners]
    lines = {int(color, 16): points(count, numbers, height) for count, numbers, color in EDGE.findall(text)}
    if set(lines) != set(range(ways)):
        raise UnusableDrawing("lines are missing")
    return Placed(round(float(size[1]) * INCH), round(height), corners, lines)


def points(count: str, numbers: str, height: float) -> list[Point]:
    """The points of a line, from inches above the lower side to pixels below the upper one."""
    values = [float(number) * INCH for number in numbers.split()]
    if len(values) < 2 * int(count):
        raise UnusableDrawing("a line is cut off")
    return [(values[i], height - values[i + 1]) for i in range(0, 2 * int(count), 2)]
