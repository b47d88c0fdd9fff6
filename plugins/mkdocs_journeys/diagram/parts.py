"""What Graphviz drew, read from its SVG: places and lines. Its colours, fonts and ids are left behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from mkdocs_journeys.diagram.statement import NOWHERE

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
PROLOG = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
LOST_SIGN = "×"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


class UnusableDrawing(ValueError):
    """What should be a drawing is none: truncated, no SVG, or without a size."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands."""

    x: float
    y: float
    text: str


@dataclass(slots=True)
class Part:
    """A cell of a stage's table, or an edge; `classes` are those that the DOT text gave it."""

    name: str
    classes: tuple[str, ...]
    href: str = ""
    title: str = ""
    shapes: list[tuple[str, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def box(self) -> Box:
        """Its outline."""
        points = [point.partition(",") for point in self.shapes[0][1].split()]
        xs, ys = [float(x) for x, _, _ in points], [float(y) for _, _, y in points]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def told(self, name: str) -> int:
        """The number that a class such as `from-3` tells."""
        return next(
            int(each.removeprefix(f"{name}-")) for each in self.classes if each.startswith(f"{name}-")
        )


def signs(part: Part) -> list[str | None]:
    """The class of each line of an arrow's words: those that say what is lost, from their sign on, are `sign`."""
    told = bool({"broken", "partial"} & set(part.classes))
    starts = [row for row, line in enumerate(part.lines) if line.text.startswith(LOST_SIGN)] if told else []
    return ["sign" if starts and row >= starts[-1] else None for row, _ in enumerate(part.lines)]


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing: the cells of each stage from top to bottom, and the edges between the stages."""

    width: float
    height: float
    shift: tuple[float, float]
    classes: tuple[str, ...]
    stages: tuple[tuple[Part, ...], ...]
    edges: tuple[Part, ...]


def read_picture(svg: str) -> Picture:
    """The parts of a drawing."""
    try:
        root = ElementTree.fromstring(PROLOG.sub("", svg, count=1))  # noqa: S314 - without a DTD nothing expands
        graph = next(group for group in root if group.tag == f"{SVG}g")
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        x, y = map(float, NUMBER.findall(graph.get("transform", "").partition("translate")[2])[:2])
    except (ElementTree.ParseError, StopIteration, KeyError, ValueError) as error:
        raise UnusableDrawing(str(error) or type(error).__name__) from error
    classes = tuple(graph.get("class", "").split()[1:])
    stages = tuple(tuple(cells(group)) for group in groups(graph, "node"))
    if not all(stages):
        raise UnusableDrawing("a stage without cells: this Graphviz reads no HTML-like labels")
    # Graphviz prints nodes in the order in which edges reach them; readers and the Tab key go from stage to stage.
    stages = tuple(sorted(stages, key=lambda cells: int(cells[0].name[1:])))
    edges = tuple(edge for group in groups(graph, "edge") if (edge := read_edge(group)).shapes)
    return Picture(width, height, (x, y), classes, stages, edges)


def groups(graph: Element, kind: str) -> Iterator[Element]:
    """The groups of one kind."""
    return (
        group for group in graph if group.tag == f"{SVG}g" and group.get("class", "").split()[:1] == [kind]
    )


def cells(group: Element) -> Iterator[Part]:
    """The cells of a stage's node: their groups are named by the ID that the DOT text gave them."""
    for inner in group:
        name, *classes = inner.get("id", "").removeprefix("a_").split(".")
        if inner.tag == f"{SVG}g" and classes:
            yield filled(Part(name, tuple(classes)), inner)


def read_edge(group: Element) -> Part:
    """An edge with its words."""
    return filled(Part("", tuple(group.get("class", "").split()[1:])), group)


def filled(part: Part, group: Element) -> Part:
    """A part with all that is nested in its group."""
    for inner in group.iter():
        read_element(inner, part)
    return part


def read_element(inner: Element, part: Part) -> None:
    """Add what one element says to its part."""
    name = inner.tag.removeprefix(SVG)
    if name == "a":
        part.href = part.href or inner.get(f"{XLINK}href", "").removesuffix(NOWHERE)
        part.title = part.title or inner.get(f"{XLINK}title", "")
    elif name == "polygon":
        part.shapes.append(("polygon", inner.get("points", "")))
    elif name == "path":
        part.shapes.append(("path", inner.get("d", "")))
    elif name == "text":
        part.lines.append(Line(float(inner.get("x", "0")), float(inner.get("y", "0")), inner.text or ""))
