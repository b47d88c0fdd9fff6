"""What stands between the cards of a stage: arrows to the next card, branches to an end circle, rails of jumps."""

from collections.abc import Iterator, Sequence

from mkdocs_journeys.diagram.layout import GAP_INSET, RAIL, SMALL_LINE
from mkdocs_journeys.diagram.markup import content, element, is_rtl, number, tag, words
from mkdocs_journeys.diagram.parts import Box, Part, signs

STEM = 18.0
RING = 6.5


def gap(part: Part, cells: Sequence[Part]) -> str:
    """One gap with its words."""
    painters = {"next": onward, "exit": branch, "leave": footer, "jump": words_only}
    kind = next(name for name in part.classes if name in painters)
    tip = element("title", content(part.title)) if part.title.strip() else ""
    through = stem(part.box) if "on" in part.classes and kind != "next" else ""
    shapes = through + painters[kind](part.box)
    names = " ".join(name for name in part.classes if not name.startswith(("from-", "to-")))
    return element("g", tip + shapes + "".join(gap_words(part, kind)), class_=names)


def gap_words(part: Part, kind: str) -> Iterator[str]:
    """The words of a gap, beside its arrow."""
    box = part.box
    inset = GAP_INSET + (15 if kind == "exit" else 0)
    top = box.y + (box.height - SMALL_LINE * len(part.lines)) / 2 + (13.5 if kind == "leave" else 10.5)
    for row, (line, sign) in enumerate(zip(part.lines, signs(part), strict=True)):
        y = top + SMALL_LINE * row
        if is_rtl(line.text):
            yield words(line.text, class_=sign, x=box.right - 6, y=y, direction="rtl")
        elif kind == "jump":
            yield words(line.text, class_=sign, x=box.right - 2, y=y, text_anchor="end")
        else:
            yield words(line.text, class_=sign, x=box.x + inset, y=y)


def words_only(_box: Box) -> str:
    """A jump is drawn as a rail, see `stage_rails`."""
    return ""


def stem(box: Box) -> str:
    """The line that passes by on its way to the next card."""
    return line(f"M{number(box.x + STEM)} {number(box.y)}V{number(box.bottom)}", "stem")


def onward(box: Box) -> str:
    """The arrow to the next card."""
    x, end = box.x + STEM, box.bottom - 1
    return line(f"M{number(x)} {number(box.y)}V{number(end - 6)}") + head(x, end, "down")


def branch(box: Box) -> str:
    """A line that leaves the stem for an end circle."""
    x, y = box.x + STEM, box.y + box.height / 2
    ring_x = box.x + GAP_INSET + 4
    path = f"M{number(x)} {number(box.y)}V{number(y - 6)}q0 6 6 6H{number(ring_x - RING)}"
    return line(path) + ring(ring_x, y)


def footer(box: Box) -> str:
    """The end circle of the whole stage, below a line that parts it from the last card."""
    y = box.y + box.height / 2
    divider = tag(
        "path", class_="divider", d=f"M{number(box.x)} {number(box.y + 6)}h{number(box.width)}", fill="none"
    )
    return divider + ring(box.x + STEM, y + 3)


def ring(x: float, y: float) -> str:
    """An end circle."""
    return tag("circle", class_="ring", cx=x, cy=y, r=RING) + tag("circle", class_="dot", cx=x, cy=y, r=3)


def line(path: str, kind: str = "line") -> str:
    """A line of an arrow."""
    return tag("path", class_=f"line {kind}".replace("line line", "line"), d=path, fill="none")


def head(x: float, y: float, towards: str) -> str:
    """The head of an arrow with its tip at a point."""
    shape = {"down": "l-3.5 -7h7z", "left": "l7 -3.5v7z"}[towards]
    return tag("path", class_="head", d=f"M{number(x)} {number(y)}{shape}")


def stage_rails(cells: Sequence[Part]) -> str:
    """The jumps within a stage: lines beside the cards, each on a rail of its own."""
    cards = {int(part.name[1:]): part.box for part in cells if "tp" in part.classes}
    jumps = [part for part in cells if "jump" in part.classes]
    return "".join(rail(part, cards, order) for order, part in enumerate(jumps))


def rail(part: Part, cards: dict[int, Box], order: int) -> str:
    """One jump from the side of a card to the side of another."""
    start, end = cards[part.told("from")], cards[part.told("to")]
    own = start is end
    y1 = start.y + start.height * 0.7
    y2 = end.y + end.height * (0.3 if own or end.y < start.y else 0.5)
    x = start.right + 7 + RAIL * min(order, 5)
    path = f"M{number(start.right)} {number(y1)}H{number(x - 4)}{corner(y1, y2)}H{number(end.right + 7)}"
    tip = element("title", content(part.title))
    shapes = line(path) + head(end.right + 1, y2, "left")
    return element("g", tip + shapes, class_=" ".join(name for name in part.classes if "-" not in name))


def corner(y1: float, y2: float) -> str:
    """A line from one height to another with round corners."""
    down = 4 if y2 > y1 else -4
    return f"q4 0 4 {down}V{number(y2 - down)}q0 {down} -4 {down}"
