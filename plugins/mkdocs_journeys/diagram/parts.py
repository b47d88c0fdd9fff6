"""What Graphviz drew, read from its SVG: places and lines. Its colours, fonts and ids are left behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
PROLOG = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


class UnusableDrawing(ValueError):
    """What should be a drawing is none: truncated, no SVG, or without a size."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands."""

    x: float
    y: float
    text: str


@dataclass(slots=True)
class Part:
    """A group of the drawing: a cluster, a node or an edge."""

    kind: str
    classes: tuple[str, ...]
    href: str = ""
    title: str = ""
    shapes: list[tuple[str, str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of its outline."""
        numbers = [float(found) for found in NUMBER.findall(self.shapes[0][1])]
        xs, ys = numbers[::2], numbers[1::2]
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing."""

    width: float
    height: float
    shift: tuple[float, float]
    classes: tuple[str, ...]
    parts: tuple[Part, ...]

    def of(self, kind: str) -> Iterator[Part]:
        """The parts of one kind."""
        return (part for part in self.parts if part.kind == kind)


def read_picture(svg: str) -> Picture:
    """The parts of a drawing."""
    try:
        root = ElementTree.fromstring(PROLOG.sub("", svg, count=1))  # noqa: S314 - without a DTD nothing expands
        graph = next(group for group in root if group.tag == f"{SVG}g")
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        shift = translation(graph.get("transform", ""))
    except (ElementTree.ParseError, StopIteration, KeyError, ValueError) as error:
        raise UnusableDrawing(str(error) or type(error).__name__) from error
    groups = tuple(read_part(group) for group in graph if group.tag == f"{SVG}g")
    classes = tuple(graph.get("class", "").split()[1:])
    return Picture(width, height, shift, classes, tuple(part for part in groups if part.shapes))


def translation(transform: str) -> tuple[float, float]:
    """Where the drawing's origin lies: Graphviz counts upwards from the bottom left."""
    x, y = NUMBER.findall(transform.partition("translate")[2])[:2]
    return float(x), float(y)


def read_part(group: Element) -> Part:
    """One group with all that is nested in it."""
    kind, *classes = group.get("class", "").split() or [""]
    part = Part(kind, tuple(classes))
    for inner in group.iter():
        read_element(inner, part)
    return part


def read_element(inner: Element, part: Part) -> None:
    """Add what one element says to its part."""
    name = inner.tag.removeprefix(SVG)
    if name == "a":
        part.href = part.href or inner.get(f"{XLINK}href", "")
        part.title = part.title or inner.get(f"{XLINK}title", "")
    elif name == "polygon":
        part.shapes.append(("polygon", inner.get("points", "")))
    elif name == "path":
        part.shapes.append(("path", inner.get("d", "")))
    elif name == "text":
        part.lines.append(Line(float(inner.get("x", "0")), float(inner.get("y", "0")), inner.text or ""))
