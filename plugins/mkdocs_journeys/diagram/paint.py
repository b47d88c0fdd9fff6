"""A stage as SVG: its frame, its title, its cards and what stands between them. All colour is left to the style sheet.

The markup is lean, because a page holds two drawings: coordinates are whole numbers, counted from the stage's own
corner, lines that look alike are one path, and what all cards share is said by the style sheet.
"""

from collections.abc import Iterator

from mkdocs_journeys.diagram.cards import facts
from mkdocs_journeys.diagram.graph import Node
from mkdocs_journeys.diagram.labels import Labels, mood_step
from mkdocs_journeys.diagram.layout import (
    EDGE,
    LINE,
    MARGIN,
    PILL_WIDTH,
    STAGE_LINE,
    TEXT_INSET,
    Layout,
)
from mkdocs_journeys.diagram.markup import attribute, content, is_rtl
from mkdocs_journeys.diagram.paint_gaps import stage_lines
from mkdocs_journeys.diagram.paint_words import gap_words
from mkdocs_journeys.diagram.sheet import Cell, Sheet
from mkdocs_journeys.diagram.text import shorten

FIRM = {"critical", "major"}


def stage(sheet: Sheet, layout: Layout, labels: Labels, x: int, y: int) -> str:
    """A stage; the order is the one in which it is read."""
    frame = f'<rect class="s" width="{sheet.width}" height="{sheet.height}"/>'
    body = "".join(
        card(cell, layout, labels) if cell.node else gap_words(cell, layout) for cell in sheet.cells
    )
    return f'<g transform="translate({x},{y})">{frame}{title(sheet)}{body}{stage_lines(sheet)}</g>'


def title(sheet: Sheet) -> str:
    """A stage's title, which is a link. A name is given where its lines would be read without a space between them."""
    x, y = MARGIN + 3, EDGE + 13
    lines = "".join(
        leading(line, x, sheet.width - x, y + STAGE_LINE * row) for row, line in enumerate(sheet.title)
    )
    name = f' aria-label="{attribute(shorten(sheet.stage.title))}"' if len(sheet.title) > 1 else ""
    return link(sheet.stage.url, "t", lines, name)


def card(cell: Cell, layout: Layout, labels: Labels) -> str:
    """A touchpoint's card. Its tooltip is its name, and says all that its signs mean.

    In a list, which is for fingers, it is left out where the card's own words say as much. Its words begin at zero.
    """
    assert cell.node
    node, width = cell.node, cell.width
    needed = layout.columns or node.friction_severity or node.moment_of_truth or len(cell.lines) > 2
    tip = f"<title>{content(shorten(' · '.join(facts(node, labels))))}</title>" if needed else ""
    shape = f'<rect width="{width}" height="{cell.height}"/><path class="b" d="M-8 8V{cell.height - 8}"/>'
    inner = (
        tip
        + shape
        + "".join(card_words(cell))
        + "".join(signs(node, width - TEXT_INSET, cell.height, labels))
    )
    place = f' transform="translate({cell.x + TEXT_INSET},{cell.y})"'
    return link(node.url, " ".join(classes(node)), inner, place)


def link(url: str, kind: str, inner: str, more: str = "") -> str:
    """Markup as a link to the place on the page, or as a group where there is none.

    `xlink:href`, because the theme's instant navigation stumbles over a bare `href` in SVG.
    """
    if not url:
        return f'<g class="{kind}"{more}>{inner}</g>'
    return f'<a xlink:href="{attribute(url)}" class="{kind}"{more}>{inner}</a>'


def classes(node: Node) -> Iterator[str]:
    """What the style sheet is told: that it is a card, how it feels, and whether it stands for nothing."""
    yield "c"
    if node.mood is not None:
        step = mood_step(node.mood)
        yield f"{'n' if step < 0 else 'p' if step else 'z'}{abs(step) or ''}"
    if node.placeholder:
        yield "none"


def card_words(cell: Cell) -> Iterator[str]:
    """The lines of a card."""
    assert cell.node
    last = len(cell.lines) - 1
    told = bool(cell.node.channel_title or cell.node.automated)
    small = last - (not cell.lines[last]) if told else last + 1
    for row, line in enumerate(cell.lines):
        room = cell.width - (badges_width(cell.node) if row == small == last else 0)
        yield leading(line, 0, room - TEXT_INSET - 6, 19 + LINE * row, "m" if row == small else "")


def badges_width(node: Node) -> int:
    """How much of the small line's end the signs cover."""
    return (PILL_WIDTH if node.mood is not None else 0) + (20 if node.friction_severity else 0)


def leading(text: str, left: int, right: int, y: int, kind: str = "") -> str:
    """A line at the side that its script starts from."""
    if not text.strip():
        return ""
    named = f' class="{kind}"' if kind else ""
    if is_rtl(text):
        return f'<text x="{right}" y="{y}" direction="rtl"{named}>{content(text)}</text>'
    beginning = f' x="{left}"' if left else ""
    return f'<text{beginning} y="{y}"{named}>{content(text)}</text>'


def signs(node: Node, width: int, height: int, labels: Labels) -> Iterator[str]:
    """The signs on a card. Each is a shape or a word as well as a colour."""
    if node.mood is not None:
        yield mood_pill(node.mood, width, height, labels)
    if node.friction_severity:
        yield flag(node, width - 14 - (PILL_WIDTH + 5 if node.mood is not None else 0), height - 21)
    if node.moment_of_truth:
        yield f'<path class="d" d="M{width - 15}-8l8 8-8 8-8-8z"/>'


def mood_pill(mood: float, width: int, height: int, labels: Labels) -> str:
    """The emotion as a number; the style sheet makes it round where it is good, square where it is bad."""
    x, y = width - PILL_WIDTH // 2 - 6, height - 10
    return f'<g class="v" transform="translate({x},{y})"><rect/><text>{labels.signed(mood)}</text></g>'


def flag(node: Node, x: int, y: int) -> str:
    """A warning triangle: solid where the friction is bad, else its outline."""
    if node.friction_severity in FIRM:
        return f'<path class="f" d="M{x} {y}l8 14h-16zm-1 5v5h2v-5zm0 6v2h2v-2z"/>'
    return f'<path class="f f1" d="M{x} {y}l8 14h-16zm0 5v4m0 2v1"/>'
