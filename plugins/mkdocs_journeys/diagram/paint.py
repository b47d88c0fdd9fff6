"""The parts of a diagram as SVG of our own: cards, badges, arrows. All colour is left to the style sheet."""

from mkdocs_journeys.diagram.badges import badges
from mkdocs_journeys.diagram.markup import content, element, is_rtl, tag, words
from mkdocs_journeys.diagram.parts import Line, Part

PADDING = 15.0


def stage(part: Part) -> str:
    """A stage's box; its title is the link, so that a touch between two cards leads nowhere."""
    x, y, width, height = part.box
    frame = tag("rect", class_="frame", x=x, y=y, width=width, height=height, rx=10)
    lines = "".join(leading(line, x, width, 12.0, "t") for line in part.lines)
    return element("g", frame + linked(part, lines), class_=" ".join(part.classes))


def touchpoint(part: Part) -> str:
    """A touchpoint's card."""
    x, y, width, height = part.box
    shapes = tag("rect", class_="card", x=x, y=y, width=width, height=height, rx=7)
    shapes += tag("rect", class_="bar", x=x + 6, y=y + 7, width=3, height=height - 14, rx=1.5)
    texts = [leading(line, x, width, PADDING, text_class(part, line)) for line in part.lines]
    return linked(part, shapes + "".join(texts) + badges(part), " ".join(part.classes))


def text_class(part: Part, line: Line) -> str:
    """Whether a line of a card is the one that names the channel."""
    return "m" if "meta" in part.classes and line is part.lines[-1] else "t"


def leading(line: Line, x: float, width: float, padding: float, kind: str) -> str:
    """A line at the side that its script starts from."""
    if not line.text.strip():
        return ""
    if is_rtl(line.text):
        return words(line.text, class_=kind, x=x + width - padding, y=line.y, direction="rtl")
    return words(line.text, class_=kind, x=x + padding, y=line.y)


def linked(part: Part, inner: str, kind: str | None = None) -> str:
    """Markup as a link to the place on the page, or as a group where there is none.

    `xlink:href`, because the theme's instant navigation stumbles over a bare `href` in SVG.
    """
    if not part.href:
        return element("g", inner, class_=kind, role="img", aria_label=part.title)
    return element("a", inner, class_=kind, xlink_href=part.href, xlink_title=part.title, aria_label=part.title)


def way(part: Part) -> str:
    """An arrow; what it says appears where it is pointed at."""
    line, *heads = part.shapes
    shapes = tag("path", class_="line", d=line[1], fill="none")
    shapes += "".join(tag("polygon", class_="head", points=points) for name, points in heads if name == "polygon")
    tip = "" if "default" in part.classes else element("title", content(part.title))
    return element("g", tip + shapes, class_=" ".join(part.classes))


def way_label(part: Part) -> str:
    """The words of an arrow, drawn over all lines."""
    if not part.lines:
        return ""
    last = part.lines[-1]
    lines = "".join(centred(line, "sign" if is_sign(part, line is last) else None) for line in part.lines)
    return element("g", lines, class_=" ".join(part.classes))


def is_sign(part: Part, last: bool) -> bool:
    """Whether a line is the one that says what is lost."""
    return last and bool({"broken", "partial"} & set(part.classes))


def centred(line: Line, kind: str | None = None) -> str:
    """A line around its middle."""
    direction = "rtl" if is_rtl(line.text) else None
    return words(line.text, class_=kind, x=line.x, y=line.y, text_anchor="middle", direction=direction)


def way_out(part: Part, columns: bool) -> str:
    """An end circle: its words below it in columns, else beside it."""
    x, y, width, height = part.box
    cx, cy = (x + width / 2, y + 9) if columns else (x + 11, y + height / 2)
    shapes = tag("circle", class_="ring", cx=cx, cy=cy, r=7) + tag("circle", class_="dot", cx=cx, cy=cy, r=3.5)
    shown = [line for line in part.lines if line.text.strip()]
    texts = [centred(line) if columns else words(line.text, x=x + 23, y=line.y) for line in shown]
    return element("g", element("title", content(part.title)) + shapes + "".join(texts), class_="exit")
