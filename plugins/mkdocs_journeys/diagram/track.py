"""The emotion curve as one path over all columns, a hundred units wide each, to be seen through windows.

Every place that shows the curve, or a column of it, is a window on this one drawing: it stands in the page once. It is
stretched to its window, so lines keep their width (`non-scaling-stroke`), and a point is the end of a line that has no
length.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mkdocs_journeys.diagram.slices import ZERO, Segment, segments_of, short, to_y

COLUMN = 100.0
# A segment that is longer than this passes over a column of which nothing is known.
NEIGHBOUR = 1.01
Place = tuple[float, float]  # a column (0.5 is the middle of the first), and a score


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
    end: Place = (-1.0, -1.0)
    smooth: Place | None = None  # the step that a smooth bend takes first, which need not be written
    for segment in segments:
        start = (round(segment.left * unit, 1), round(segment.curve[0], 1))
        if start != end:
            parts.append(f"M{short(start[0])} {short(start[1])}")
            smooth = None
        end = (round(segment.right * unit, 1), round(segment.curve[3], 1))
        first, x, y, dx, dy = steps(segment, start, end, unit)
        if not first[1] and not y and not dy:
            parts.append(f"h{short(dx)}")
            smooth = None
            continue
        rest = f"{short(x)} {short(y)} {short(dx)} {short(dy)}"
        way = f"s{rest}" if first == smooth else f"c{short(first[0])} {short(first[1])} {rest}"
        # A space only where no sign parts two numbers.
        parts.append(way.replace(" -", "-"))
        smooth = (round(dx - x, 1), round(dy - y, 1))
    return "".join(parts)


def steps(
    segment: Segment, start: Place, end: Place, unit: float
) -> tuple[Place, float, float, float, float]:
    """The first control point, the second one and the end of a segment, from its start."""
    left, right, (y0, y1, y2, y3) = segment
    third = round((right - left) * unit / 3, 1)
    dx, dy = round(end[0] - start[0], 1), round(end[1] - start[1], 1)
    return (third, round(y1 - y0, 1)), round(dx - third, 1), round(dy - round(y3 - y2, 1), 1), dx, dy


def dots(places: Iterable[Place]) -> str:
    """The path of points."""
    return "".join(f"M{short(x * COLUMN)} {short(to_y(score))}h.1" for x, score in places)
