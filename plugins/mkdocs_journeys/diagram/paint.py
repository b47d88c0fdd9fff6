"""A stage as SVG of our own: its frame, its title and its cards. All colour is left to the style sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_journeys.diagram.badges import badges, badges_width
from mkdocs_journeys.diagram.layout import LINE, TEXT_INSET
from mkdocs_journeys.diagram.markup import element, is_rtl, tag, words
from mkdocs_journeys.diagram.paint_gaps import gap, stage_rails
from mkdocs_journeys.diagram.parts import Box, Part


def stage(cells: Sequence[Part]) -> str:
    """A stage with all that stands in it; the order is the one in which it is read."""
    head, foot = cells[0].box, cells[-1].box
    frame = tag(
        "rect", class_="frame", x=head.x, y=head.y, width=head.width, height=foot.bottom - head.y, rx=11
    )
    inner = "".join(part_of_stage(part, cells) for part in cells[1:-1])
    return element("g", frame + inner + stage_rails(cells), class_="stage")


def part_of_stage(part: Part, cells: Sequence[Part]) -> str:
    """One cell."""
    if "stage" in part.classes:
        return title(part)
    return card(part) if "tp" in part.classes else gap(part, cells)


def title(part: Part) -> str:
    """A stage's title, which is a link."""
    box = part.box
    lines = (leading(line.text, box, 13, 13 + 18 * row, None) for row, line in enumerate(part.lines))
    return linked(part, "".join(lines), "title")


def card(part: Part) -> str:
    """A touchpoint's card."""
    box = part.box
    shapes = tag("rect", class_="card", x=box.x, y=box.y, width=box.width, height=box.height, rx=7)
    shapes += tag("rect", class_="bar", x=box.x + 6, y=box.y + 7, width=3, height=box.height - 14, rx=1.5)
    return linked(part, shapes + "".join(card_lines(part, box)) + badges(part, box), " ".join(part.classes))


def card_lines(part: Part, box: Box) -> Iterator[str]:
    """The lines of a card; the last one names the channel, where there is one."""
    small = len(part.lines) - 1 if "meta" in part.classes else -1
    for row, line in enumerate(part.lines):
        if row == small:
            yield leading(line.text, narrowed(part, box), TEXT_INSET, 19 + LINE * row, "m")
        else:
            yield leading(line.text, box, TEXT_INSET, 19 + LINE * row, "t")


def narrowed(part: Part, box: Box) -> Box:
    """The room that the badges leave."""
    return replace(box, width=box.width - badges_width(part))


def leading(text: str, box: Box, inset: float, down: float, kind: str | None) -> str:
    """A line at the side that its script starts from."""
    if not text.strip():
        return ""
    if is_rtl(text):
        return words(text, class_=kind, x=box.right - inset, y=box.y + down, direction="rtl")
    return words(text, class_=kind, x=box.x + inset, y=box.y + down)


def linked(part: Part, inner: str, kind: str) -> str:
    """Markup as a link to the place on the page, or as a group where there is none.

    `xlink:href`, because the theme's instant navigation stumbles over a bare `href` in SVG.
    """
    if not part.href:
        return element("g", inner, class_=kind, role="img", aria_label=part.title)
    return element(
        "a", inner, class_=kind, xlink_href=part.href, xlink_title=part.title, aria_label=part.title
    )
