"""The emotion curve as one path over all columns, a hundred units wide each, to be seen through windows.

Every place that shows the curve, or a column of it, is a window on this one drawing: it stands in the page once. It is
stretched to its window, so lines keep their width (`non-scaling-stroke`), and a point is the end of a line that has no
length.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_journeys.diagram.slices import ZERO, Segment, segments_of, short, to_y

COLUMN = 100.0
# A segment that is longer than this passes over a column of which nothing is known.
NEIGHBOUR = 1.01
Place = tuple[float, float]  # a column (0.5 is the middle of the first), and a score
Tenths = tuple[int, int]  # a step to the right and down


@dataclass(frozen=True, slots=True)
class Track:
    """The paths of a curve: where it is known, where it is guessed, and what lies between it and zero."""

    line: str
    guess: str
    area: str


def track(places: Sequence[Place]) -> Track:
    """The curve through some places, in the order of their columns."""
    segments = segments_of([(x, to_y(score)) for x, score in places])
    known = [segment for segment in segments if segment.right - segment.left <= NEIGHBOUR]
    guessed = [segment for segment in segments if segment.right - segment.left > NEIGHBOUR]
    whole = path(segments)
    area = f"{whole}V{ZERO:g}H{short(segments[0].left * COLUMN)}z" if segments else ""
    return Track(path(known) if guessed else whole, path(guessed), area)


def path(segments: Iterable[Segment], unit: float = COLUMN) -> str:
    """The path of segments, each in steps from where the last one ended: those are shorter to write."""
    parts: list[str] = []
    end = (-1, -1)
    smooth: Tenths | None = None  # the step that a smooth bend takes first, which need not be written
    for segment in segments:
        start = (round(segment.left * unit * 10), round(segment.curve[0] * 10))
        if start != end:
            parts.append(f"M{tenths(start[0])} {tenths(start[1])}")
            smooth = None
        end = (round(segment.right * unit * 10), round(segment.curve[3] * 10))
        first, x, y, dx, dy = steps(segment, start, end, unit)
        if not first[1] and not y and not dy:
            parts.append(f"h{tenths(dx)}")
            smooth = None
            continue
        rest = f"{tenths(x)} {tenths(y)} {tenths(dx)} {tenths(dy)}"
        way = f"s{rest}" if first == smooth else f"c{tenths(first[0])} {tenths(first[1])} {rest}"
        # A space only where no sign parts two numbers.
        parts.append(way.replace(" -", "-"))
        smooth = (dx - x, dy - y)
    return "".join(parts)


def steps(segment: Segment, start: Tenths, end: Tenths, unit: float) -> tuple[Tenths, int, int, int, int]:
    """The first control point, the second one and the end of a segment, from its start, in tenths."""
    left, right, (y0, y1, y2, y3) = segment
    third = round((right - left) * unit * 10 / 3)
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (third, round((y1 - y0) * 10)), dx - third, dy - round((y3 - y2) * 10), dx, dy


# What is rounded once can be added up without being rounded again; most places are those of the next drawing.
@lru_cache(maxsize=16_384)
def tenths(count: int) -> str:
    """So many tenths as a number."""
    return short(count / 10)


def dots(places: Iterable[Place]) -> str:
    """The path of points."""
    return "".join(f"M{short(x * COLUMN)} {short(to_y(score))}h.1" for x, score in places)
