"""What was said at the points of the curve: as many quotes as there is room for, the weightiest first."""

from collections.abc import Iterable
from functools import cached_property

from mkdocs_journeys.diagram.text import wrap
from mkdocs_journeys.diagram.widths import width
from mkdocs_journeys.immutable import immutable

SIZE, LINE, ROOM, AWAY = 11, 14, 17.0, 13
MOST = 6


@immutable(slots=False)
class Callout:
    """A quote in its marks, above a peak or below a trough; `middle` and `top` are where its words stand."""

    x: int
    y: float
    text: str
    above: bool
    weight: float
    middle: int = 0
    top: float = 0.0

    @cached_property
    def lines(self) -> list[str]:
        """The words in lines."""
        return wrap(self.text, ROOM, 2)

    @cached_property
    def half(self) -> float:
        """Half their width."""
        return max(map(width, self.lines)) * SIZE / 2 + 6

    def meets(self, other: "Callout") -> bool:
        """Whether the words of two would touch."""
        beside = abs(self.middle - other.middle) >= self.half + other.half
        return not beside and abs(self.top - other.top) < 2 * LINE + 4


def callouts(found: Iterable[Callout], left: int, right: int, heights: tuple[float, float]) -> list[Callout]:
    """The quotes that are shown, each moved sideways as far as it takes to stay inside."""
    shown: list[Callout] = []
    for each in sorted((each for each in found if each.lines), key=lambda each: (-each.weight, each.x)):
        half, tall = each.half, LINE * len(each.lines)
        middle = round(min(max(each.x, left + half), max(right - half, left + half)))
        top = (
            max(each.y - AWAY - tall, heights[0])
            if each.above
            else min(each.y + AWAY + 2, heights[1] - tall - 3)
        )
        placed = Callout(each.x, each.y, each.text, each.above, each.weight, middle, top)
        if len(shown) < MOST and not any(placed.meets(other) for other in shown):
            shown.append(placed)
    return shown
