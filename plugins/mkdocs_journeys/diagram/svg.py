"""A drawing for the page: SVG that its style sheet and readers can work with.

No fonts, no colours, no inline style (a strict content security policy would drop it), and no ids but two, which carry
the journey's id, because a print page holds many drawings.
"""

from mkdocs_journeys.diagram.markup import SPACES, attrs, content

# A drawing shrinks with its column, but not so far that its words are too small; then it scrolls.
LEAST_WIDTHS = (560, 820, 1060, 1340, 1700, 2200, 2900)
SHRINKS_TO = 0.86


def whole(kind: str, width: int, height: int, inner: str, id: str, title: str, description: str = "") -> str:
    """The drawing as one `<svg>` element.

    Its role is `group` and not `img`: an image has no parts for a screen reader, and the links inside must be reached.
    Its name is an `aria-label`, since a `<title>` would pop up wherever the pointer rests. Two drawings of one journey
    share the description that stands in one of them.
    """
    told = f"{id}-diagram-description"
    desc = f'<desc id="{told}">{content(description)}</desc>' if description else ""
    step = sum(least <= width * SHRINKS_TO for least in LEAST_WIDTHS)
    named = attrs(
        class_=f"j-diagram j-diagram--{kind}" + (f" j-diagram--w{step}" if kind == "wide" and step else ""),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group",
        aria_label=title,
        aria_describedby=told,
    )
    return f"<svg{SPACES}{named}>{desc}{inner}</svg>"
