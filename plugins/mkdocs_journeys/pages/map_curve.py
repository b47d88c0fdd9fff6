"""The curve of the journey map: drawn once in a page, and seen through windows wherever a part of it is shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from mkdocs_journeys.diagram.slices import short, to_y
from mkdocs_journeys.diagram.track import dots, track
from mkdocs_journeys.figures.emotion import Point
from mkdocs_journeys.pages.labels import mood_class
from mkdocs_journeys.pages.map_columns import height
from mkdocs_journeys.pages.overlays import Overlay, Place

# A bare `href` in SVG ends the theme's instant navigation before the page is shown.
WINDOW = (
    "<svg class=j-slice viewBox={},0,{},100 preserveAspectRatio=none aria-hidden=true>"
    '<use xlink:href="#{}"/></svg>'
)
# As wide as the columns need: its letters are as large as a column is wide.
DRAWING = '<svg class="j-curve" width="{}em" height="0" aria-hidden="true">{}</svg>'
# What is above zero has another colour than what is below.
FILL = (
    '<linearGradient id="{0}_fill" gradientUnits="userSpaceOnUse" x2="0" y2="100"><stop class="up" offset=".5"/>'
    '<stop class="down" offset=".5"/></linearGradient>'
)
GEM = (
    '<svg class="j-gem" aria-hidden="true"><svg x="50%" y="{}%" overflow="visible">'
    '<path d="M0-18 18 0 0 18-18 0z"/></svg></svg>'
)


@dataclass(frozen=True, slots=True)
class Tag:
    """The name of an overlay at its last point: in which column, and how far below the upper end of the scale."""

    number: int
    overlay: Overlay
    column: int
    height: int


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve over the columns of a map with what is laid over it; `id` is the name of the drawing in the page."""

    id: str
    points: tuple[Point, ...]
    low: Point | None
    overlays: tuple[Overlay, ...]

    @property
    def drawing(self) -> Markup:
        """The drawing itself, which shows nothing where it stands."""
        paths = "".join([self.lit(), *self.lines(), *self.dots()])
        inner = f'{FILL.format(self.id)}<g id="{self.id}" class="j-drawn">{paths}</g>'
        # Nothing but numbers, ids and names of our own is in it.
        return Markup(DRAWING.format(len(self.points), inner))  # noqa: S704

    def window(self, first: int, width: int = 1) -> Markup:
        """So many columns of it, from the one with this index on."""
        return Markup(WINDOW.format(first * 100, width * 100, self.id))  # noqa: S704

    @property
    def whole(self) -> Markup:
        """All columns."""
        return self.window(0, len(self.points))

    def gem(self, point: Point) -> Markup:
        """The mark of a moment of truth at its point."""
        return Markup(GEM.format(short(to_y(point.score or 0.0))))  # noqa: S704

    def lit(self) -> str:
        """The column of the lowest point, for those windows that have no cell to light."""
        columns = [index for index, point in enumerate(self.points) if point is self.low]
        return "".join(f'<path class="lit" d="M{100 * index} 0h100v100h-100z"/>' for index in columns)

    def lines(self) -> Iterator[str]:
        """The curve, over what is laid over it: it is what the page is about."""
        drawn = track([(x, score) for x, score, _ in self.known()])
        yield path("area", drawn.area, f' fill="url(#{self.id}_fill)"')
        for number, overlay in enumerate(self.overlays, 1):
            yield f'<g class="j-over j-over--{number}" data-over="{overlay.journey.id}">'
            yield drawn_over(overlay.runs) + "</g>"
        yield path("guess", drawn.guess)
        yield path("line", drawn.line)

    def dots(self) -> Iterator[str]:
        """The points by how they feel, each in a halo; the lowest is larger."""
        kinds: dict[str, list[Place]] = {}
        for x, score, point in self.known():
            name = f"{'low' if point is self.low else 'dot'} j-mood--{mood_class(score)}"
            kinds.setdefault(name, []).append((x, score))
        yield path("halo", dots(place for places in kinds.values() for place in places))
        for name, places in sorted(kinds.items()):
            yield path(name, dots(places))

    def known(self) -> Iterator[tuple[float, float, Point]]:
        """The points that have a score, with their columns."""
        for index, point in enumerate(self.points):
            if point.score is not None:
                yield index + 0.5, point.score, point

    @property
    def tags(self) -> list[Tag]:
        """Where the overlays are named."""
        last = [(each, each.runs[-1][-1]) for each in self.overlays]
        return [Tag(number, each, int(x), height(score)) for number, (each, (x, score)) in enumerate(last, 1)]


# The same journey lies over those of other personas who go the same way.
@lru_cache(256)
def drawn_over(runs: tuple[tuple[Place, ...], ...]) -> str:
    """The curve of another journey, and its points."""
    line = "".join(way.line + way.guess for way in map(track, runs))
    return path("line", line) + path("dot", dots(place for run in runs for place in run))


def path(name: str, way: str, more: str = "") -> str:
    """A path, where there is one."""
    return f'<path class="{name}"{more} d="{way}"/>' if way else ""


def curve(id: str, points: Sequence[Point], low: Point | None, overlays: Iterable[Overlay]) -> Curve:
    """The curve of a journey."""
    # A sign that no id of the format has, so that no author's part has this one.
    return Curve(f"c_{id}", tuple(points), low, tuple(overlays))
