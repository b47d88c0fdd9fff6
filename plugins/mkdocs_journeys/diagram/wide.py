"""The drawing for wide screens: stages side by side where Graphviz placed them, and its lines between them."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_journeys.diagram.dot import STRIP, Way, skeleton, ways_between
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import wide_for
from mkdocs_journeys.diagram.lines import Point, at, bent, head, rail
from mkdocs_journeys.diagram.paint import stage
from mkdocs_journeys.diagram.paint_gaps import drawn
from mkdocs_journeys.diagram.plain import Placed, read_plain
from mkdocs_journeys.diagram.sheet import Sheet, sheet
from mkdocs_journeys.diagram.tracks import tracks_of
from mkdocs_journeys.diagram.waywords import edge_classes

TIP, PAD = 6, 9
GAP, TRACK, MOST_TRACKS = 30, 6, 6


class Wide:
    """What is to be drawn, before and after Graphviz. Ways to a neighbour run in the gutter between the two stages;
    those that pass by others are left to Graphviz.
    """

    def __init__(self, graph: Graph, labels: Labels) -> None:
        self.layout = wide_for(len(graph.stages))
        self.labels = labels
        self.sheets = [sheet(graph, index, self.layout, labels) for index, _ in enumerate(graph.stages)]
        ways = ways_between(graph, self.sheets)
        self.far = [way for way in ways if abs(way.source - way.target) > 1]
        self.near: dict[int, list[Way]] = {}
        for way in ways:
            if abs(way.source - way.target) == 1:
                self.near.setdefault(min(way.source, way.target), []).append(way)

    @property
    def dot(self) -> str:
        """The question to Graphviz."""
        most = min(max((len(ways) for ways in self.near.values()), default=1), MOST_TRACKS)
        return skeleton(self.sheets, self.far, GAP + TRACK * (most - 1))

    def paint(self, answer: str) -> tuple[int, int, str]:
        """Width, height and content."""
        placed = read_plain(answer, len(self.sheets), len(self.far))
        stages = (
            stage(each, self.layout, self.labels, x, y)
            for each, (x, y) in zip(self.sheets, placed.corners, strict=True)
        )
        inner = "".join(stages) + "".join(self.lines(placed))
        return (
            placed.width + 2 * PAD,
            placed.height + 2 * PAD,
            f'<g transform="translate({PAD},{PAD})">{inner}</g>',
        )

    def lines(self, placed: Placed) -> list[str]:
        """The ways between stages: the plain ones as one path."""
        plain: list[str] = []
        heads: list[str] = []
        told: list[str] = []
        for way, line, tip in self.routes(placed):
            if kind := edge_classes(way.edge):
                told.append(drawn(line, tip, kind))
            else:
                plain.append(line)
                heads.append(tip)
        return [drawn("".join(plain), "".join(heads)), *told] if plain else told

    def routes(self, placed: Placed) -> Iterator[tuple[Way, str, str]]:
        """Each way with its line and its arrow head."""
        for left, ways in sorted(self.near.items()):
            ends = [self.ends(way, placed) for way in ways]
            tracks = tracks_of([(start[-1][1], end[0][1]) for start, end in ends], MOST_TRACKS)
            side = placed.corners[left][0] + self.sheets[left].width
            for way, (start, end), track in zip(ways, ends, tracks, strict=True):
                x = side + 9 + TRACK * track
                yield way, *gutter_line([*start, (x, start[-1][1]), (x, end[0][1]), *end])
        for number, way in enumerate(self.far):
            yield way, *long_line(*self.ends(way, placed), placed.lines[number], way.source > way.target)

    def ends(self, way: Way, placed: Placed) -> tuple[list[Point], list[Point]]:
        """From the words about a way to the side of their stage, and from the side of the other to the goal."""
        back = way.source > way.target
        start = leaving(self.sheets[way.source], way, placed.corners[way.source], back)
        return start, arriving(self.sheets[way.target], way, placed.corners[way.target], back)


def leaving(sheet: Sheet, way: Way, corner: Point, back: bool) -> list[Point]:
    """From the words about a way to the side of their stage."""
    x, y, cell = *corner, way.cell
    side = x if back else x + sheet.width
    if cell is None:
        return [(side, y + sheet.title_y)]
    if way.leaves is not None:
        return [(x + (cell.x + 1 if back else cell.right), y + way.leaves), (side, y + way.leaves)]
    gutter, strip = x + (cell.x - 6 if back else cell.right + 5), y + STRIP / 2
    return [(gutter, y + cell.middle), (gutter, strip), (side, strip)]


def arriving(sheet: Sheet, way: Way, corner: Point, back: bool) -> list[Point]:
    """From the side of a stage to its title, or to the card that a way leads to."""
    x, y, goal = *corner, way.goal
    side = x + sheet.width + 1 if back else x - 1
    if goal is None:
        return [(side, y + sheet.title_y)]
    tip = (x + (goal.right + 1 if back else goal.x - 1), y + goal.middle)
    if way.arrives is not None:
        return [(side, tip[1]), tip]
    gutter, strip = x + (goal.right + 8 if back else goal.x - 9), y + STRIP / 2
    return [(side, strip), (gutter, strip), (gutter, tip[1]), tip]


def gutter_line(points: list[Point]) -> tuple[str, str]:
    """A line along right angles; its head covers its last part."""
    *rest, (x, y) = points
    back = rest[-1][0] > x
    return rail(straightened([*rest, (x + TIP if back else x - TIP, y)])), head(
        x, y, "left" if back else "right"
    )


def straightened(points: list[Point]) -> list[Point]:
    """The points at which a line turns."""
    kept = points[:1]
    for point, after in pairwise(points[1:]):
        if not (kept[-1][0] == point[0] == after[0] or kept[-1][1] == point[1] == after[1]):
            kept.append(point)
    return [*kept, points[-1]]


def long_line(start: list[Point], end: list[Point], points: list[Point], back: bool) -> tuple[str, str]:
    """A line as Graphviz bent it, with its ends."""
    (x, y), points = end[-1], points[::-1] if back else points
    stop = (x + TIP if back else x - TIP, y)
    before = "".join(f"{'L' if n else 'M'}{at(point)}" for n, point in enumerate(start[:-1]))
    bend = bent(points)
    line = f"{before}L{bend[1:]}" if before else bend
    after = [*end[1:-1], stop] if len(end) > 1 else []
    return line + "".join(f"L{at(point)}" for point in after), head(x, y, "left" if back else "right")
