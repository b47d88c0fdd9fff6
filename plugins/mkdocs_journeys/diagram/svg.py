"""A drawing for the page: from what Graphviz printed to SVG that the page's style sheet and readers can work with.

Nothing of Graphviz's markup is kept but places and lines: no prolog, no comments, no fonts, no colours, no inline style
(a strict content security policy would drop it), and no ids but two, which carry the journey's id, because a print page
holds many drawings.
"""

from math import ceil

from mkdocs_journeys.diagram import paint
from mkdocs_journeys.diagram.markup import attrs, content, element, number
from mkdocs_journeys.diagram.parts import Picture, UnusableDrawing, read_picture

__all__ = ["UnusableDrawing", "clean"]

SHRINKS_TO = 0.77
WIDTH_STEP = 200


def clean(svg: str, graph_id: str, title: str, description: str) -> str:
    """The drawing as one `<svg>` element.

    Its role is `group` and not `img`: an image has no parts for a screen reader, and the links inside must be reached.
    Its name is an `aria-label`, since a `<title>` would pop up wherever the pointer rests.
    """
    picture = read_picture(svg)
    describes = f"{graph_id}-diagram-description"
    columns = "lr" in picture.classes
    inner = element("desc", content(description), id=describes) + drawing(picture, columns)
    return f"<svg{frame(picture, graph_id)}{attrs(aria_label=title, aria_describedby=describes)}>{inner}</svg>"


def frame(picture: Picture, graph_id: str) -> str:
    """The attributes of the whole. Its size is its natural one; the style sheet lets it shrink, but not too far."""
    room = ceil(picture.width * SHRINKS_TO / WIDTH_STEP)
    kind = " ".join(("j-diagram", *(f"j-diagram--{name}" for name in picture.classes), f"j-diagram--w{min(room, 12)}"))
    return attrs(
        xmlns="http://www.w3.org/2000/svg",
        id=f"{graph_id}-diagram",
        class_=kind,
        viewBox=f"0 0 {number(picture.width)} {number(picture.height)}",
        width=ceil(picture.width),
        height=ceil(picture.height),
        role="group",
        fill="none",
        stroke="currentColor",
        font_size=13,
    ) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(picture: Picture, columns: bool) -> str:
    """The layers from back to front: stages, arrows, cards, and the arrows' words over all."""
    nodes = list(picture.of("node"))
    layers = {
        "j-stages": [paint.stage(part) for part in picture.of("cluster")],
        "j-ways": [paint.way(part) for part in picture.of("edge")],
        "j-exits": [paint.way_out(part, columns) for part in nodes if "exit" in part.classes],
        "j-touchpoints": [paint.touchpoint(part) for part in nodes if "exit" not in part.classes],
        "j-labels": [paint.way_label(part) for part in picture.of("edge")],
    }
    groups = [element("g", "".join(parts), class_=name) for name, parts in layers.items() if any(parts)]
    x, y = picture.shift
    return element("g", "".join(groups), transform=f"translate({number(x)} {number(y)})")
