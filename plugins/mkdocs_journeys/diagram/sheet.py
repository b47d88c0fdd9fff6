"""A stage as a sheet: its title, its cards and what stands between them, each with its place inside the stage.

Nothing is measured by Graphviz: it gets sheets as boxes, places them and draws the ways between them.
"""

from collections.abc import Iterator
from math import ceil

from mkdocs_journeys.diagram.cards import card_lines
from mkdocs_journeys.diagram.gaps import Gap, gap_lines, gaps_of
from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import (
    EDGE,
    LINE,
    MARGIN,
    MOST_CARDS,
    RAIL,
    SEMI_BOLD,
    SMALL_LINE,
    STAGE_LINE,
    STAGE_SIZE,
    Layout,
)
from mkdocs_journeys.diagram.text import wrap
from mkdocs_journeys.immutable import immutable

MOST_RAILS = 6
GUTTER = 16
FOOT = 5  # above what is said of a stage as a whole


@immutable
class Cell:
    """A card (`node`) or what stands below one (`gap`), with its place in the stage and its lines of text."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    column: int
    node: Node | None = None
    gap: Gap | None = None
    number: int = -1

    @property
    def right(self) -> int:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Its lower side."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """The height of its middle."""
        return self.y + self.height // 2


@immutable
class Sheet:
    """A stage with all its cells; `rails` are the right sides of its columns, where jumps run."""

    stage: StageBox
    title: tuple[str, ...]
    width: int
    height: int
    cells: tuple[Cell, ...]
    rails: tuple[int, ...]

    @property
    def title_y(self) -> int:
        """The height at which the usual way arrives and leaves."""
        return EDGE + STAGE_LINE // 2 + 1

    @property
    def cards(self) -> dict[int, Cell]:
        """Its cards by their numbers."""
        return {cell.number: cell for cell in self.cells if cell.node}


Piece = tuple[Node | None, Gap | None, int, tuple[str, ...], int]


def sheet(graph: Graph, index: int, layout: Layout, labels: Labels) -> Sheet:
    """The sheet of a stage."""
    stage, gaps = graph.stages[index], gaps_of(graph, graph.stages[index])
    groups = list(card_groups(graph, stage, gaps, layout, labels))
    count = ceil(len(groups) / MOST_CARDS) if layout.columns else 1
    each = ceil(len(groups) / count)
    rails = [rail_room(groups[at : at + each]) for at in range(0, len(groups), each)]
    width = sum(layout.card_width + MARGIN + rail for rail in rails) + GUTTER * (len(rails) - 1) + MARGIN
    room = (width - 2 * MARGIN - 4) / STAGE_SIZE / SEMI_BOLD
    title = tuple(wrap(stage.title, room, 3) or [""])
    top = EDGE + 4 + STAGE_LINE * len(title)
    cells: list[Cell] = []
    sides: list[int] = []
    x = MARGIN
    for column, at in enumerate(range(0, len(groups), each)):
        cells += stacked(
            [piece for group in groups[at : at + each] for piece in group], x, top, column, layout
        )
        x += layout.card_width
        sides.append(x)
        x += MARGIN + rails[column] + GUTTER
    foot = max(cell.bottom for cell in cells) + FOOT
    cells += stacked(
        [gap_piece(graph, gap, layout, labels) for gap in gaps.get(-1, ())], MARGIN, foot, -1, layout
    )
    bottom = max(cell.bottom for cell in cells)
    return Sheet(
        stage, title, width, bottom + (6 if cells[-1].column < 0 else EDGE), tuple(cells), tuple(sides)
    )


def card_groups(
    graph: Graph, stage: StageBox, gaps: dict[int, list[Gap]], layout: Layout, labels: Labels
) -> Iterator[list[Piece]]:
    """Each card with what follows it."""
    for number, node in enumerate(stage.nodes, graph.place(stage.id)[1]):
        lines = tuple(card_lines(node, layout, labels))
        card: Piece = (node, None, number, lines, 14 + LINE * len(lines))
        yield [card, *(gap_piece(graph, gap, layout, labels) for gap in gaps.get(number, ()))]


def gap_piece(graph: Graph, gap: Gap, layout: Layout, labels: Labels) -> Piece:
    """A gap with its height: room for an arrow, and for its words."""
    lines = tuple(gap_lines(graph, gap, layout, labels))
    tight = gap.kind == "next"
    height = max(20 if tight else 24, SMALL_LINE * len(lines) + (12 if tight else 10))
    return None, gap, -1, lines, height


def stacked(pieces: list[Piece], x: int, y: int, column: int, layout: Layout) -> Iterator[Cell]:
    """Pieces below each other."""
    for node, gap, number, lines, height in pieces:
        yield Cell(x, y, layout.card_width, height, lines, column, node, gap, number)
        y += height


def rail_room(groups: list[list[Piece]]) -> int:
    """The room that the jumps of a column need beside it."""
    jumps = sum(1 for group in groups for _, gap, *_ in group if gap and gap.kind == "jump")
    return RAIL * min(jumps, MOST_RAILS)
