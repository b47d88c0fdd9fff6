"""What stands between the cards of a stage: the way to the next one, ways out of the journey, jumps within the stage.

They are cells of the stage's table and no edges of Graphviz: edges within one rank come out in any order, and can crash
it. So a column always reads from top to bottom, and words beside an arrow never lie on anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_journeys.diagram.graph import Edge, Graph, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import SMALL_LINE, SMALL_SIZE, Layout
from mkdocs_journeys.diagram.statement import cell, font
from mkdocs_journeys.diagram.text import html, wrap
from mkdocs_journeys.diagram.waywords import edge_classes, edge_tooltip, figures, lost_line


@dataclass(frozen=True, slots=True)
class Gap:
    """One line of connection: `next`, `exit`, `jump`, or `leave` for an exit of the stage as a whole."""

    kind: str
    edge: Edge
    source: int
    target: int
    goes_on: bool = False


def gaps_of(graph: Graph, stage: StageBox) -> dict[int, list[Gap]]:
    """The gaps of a stage by the card that they follow; those of the stage as a whole stand under -1."""
    found: dict[int, list[Gap]] = {}
    index = graph.place(stage.id)[0]
    for edge in graph.edges:
        if graph.place(edge.source)[0] == index:
            gap = gap_of(graph, edge, index)
            if gap:
                found.setdefault(-1 if gap.kind == "leave" else gap.source, []).append(gap)
    return {number: in_order(gaps) for number, gaps in found.items()}


def gap_of(graph: Graph, edge: Edge, stage: int) -> Gap | None:
    """The gap that an edge is drawn as; None for one that leads to another stage."""
    _, first, last = graph.place(edge.source)
    if edge.to_exit:
        kind = "leave" if graph.is_stage(edge.source) else "exit"
        return Gap(kind, edge, last, last)
    to_stage, target, _ = graph.place(edge.target)
    if to_stage != stage:
        return None
    source = last if graph.is_stage(edge.source) else first
    return Gap("next" if target == source + 1 else "jump", edge, source, target)


def in_order(gaps: list[Gap]) -> list[Gap]:
    """Ways out and jumps first, the way to the next card last, right above it; a second such way is a jump."""
    onward = [gap for gap in gaps if gap.kind == "next"]
    aside = [gap for gap in gaps if gap.kind != "next"] + [replace(gap, kind="jump") for gap in onward[1:]]
    return [replace(gap, goes_on=bool(onward)) for gap in aside] + onward[:1]


def gap_cell(graph: Graph, gap: Gap, number: int, layout: Layout, labels: Labels) -> str:
    """The cell of a gap. Its ID says what it joins: `g7.jump.from-3.to-1`."""
    lines = gap_lines(gap, layout, labels)
    goes_on = ("on",) if gap.goes_on else ()
    names = (gap.kind, f"from-{gap.source}", f"to-{gap.target}", *goes_on, *edge_classes(gap.edge))
    tooltip = "" if gap.edge.default and not gap.edge.to_exit else edge_tooltip(graph, gap.edge, labels)
    return cell(
        lines,
        font(SMALL_SIZE),
        ID=".".join((f"g{number}", *names)),
        TITLE=html(tooltip),
        WIDTH=layout.card_width,
        HEIGHT=gap_height(gap, len(lines)),
    )


def gap_height(gap: Gap, lines: int) -> int:
    """The height of a gap: room for an arrow, and for its words."""
    least = 20 if gap.kind == "next" else 24
    return max(least, SMALL_LINE * lines + (12 if gap.kind == "next" else 10))


def gap_lines(gap: Gap, layout: Layout, labels: Labels) -> list[str]:
    """The words of a gap."""
    edge, room = gap.edge, layout.gap_room
    if gap.edge.to_exit:
        return list(exit_lines(edge, room, labels))
    return [*wrap(edge.label, room, 3), *figures(edge, room, labels), *lost_line(edge, room, labels)]


def exit_lines(edge: Edge, room: float, labels: Labels) -> Iterator[str]:
    """Who leaves and why; a stage that may end the journey only says so."""
    if edge.default:
        yield labels.ends_here
        return
    yield from wrap(f"{edge.share_text} {labels.leaves}", room - 1.5, 2)
    yield from wrap(edge.label, room - 1.5, 3)
    yield from figures(replace(edge, share_text=""), room - 1.5, labels)
    yield from lost_line(edge, room - 1.5, labels)


def jumps(gaps: dict[int, list[Gap]]) -> int:
    """How many jumps a stage has: each gets a rail of its own beside the cards."""
    return sum(gap.kind == "jump" for listed in gaps.values() for gap in listed)
