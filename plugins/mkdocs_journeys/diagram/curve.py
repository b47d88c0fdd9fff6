"""The emotion curve. Its scale is always -2 to 2: a curve that fills its own range makes every journey a drama.

Between its points it never goes where no point is. Signs have shapes of their own, each point is a link to what it
stands for, and what was said there stands at the points where the curve turns.
"""

from collections.abc import Iterator, Sequence

from mkdocs_journeys.diagram.labels import Labels, mood_step, signed
from mkdocs_journeys.diagram.markup import SPACES, attribute, attrs, content
from mkdocs_journeys.diagram.quotes import Callout, callouts
from mkdocs_journeys.diagram.slices import segments_of, short
from mkdocs_journeys.diagram.text import cut, one_line, shorten
from mkdocs_journeys.diagram.track import path
from mkdocs_journeys.immutable import immutable

ENGLISH = Labels()
LEAST, MOST = -2, 2
LEFT, RIGHT, TOP, STEP, BOTTOM = 92, 8, 74, 42, 46
WIDTH, NARROW = 1100, 44
MIDDLE, FOOT = TOP + MOST * STEP, TOP + (MOST - LEAST) * STEP


@immutable
class Moment:
    """A column of the curve: a touchpoint or a stage; without a value it is a gap.

    `turn` is -1 at a trough and 1 at a peak.
    """

    title: str
    value: float | None
    url: str = ""
    quote: str = ""
    moment_of_truth: bool = False
    turn: int = 0
    lowest: bool = False


