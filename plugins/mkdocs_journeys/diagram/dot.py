"""A journey as text of the DOT language: boxes of known sizes and what joins them. Pure: the same journey gives the
same text, and nothing is run.

It holds no word of the journey's author: what Graphviz would have to measure differs from machine to machine, and what
it would have to quote could do mischief. A stage is a table of empty cells, one at each height at which a way arrives
or leaves; an edge is known by its colour, which is its number.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mkdocs_journeys.diagram.graph import Edge, Graph
from mkdocs_journeys.diagram.sheet import Cell, Sheet
from mkdocs_journeys.immutable import immutable

STRIP = 12
LEAST = 8


@immutable
class Way:
    """A way between two stages, with the heights at which it leaves and arrives; None: along the upper side."""

    edge: Edge
    source: int
    target: int
    leaves: int | None
    arrives: int | None
    cell: Cell | None = None
    goal: Cell | None = None


def ways_between(graph: Graph, sheets: Sequence[Sheet]) -> list[Way]:
    """The ways from one stage to another: from the words about it, or from the title; to a card or to a title."""
    from_cells = {id(cell.gap.edge): cell for sheet in sheets for cell in sheet.cells if cell.gap}
    across = (
        e for e in graph.edges if not e.to_exit and graph.place(e.source)[0] != graph.place(e.target)[0]
    )
    return [way_between(graph, sheets, edge, from_cells.get(id(edge))) for edge in across]


def way_between(graph: Graph, sheets: Sequence[Sheet], edge: Edge, cell: Cell | None) -> Way:
    """One way."""
    source, (target, number, _) = graph.place(edge.source)[0], graph.place(edge.target)
    goal = None if graph.is_stage(edge.target) else sheets[target].cards[number]
    leaves = height_of(sheets[source], cell)
    return Way(edge, source, target, leaves, height_of(sheets[target], goal), cell, goal)


def height_of(sheet: Sheet, cell: Cell | None) -> int | None:
    """Where a way meets a stage; None where other columns stand between the cell and the side."""
    if cell is None:
        return sheet.title_y
    return cell.middle if len(sheet.rails) == 1 or cell.column < 0 else None


def skeleton(sheets: Sequence[Sheet], ways: Sequence[Way], gap: int) -> str:
    """The DOT text: stages with at least a gap between them, and the ways that pass by others."""
    settings = (
        f'graph [rankdir=LR, ranksep="{gap / 72:.3f}", nodesep="0.25"]',
        "node [shape=plain]",
        "edge [arrowhead=none, weight=0]",
    )
    nodes = (node(index, sheet, heights(ways, index, sheet)) for index, sheet in enumerate(sheets))
    return "\n".join(("digraph {", *settings, *nodes, *edges(sheets, ways), "}", ""))


def heights(ways: Sequence[Way], index: int, sheet: Sheet) -> list[int]:
    """The heights at which ways meet a stage."""
    found = {way.leaves for way in ways if way.source == index} | {
        way.arrives for way in ways if way.target == index
    }
    return sorted({sheet.title_y, *(height for height in found if height is not None)})


def node(index: int, sheet: Sheet, at: Sequence[int]) -> str:
    """A stage: cells whose middles are at the heights, with whatever is needed between them."""
    rows, done = [cell("u", sheet.width, STRIP)], STRIP
    for number, height in enumerate(at):
        room = [height - done, (at[number + 1] if number + 1 < len(at) else sheet.height) - height]
        half = max(min(*room, LEAST), 1)
        if height - half > done:
            rows.append(cell("", sheet.width, height - half - done))
        rows.append(cell(f"y{height}", sheet.width, 2 * half))
        done = max(height - half, done) + 2 * half
    if sheet.height > done:
        rows.append(cell("", sheet.width, sheet.height - done))
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    return f"n{index} [label=<{table}{''.join(rows)}</TABLE>>]"


def cell(port: str, width: int, height: int) -> str:
    """A row of one empty cell."""
    name = f' PORT="{port}"' if port else ""
    return f'<TR><TD{name} FIXEDSIZE="TRUE" WIDTH="{width}" HEIGHT="{height}"></TD></TR>'


def edges(sheets: Sequence[Sheet], ways: Sequence[Way]) -> Iterator[str]:
    """The edges. What Graphviz is to keep in a row is joined by invisible ones.

    Graphviz ranks by direction, so a way back is written forward.
    """
    titles = [f"n{index}:{port(sheet.title_y)}" for index, sheet in enumerate(sheets)]
    for left, right in pairwise(titles):
        yield f"{left}:e -> {right}:w [style=invis, weight=100]"
    for number, way in enumerate(ways):
        start, end = f"n{way.source}:{port(way.leaves)}", f"n{way.target}:{port(way.arrives)}"
        if way.source > way.target:
            start, end = end, start
        yield f'{start}:e -> {end}:w [color="#{number:06x}"]'


def port(height: int | None) -> str:
    """The cell at a height."""
    return "u" if height is None else f"y{height}"
