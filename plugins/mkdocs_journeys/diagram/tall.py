"""The drawing for narrow screens: one list from top to bottom. Ways to the next stage run straight down, all others
on rails beside the list; it needs no Graphviz.
"""

from collections.abc import Iterator, Sequence

from mkdocs_journeys.diagram.dot import Way, ways_between
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import MARGIN, RAIL, STEM, TALL
from mkdocs_journeys.diagram.lines import head, rail
from mkdocs_journeys.diagram.paint import stage
from mkdocs_journeys.diagram.paint_gaps import drawn
from mkdocs_journeys.diagram.sheet import Sheet, sheet
from mkdocs_journeys.diagram.tracks import Span, tracks_of
from mkdocs_journeys.diagram.waywords import edge_classes

PAD, APART, BESIDE, MOST_TRACKS = 2, 26, 10, 6


def paint_tall(graph: Graph, labels: Labels) -> tuple[int, int, str]:
    """Width, height and content."""
    sheets = [sheet(graph, index, TALL, labels) for index, _ in enumerate(graph.stages)]
    tops = list(tops_of(sheets))
    ways = ways_between(graph, sheets)
    right = max(each.width for each in sheets)
    stages = "".join(stage(each, TALL, labels, PAD, y) for each, y in zip(sheets, tops, strict=True))
    straight = "".join(down(way, sheets, tops) for way in ways if is_next(way))
    far = [way for way in ways if not is_next(way)]
    spans = [span(way, sheets, tops) for way in far]
    tracks = tracks_of(spans, MOST_TRACKS)
    beside = "".join(
        aside(way, sheets, ends, right + BESIDE + RAIL * track)
        for way, ends, track in zip(far, spans, tracks, strict=True)
    )
    width = PAD * 2 + right + (BESIDE + RAIL * (max(tracks) + 1) if tracks else 0)
    return width, tops[-1] + sheets[-1].height + PAD, stages + straight + beside


def tops_of(sheets: Sequence[Sheet]) -> Iterator[int]:
    """Where each stage begins."""
    y = PAD
    for each in sheets:
        yield y
        y += each.height + APART


def is_next(way: Way) -> bool:
    """Whether a way leads from a stage as a whole to the next one."""
    whole = way.cell is None or (way.cell.gap is not None and way.cell.gap.whole)
    return way.target == way.source + 1 and whole and way.goal is None


def down(way: Way, sheets: Sequence[Sheet], tops: Sequence[int]) -> str:
    """The arrow to the next stage."""
    x, end = PAD + MARGIN + STEM, tops[way.target]
    y = tops[way.source] + (way.cell.y if way.cell else sheets[way.source].height)
    return drawn(f"M{x} {y}V{end - 6}", head(x, end - 1, "down"), edge_classes(way.edge))


def span(way: Way, sheets: Sequence[Sheet], tops: Sequence[int]) -> Span:
    """The heights that a way joins."""
    start = way.cell.middle if way.cell else sheets[way.source].title_y
    end = way.goal.middle if way.goal else sheets[way.target].title_y
    return tops[way.source] + start, tops[way.target] + end


def aside(way: Way, sheets: Sequence[Sheet], ends: Span, x: int) -> str:
    """A way beside the list."""
    start = PAD + (way.cell.right if way.cell else sheets[way.source].width)
    end = PAD + (way.goal.right if way.goal else sheets[way.target].width) + 1
    line = rail([(start, ends[0]), (x, ends[0]), (x, ends[1]), (end + 5, ends[1])])
    return drawn(line, head(end, ends[1], "left"), edge_classes(way.edge))
