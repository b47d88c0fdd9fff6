"""The words of what stands between the cards of a stage."""

from mkdocs_journeys.diagram.gaps import Gap
from mkdocs_journeys.diagram.layout import GAP_INSET, SMALL_LINE, Layout
from mkdocs_journeys.diagram.markup import content, is_rtl
from mkdocs_journeys.diagram.sheet import Cell
from mkdocs_journeys.diagram.waywords import BROKEN_SIGN

BESIDE_RING = 15


def gap_words(cell: Cell, layout: Layout) -> str:
    """The words of a gap, beside its arrow: at the side on which the arrow leaves."""
    if not cell.gap or not any(line.strip() for line in cell.lines):
        return ""
    y = cell.y + (cell.height - SMALL_LINE * len(cell.lines)) // 2 + 11
    lines = (
        f'<text{place(cell.gap, cell, line, layout)} y="{y + SMALL_LINE * row}"{sign}>{content(line)}</text>'
        for row, (line, sign) in enumerate(zip(cell.lines, sign_classes(cell), strict=True))
    )
    continuity = cell.gap.edge.continuity
    kind = "" if continuity == "seamless" else f" {continuity}"
    end = " e" if ends_right(cell.gap, layout) else ""
    return f'<g class="w{kind}{end}">{"".join(lines)}</g>'


def ends_right(gap: Gap, layout: Layout) -> bool:
    """Whether the words end at the right side, where their line begins."""
    if gap.kind == "away":
        return not gap.edge.loop if layout.columns else not gap.near
    return gap.kind == "jump"


def place(gap: Gap, cell: Cell, line: str, layout: Layout) -> str:
    """Where a line of a gap stands; one from right to left begins at its right end."""
    rtl = is_rtl(line)
    if ends_right(gap, layout):
        return f' x="{cell.right - 3}"' + (' text-anchor="start" direction="rtl"' if rtl else "")
    if gap.kind == "away" and layout.columns:
        return f' x="{cell.x + 4}"' + (' text-anchor="end" direction="rtl"' if rtl else "")
    if rtl:
        return f' x="{cell.right - 6}" direction="rtl"'
    return f' x="{cell.x + GAP_INSET + (BESIDE_RING if gap.kind == "exit" else 0)}"'


def sign_classes(cell: Cell) -> list[str]:
    """The class of each line of a gap: those that say what is lost, from their sign on, stand out."""
    assert cell.gap
    told = cell.gap.edge.continuity in {"broken", "partial"}
    starts = [row for row, line in enumerate(cell.lines) if line.startswith(BROKEN_SIGN)] if told else []
    return [' class="x"' if starts and row >= starts[-1] else "" for row, _ in enumerate(cell.lines)]
