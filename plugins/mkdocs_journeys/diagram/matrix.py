"""The impact and effort matrix as SVG: a numbered dot for each opportunity, the larger the more it takes away.

All colour is left to the style sheet. What a cell has no room for is one dot more, which leads to the list.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from mkdocs_journeys.diagram.markup import attrs, content, element, number, tag, words

GUTTER, FOOT, HEAD, GAP = 36, 34, 30, 6
LEAST, MOST = 9.0, 17.0
# The first column and row of each quadrant, and how many of each: medium counts as high for impact, as low for effort.
QUADRANTS = {
    "quick-win": (0, 0, 2, 2),
    "big-bet": (2, 0, 1, 2),
    "fill-in": (0, 2, 2, 1),
    "time-sink": (2, 2, 1, 1),
}


class Dot(NamedTuple):
    """An opportunity: its number in the list, what it is called, where it leads, how much it takes away, and whether
    it does so in several journeys.
    """

    number: str
    title: str
    url: str
    weight: int
    wide: bool


@dataclass(frozen=True)
class Box:
    """A cell of the matrix: its first dots of so many, and the way to its list with what is said of that."""

    label: str
    dots: Sequence[Dot]
    count: int
    url: str


@dataclass(frozen=True)
class Matrix:
    """Three rows of three cells, the greatest impact on top and the least effort first."""

    boxes: Sequence[Sequence[Box]]
    quadrants: Mapping[str, str]
    """What each quadrant is called."""
    impact: str
    effort: str
    levels: Sequence[str]
    """Low, medium, high."""


class Drawing(NamedTuple):
    """How wide the picture is, how far apart its dots are, and how many rows of them a cell has at most."""

    width: int
    pitch: int
    most_rows: int


MOST_DOTS = 30
WIDE, NARROW = Drawing(960, 42, 3), Drawing(360, 40, 5)


class Layout(NamedTuple):
    """Where columns and rows begin; a last one says where the drawing ends."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    across: int
    drawing: Drawing

    def box(self, x: int, y: int, wide: int = 1, high: int = 1) -> tuple[float, float, float, float]:
        """Left, top, width and height of some cells."""
        left, top = self.columns[x], self.rows[y]
        return left, top, self.columns[x + wide] - GAP - left, self.rows[y + high] - GAP - top


def laid_out(matrix: Matrix, drawing: Drawing) -> Layout:
    """The cells: all of one width, a row as high as the fullest of its cells needs."""
    step = (drawing.width - GUTTER + GAP) / 3
    across = int((step - GAP - 6) // drawing.pitch)
    tops = [0.0]
    for line in matrix.boxes:
        needed = max(-(-box.count // across) for box in line)
        tops.append(tops[-1] + HEAD + drawing.pitch * min(max(needed, 1), drawing.most_rows) + 6 + GAP)
    return Layout(tuple(GUTTER + step * i for i in range(4)), tuple(tops), across, drawing)


def draw(matrix: Matrix, drawing: Drawing, title: str, classes: str) -> str:
    """The picture."""
    layout = laid_out(matrix, drawing)
    inner = "".join((*grounds(matrix, layout), *axes(matrix, layout), *cells(matrix, layout)))
    box = f"0 0 {drawing.width} {number(layout.rows[3] + FOOT)}"
    return element("svg", inner, viewBox=box, class_=classes, role="group", aria_label=title)


def grounds(matrix: Matrix, layout: Layout) -> Iterator[str]:
    """The quadrants, each with its name, and the lines between their cells."""
    for name, place in QUADRANTS.items():
        left, top, width, height = layout.box(*place)
        yield tag("rect", class_=name, x=left, y=top, width=width, height=height, rx=4)
        yield words(matrix.quadrants[name], class_="q", x=left + 8, y=top + 20)
    x, y, right = layout.columns[1] - GAP / 2, layout.rows[1] - GAP / 2, layout.columns[3] - GAP
    down = f"M{number(x)} {number(HEAD)}V{number(layout.rows[2] - GAP)}M{number(x)} {number(layout.rows[2])}"
    across = f"V{number(layout.rows[3] - GAP)}M{number(GUTTER)} {number(y)}H{number(right)}"
    yield tag("path", d=down + across)


def axes(matrix: Matrix, layout: Layout) -> Iterator[str]:
    """The words at the sides."""
    for i in range(3):
        left, _, width, _ = layout.box(i, 0)
        yield words(matrix.levels[i], x=left + width / 2, y=layout.rows[3] + 10, text_anchor="middle")
        _, top, _, height = layout.box(0, i)
        yield turned(matrix.levels[2 - i], GUTTER - 8, top + height / 2)
    yield turned(matrix.impact, 10, layout.rows[3] / 2, class_="q")
    middle = (layout.columns[3] + GUTTER - GAP) / 2
    yield words(matrix.effort, class_="q", x=middle, y=layout.rows[3] + 28, text_anchor="middle")


def turned(text: str, x: float, y: float, **values: str) -> str:
    """A word that runs upwards."""
    place = f"translate({number(x)} {number(y)}) rotate(-90)"
    return words(text, text_anchor="middle", transform=place, **values)


def cells(matrix: Matrix, layout: Layout) -> Iterator[str]:
    """What is in the cells."""
    most = max((dot.weight for line in matrix.boxes for box in line for dot in box.dots), default=0)
    for y, line in enumerate(matrix.boxes):
        for x, box in enumerate(line):
            yield from cell(box, layout, layout.columns[x], layout.rows[y], most)


def cell(box: Box, layout: Layout, left: float, top: float, most: int) -> Iterator[str]:
    """The dots of a cell in rows, from the first to the last in the list."""
    across, pitch = layout.across, layout.drawing.pitch
    room = across * layout.drawing.most_rows
    shown = box.dots[: room if box.count <= room else room - 1]
    for i, dot in enumerate(shown):
        yield place(i, across, left, top, pitch, circle(dot, most))
    if len(shown) < box.count:
        more = words(f"+{box.count - len(shown)}", class_="m", text_anchor="middle", dy="4")
        yield place(len(shown), across, left, top, pitch, link(box.url, box.label, more))


def place(index: int, across: int, left: float, top: float, pitch: int, inner: str) -> str:
    """A dot at its place in a cell."""
    x, y = left + 6 + pitch * (index % across + 0.5), top + HEAD + pitch * (index // across + 0.5)
    return f'<g transform="translate({number(x)} {number(y)})">{inner}</g>'


def circle(dot: Dot, most: int) -> str:
    """A dot with its number; a ring around it says that it helps in several journeys."""
    radius = LEAST + (MOST - LEAST) * sqrt(dot.weight / most) if most else LEAST
    ring = tag("circle", class_="r", r=radius + 2.5) if dot.wide else ""
    inner = ring + tag("circle", r=radius) + words(dot.number, text_anchor="middle", dy="3.5")
    return link(dot.url, f"{dot.number}. {dot.title}", inner)


def link(url: str, name: str, inner: str) -> str:
    """A link that says where it leads, also to the pointer."""
    return f"<a{attrs(xlink_href=url, aria_label=name)}><title>{content(name)}</title>{inner}</a>"
