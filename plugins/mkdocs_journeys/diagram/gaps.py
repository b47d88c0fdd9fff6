"""What stands below a card or a stage: the way to the next card, ways out, jumps within the stage, ways elsewhere.

Each has its words in the column that it starts from. So a column always reads from top to bottom, what leaves a stage
stands together, and words beside an arrow never lie on anything.
"""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_journeys.diagram.graph import Edge, Graph, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.text import cut, wrap
from mkdocs_journeys.diagram.waywords import figures, lost_line, title_of
from mkdocs_journeys.immutable import immutable


@immutable
class Gap:
    """One line of connection: `next`, `exit`, `jump` or `away`; `whole` where it starts from the stage as a
    whole, `near` where it leads from there to the very next one.
    """

    kind: str
    edge: Edge
    source: int
    target: int
    whole: bool = False
    near: bool = False
    goes_on: bool = False


def gaps_of(graph: Graph, stage: StageBox) -> dict[int, list[Gap]]:
    """The gaps of a stage by the card that they follow; those of the stage as a whole stand under -1."""
    found: dict[int, list[Gap]] = {}
    for edge in graph.edges_from(graph.place(stage.id)[0]):
        gap = gap_of(graph, edge)
        if gap:
            found.setdefault(-1 if gap.whole else gap.source, []).append(gap)
    return {number: in_order(gaps) for number, gaps in found.items()}


def gap_of(graph: Graph, edge: Edge) -> Gap | None:
    """The gap that an edge is drawn as; None for a stage's plain step to the next one, which says nothing."""
    (stage, first, last), whole = graph.place(edge.source), graph.is_stage(edge.source)
    if edge.to_exit:
        return Gap("exit", edge, last, last, whole)
    to_stage, target, _ = graph.place(edge.target)
    if to_stage != stage:
        near = whole and graph.is_stage(edge.target) and to_stage == stage + 1
        return (
            None
            if near and edge.default
            else Gap("away", edge, last if whole else first, target, whole, near)
        )
    source = last if whole else first
    return Gap("next" if target == source + 1 else "jump", edge, source, target)


def in_order(gaps: list[Gap]) -> list[Gap]:
    """Ways out and jumps first, the way to the next card last, right above it; a second such way is a jump."""
    onward = [gap for gap in gaps if gap.kind == "next"]
    aside = [gap for gap in gaps if gap.kind != "next"] + [replace(gap, kind="jump") for gap in onward[1:]]
    aside.sort(key=lambda gap: gap.near)
    return [*(replace(gap, goes_on=True) for gap in aside), onward[0]] if onward else aside


def gap_lines(graph: Graph, gap: Gap, layout: Layout, labels: Labels) -> list[str]:
    """The words of a gap. In a list, where the end of a line is far away, they say where it leads."""
    edge = gap.edge
    if edge.to_exit:
        return list(exit_lines(edge, layout.gap_room - 1.5, labels))
    room = layout.gap_room
    lines = [*wrap(edge.label, room, 3), *figures(edge, room, labels), *lost_line(edge, room, labels)]
    far = gap.kind == "away" or (gap.kind == "jump" and abs(gap.target - gap.source) > 1)
    if far and not (gap.near and lines) and (not layout.columns or not lines):
        return [cut(f"{'↑' if edge.loop else '→'} {title_of(graph, edge.target)}", room), *lines]
    return lines


def exit_lines(edge: Edge, room: float, labels: Labels) -> Iterator[str]:
    """Who leaves and why; a stage that may end the journey only says so."""
    if edge.default:
        yield labels.ends_here
        return
    yield from wrap(f"{edge.share_text} {labels.leaves}", room, 2)
    yield from wrap(edge.label, room, 3)
    yield from figures(replace(edge, share_text=""), room, labels)
    yield from lost_line(edge, room, labels)
