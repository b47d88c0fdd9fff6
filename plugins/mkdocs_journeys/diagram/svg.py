"""A drawing for the page: from what Graphviz printed to SVG that the page's style sheet and readers can work with.

Nothing of Graphviz's markup is kept but places and lines: no prolog, no comments, no fonts, no colours, no inline style
(a strict content security policy would drop it), and no ids but two, which carry the journey's id, because a print page
holds many drawings.
"""

from math import ceil

from mkdocs_journeys.diagram.markup import attrs, content, element, number
from mkdocs_journeys.diagram.paint import stage
from mkdocs_journeys.diagram.paint_edges import way, way_words
from mkdocs_journeys.diagram.parts import Picture, UnusableDrawing, read_picture

__all__ = ["UnusableDrawing", "clean"]

SHRINKS_TO = 0.91
WIDTH_STEP = 200
MOST_STEPS = 20


def clean(svg: str, graph_id: str, title: str, description: str) -> str:
    """The drawing as one `<svg>` element.

    Its role is `group` and not `img`: an image has no parts for a screen reader, and the links inside must be reached.
    Its name is an `aria-label`, since a `<title>` would pop up wherever the pointer rests.
    """
    picture = read_picture(svg)
    describes = f"{graph_id}-diagram-description"
    inner = element("desc", content(description), id=describes) + layers(picture)
    return (
        f"<svg{frame(picture, graph_id)}{attrs(aria_label=title, aria_describedby=describes)}>{inner}</svg>"
    )


def frame(picture: Picture, graph_id: str) -> str:
    """The attributes of the whole. Its size is its natural one; the style sheet lets it shrink, but not too far."""
    steps = min(ceil(picture.width * SHRINKS_TO / WIDTH_STEP), MOST_STEPS)
    names = ("j-diagram", *(f"j-diagram--{name}" for name in picture.classes), f"j-diagram--w{steps}")
    namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return namespaces + attrs(
        id=f"{graph_id}-diagram",
        class_=" ".join(names),
        viewBox=f"0 0 {number(picture.width)} {number(picture.height)}",
        width=ceil(picture.width),
        height=ceil(picture.height),
        role="group",
        fill="none",
        stroke="currentColor",
        font_size=13,
    )


def layers(picture: Picture) -> str:
    """The layers from back to front: stages with their cards, the arrows between them, and these arrows' words."""
    groups = {
        "j-stages": [stage(cells) for cells in picture.stages],
        "j-ways": [way(part) for part in picture.edges],
        "j-labels": [way_words(part) for part in picture.edges],
    }
    x, y = picture.shift
    inner = "".join(element("g", "".join(parts), class_=name) for name, parts in groups.items() if any(parts))
    return element("g", inner, transform=f"translate({number(x)} {number(y)})")
