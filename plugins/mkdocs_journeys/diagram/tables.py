"""A stage as one node whose label is a table: the title, the cards, and what stands between them."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.cards import address, card
from mkdocs_journeys.diagram.gaps import Gap, gap_cell, gaps_of, jumps
from mkdocs_journeys.diagram.graph import Graph, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import MARGIN, RAIL, STAGE_SIZE, Layout
from mkdocs_journeys.diagram.statement import cell, font, row
from mkdocs_journeys.diagram.text import html, one_line, shorten, wrap

MOST_RAILS = 6
EDGE = 13


def stage_lines(graph: Graph, index: int, layout: Layout, labels: Labels) -> Iterator[str]:
    """The statement of a stage's node, a row of its table on each line."""
    stage = graph.stages[index]
    gaps = gaps_of(graph, stage)
    inner = list(inner_cells(graph, stage, gaps, layout, labels))
    side = f'ROWSPAN="{len(inner)}" WIDTH="{{}}"'
    right = MARGIN + RAIL * min(jumps(gaps), MOST_RAILS)
    yield f'n{index + 1} [label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'
    yield "  " + row(cell((), PORT="u", ID=f"u{index + 1}.top", COLSPAN=3, HEIGHT=EDGE))
    yield "  " + row(heading(stage, index, layout))
    yield "  " + row(f"<TD {side.format(MARGIN)}></TD>", inner[0], f"<TD {side.format(right)}></TD>")
    yield from (f"  {row(each)}" for each in inner[1:])
    yield "  " + row(cell((), PORT="b", ID=f"b{index + 1}.foot", COLSPAN=3, HEIGHT=EDGE))
    yield "</TABLE>>]"


def heading(stage: StageBox, index: int, layout: Layout) -> str:
    """The cell of a stage's title."""
    lines = wrap(stage.title, layout.stage_room, 2) or [""]
    return cell(
        lines,
        font(STAGE_SIZE, "Journeys Inter SemiBold"),
        PORT="h",
        ID=f"s{index + 1}.stage{'.final' if stage.final else ''}",
        HREF=address(stage.url),
        TITLE=html(shorten(one_line(stage.title))),
        COLSPAN=3,
        HEIGHT=6 + 18 * len(lines),
    )


def inner_cells(
    graph: Graph, stage: StageBox, gaps: dict[int, list[Gap]], layout: Layout, labels: Labels
) -> Iterator[str]:
    """The cards of a stage with what stands between them, and last the ways out of the stage as a whole."""
    first = graph.place(stage.id)[1]
    for number, node in enumerate(stage.nodes, first):
        yield card(node, number, layout, labels)
        for order, gap in enumerate(gaps.get(number, ())):
            yield gap_cell(graph, gap, number * 100 + order, layout, labels)
    for order, gap in enumerate(gaps.get(-1, ())):
        yield gap_cell(graph, gap, first * 100 + 50 + order, layout, labels)
