"""The lines of a stage: arrows to the next card, branches to an end circle, rails of jumps."""

from collections.abc import Iterator, Sequence

from mkdocs_journeys.diagram.layout import GAP_INSET, RAIL, STEM
from mkdocs_journeys.diagram.lines import Point, head, rail
from mkdocs_journeys.diagram.sheet import Cell, Sheet
from mkdocs_journeys.diagram.waywords import edge_classes

RING = 6


def stage_lines(sheet: Sheet) -> str:
    """All lines of a stage: the plain ones as one path, and each that says something on its own."""
    cards, jumps = sheet.cards, 0
    plain: list[str] = []
    heads: list[str] = []
    told: list[str] = []
    for cell in sheet.cells:
        if not (gap := cell.gap) or gap.kind == "away":
            plain += stems(cell)
            continue
        plain += stems(cell)
        if gap.kind == "exit":
            told.append(branch(cell))
            continue
        if gap.kind == "next":
            line, tip = onward(cell, cards[gap.target], sheet)
        else:
            line, tip = jump(cards[gap.source], cards[gap.target], sheet, jumps)
            jumps += 1
        kind = " ".join(filter(None, ("jump" if gap.kind == "jump" else "", edge_classes(gap.edge))))
        if kind:
            told.append(drawn(line, tip, kind))
        else:
            plain.append(line)
            heads.append(tip)
    return (drawn("".join(plain), "".join(heads)) if plain else "") + "".join(told)


def drawn(line: str, tip: str = "", kind: str = "") -> str:
    """A line with its head."""
    paths = f'<path class="l" d="{line}"/>' + (f'<path class="h" d="{tip}"/>' if tip else "")
    return f'<g class="{kind}">{paths}</g>' if kind else paths


def stems(cell: Cell) -> Iterator[str]:
    """The line that passes by on its way to the next card."""
    if cell.gap and cell.gap.goes_on:
        yield f"M{cell.x + STEM} {cell.y}v{cell.height}"


def onward(cell: Cell, goal: Cell, sheet: Sheet) -> tuple[str, str]:
    """The arrow to the next card: straight down, or up to the top of the next column."""
    x = cell.x + STEM
    if goal.column == cell.column:
        return f"M{x} {cell.y}V{cell.bottom - 6}", head(x, cell.bottom - 1, "down")
    gutter = goal.x - 10
    points = [
        (x, cell.y),
        (x, cell.bottom - 4),
        (gutter, cell.bottom - 4),
        (gutter, goal.middle),
        (goal.x - 6, goal.middle),
    ]
    return rail(points), head(goal.x - 1, goal.middle, "right")


def branch(cell: Cell) -> str:
    """A line that leaves the stem for an end circle; of the stage as a whole, the circle alone."""
    assert cell.gap
    x, y, ring = cell.x + STEM, cell.middle, cell.x + GAP_INSET + 4
    circle = (
        f'<circle class="r" cx="{ring}" cy="{y}" r="{RING}"/><circle class="o" cx="{ring}" cy="{y}" r="3"/>'
    )
    if cell.gap.whole:
        return f'<path class="rule" d="M{cell.x} {cell.y + 2}h{cell.width}"/>{circle}'
    return f'<path class="l out" d="M{x} {cell.y}V{y - 5}q0 5 5 5H{ring - RING}"/>{circle}'


def jump(start: Cell, goal: Cell, sheet: Sheet, order: int) -> tuple[str, str]:
    """One jump from the side of a card to the side of another, on a rail of its own."""
    own = start is goal
    y1 = start.y + start.height * 7 // 10
    y2 = goal.y + goal.height * (3 if own or goal.y < start.y else 5) // 10
    x = start.right + 7 + RAIL * min(order, 5)
    if start.column == goal.column:
        return rail([(start.right, y1), (x, y1), (x, y2), (goal.right + 6, y2)]), head(
            goal.right + 1, y2, "left"
        )
    return rail(across(start, goal, sheet, y1, y2)), head(goal.right + 1, y2, "left")


def across(start: Cell, goal: Cell, sheet: Sheet, y1: int, y2: int) -> Sequence[Point]:
    """The way from a column to another: down beside the one, along below all, and up beside the other."""
    below = max(cell.bottom for cell in sheet.cells if cell.column >= 0) + 6
    out, back = start.right + 6, goal.right + 6
    return [(start.right, y1), (out, y1), (out, below), (back, below), (back, y2), (goal.right + 5, y2)]
