"""The ways between stages as SVG of our own."""

from mkdocs_journeys.diagram.markup import content, element, is_rtl, tag, words
from mkdocs_journeys.diagram.parts import Line, Part, signs


def way(part: Part) -> str:
    """An arrow; what it says appears where it is pointed at."""
    curve, *heads = part.shapes
    shapes = tag("path", class_="line", d=curve[1], fill="none")
    shapes += "".join(
        tag("polygon", class_="head", points=points) for name, points in heads if name == "polygon"
    )
    tip = "" if "default" in part.classes else element("title", content(part.title))
    return element("g", tip + shapes, class_=" ".join(part.classes))


def way_words(part: Part) -> str:
    """The words of an arrow, drawn over all lines."""
    if not part.lines:
        return ""
    lines = "".join(centred(line, sign) for line, sign in zip(part.lines, signs(part), strict=True))
    return element("g", lines, class_=" ".join(part.classes))


def centred(line: Line, sign: str | None) -> str:
    """A line around its middle."""
    direction = "rtl" if is_rtl(line.text) else None
    return words(line.text, class_=sign, x=line.x, y=line.y, text_anchor="middle", direction=direction)