def emotion_curve(
    moments: Sequence[Moment], stages: Sequence[tuple[str, int]], id: str, labels: Labels = ENGLISH
) -> str:
    """The curve; `stages` are the titles of the stages with how many of the moments belong to each."""
    # Never narrower than the page: the few points of a short journey would be drawn like a poster.
    column = round(max((WIDTH - LEFT) / max(len(moments), 1), NARROW))
    width = LEFT + column * len(moments) + RIGHT
    points = [Point(moment, LEFT + column * n + column // 2) for n, moment in enumerate(moments)]
    known = [point for point in points if point.moment.value is not None]
    said = callouts(
        [point.callout(labels) for point in known if point.moment.turn],
        LEFT,
        width,
        (TOP - 26, FOOT + BOTTOM),
    )
    inner = (
        *bands(stages, column),
        *axis(width, labels),
        '<g class="m" transform="translate(0,36)">',
        *(f'<text x="{p.x}">{n}</text>' for n, p in enumerate(points, 1)),
        "</g>",
        *line(known, f"{id}-feelings", column),
        *(quote(each) for each in said),
        *(mark(point, labels) for point in known),
    )
    kind = "j-feel j-feel--long" if width > 1.3 * WIDTH else "j-feel"
    size = attrs(class_=kind, viewBox=f"0 0 {width} {FOOT + BOTTOM}", width=width, height=FOOT + BOTTOM)
    told = attrs(role="group", aria_label=described(known, labels))
    return f"<svg{SPACES}{size}{told}>{''.join(inner)}</svg>"


@immutable
class Point:
    """A moment with its place."""

    moment: Moment
    x: int

    @property
    def y(self) -> float:
        """The height of its emotion; one outside the scale stays on its border."""
        return MIDDLE - min(max(self.moment.value or 0.0, LEAST), MOST) * STEP

    def callout(self, labels: Labels) -> Callout:
        """What was said there, with how much it counts."""
        moment = self.moment
        said = labels.said.format(quote=one_line(moment.quote)) if moment.quote else ""
        weight = abs(moment.value or 0.0) + 3 * moment.lowest
        return Callout(self.x, self.y, said, moment.turn > 0, weight)


def bands(stages: Sequence[tuple[str, int]], column: int) -> Iterator[str]:
    """The stages: every second one on another ground, each with its number and title."""
    x = LEFT
    for number, (title, count) in enumerate(stages, 1):
        width = column * count
        if number % 2:
            yield f'<rect class="e" x="{x}" width="{width}" height="{FOOT + BOTTOM}"/>'
        name = cut(f"{number} {one_line(title)}", (width - 8) / 12.5)
        yield f'<text class="g" x="{x + width // 2}" y="17">{content(name)}</text>' * bool(count)
        x += width


def axis(width: int, labels: Labels) -> Iterator[str]:
    """The scale with its words."""
    lines = "".join(f"M{LEFT} {MIDDLE - step * STEP}H{width - RIGHT}" for step in (2, 1, -1, -2))
    yield f'<path class="y" d="{lines}"/><path class="y0" d="M{LEFT} {MIDDLE}H{width - RIGHT}"/>'
    for step in range(MOST, LEAST - 1, -1):
        word = labels.mood(step)
        yield (
            f'<text class="a" x="0" y="{MIDDLE - step * STEP}"><tspan>{signed(step)}</tspan>'
            f'<tspan class="m" x="0" dy="13">{content(word)}</tspan></text>'
        )


def line(points: Sequence[Point], id: str, column: int) -> Iterator[str]:
    """The curve with its ground, dashed where it passes over a moment of which nothing is said."""
    segments = segments_of([(float(point.x), point.y) for point in points])
    near = [segment for segment in segments if segment.right - segment.left <= column * 1.5]
    far = [segment for segment in segments if segment not in near]
    if segments:
        ground = f"{path(segments, 1)}V{MIDDLE}H{short(segments[0].left)}z"
        yield (
            f'<linearGradient id="{id}" gradientUnits="userSpaceOnUse" x2="0" y1="{TOP}" y2="{FOOT}">'
            '<stop class="up" offset=".5"/><stop class="dn" offset=".5"/></linearGradient>'
            f'<path fill="url(#{id})" d="{ground}"/>'
        )
    yield f'<path class="k" d="{path(near, 1)}"/>' * bool(near)
    yield f'<path class="k dash" d="{path(far, 1)}"/>' * bool(far)


def mark(point: Point, labels: Labels) -> str:
    """A point: a triangle up, a dot or a triangle down by its sign, in a diamond at a moment of truth."""
    moment, value = point.moment, point.moment.value or 0.0
    place, size = f"M{point.x} {short(point.y)}", 9 if moment.lowest else 6
    truth = f'<path class="d" d="{place}m0-13l13 13-13 13-13-13z"/>' if moment.moment_of_truth else ""
    facts = [f"{one_line(moment.title)}: {labels.signed(value)}, {labels.mood(value)}"]
    facts += [labels.moment_of_truth] * moment.moment_of_truth
    facts += [labels.said.format(quote=one_line(moment.quote))] * bool(moment.quote)
    step = mood_step(value)
    kind = f"{'n' if step < 0 else 'p' if step else 'z'}{abs(step) or ''}"
    inner = (
        f'<title>{content(shorten(" · ".join(facts)))}</title>{truth}<path d="{place}{shape(value, size)}"/>'
    )
    return f'<a xlink:href="{attribute(moment.url)}" class="{kind}">{inner}</a>'


def shape(value: float, size: int) -> str:
    """Path data of a mark, from its middle."""
    if value > 0:
        return f"m0-{size}l{size} {size * 2 - 2}h-{size * 2}z"
    if value < 0:
        return f"m0 {size}l{size}-{size * 2 - 2}h-{size * 2}z"
    return f"m-{size - 1} 0a{size - 1} {size - 1} 0 1 0 {2 * size - 2} 0a{size - 1} {size - 1} 0 1 0-{2 * size - 2} 0z"


def quote(callout: Callout) -> str:
    """What was said, above a peak or below a trough."""
    top = callout.top
    lines = "".join(
        f'<text x="{callout.middle}" y="{short(top + 11 + 14 * row)}">{content(text)}</text>'
        for row, text in enumerate(callout.lines)
    )
    return f'<g class="q">{lines}</g>'


def described(points: Sequence[Point], labels: Labels) -> str:
    """What the curve shows."""
    if not points:
        return labels.no_emotion
    best, worst = (
        max(points, key=lambda p: p.moment.value or 0),
        min(points, key=lambda p: p.moment.value or 0),
    )
    facts = [labels.emotion_curve.format(least=signed(LEAST), most=signed(MOST))]
    if best.moment.value != worst.moment.value:
        facts.append(
            labels.worst.format(
                title=one_line(worst.moment.title), value=labels.signed(worst.moment.value or 0)
            )
        )
        facts.append(
            labels.best.format(title=one_line(best.moment.title), value=labels.signed(best.moment.value or 0))
        )
    return shorten(". ".join(facts) + ".")
