"""The emotion curve in pieces, one to a column, for pages that show journeys in small."""

from collections.abc import Sequence

from markupsafe import Markup

from mkdocs_journeys.diagram.slices import Slice, slices
from mkdocs_journeys.pages.labels import mood_class

# What is above zero has another colour than what is below: each half is a window that shows its part of the same area.
HALVES = (
    '<svg width="100" height="50" viewBox="0 0 100 50"><path class="j-up" d="{0}"/></svg>'
    '<svg y="50" width="100" height="50" viewBox="0 50 100 50"><path class="j-down" d="{0}"/></svg>'
)
FRAME = '<svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">{}</svg>'


def bits(scores: Sequence[float | None], low: int | None) -> list[Markup]:
    """The pieces; `low` is the number of the column with the worst moment."""
    return [
        bit(piece, score, index == low)
        for index, (piece, score) in enumerate(zip(slices(scores), scores, strict=True))
    ]


def bit(piece: Slice, score: float | None, low: bool) -> Markup:
    """A column's piece: what lies between it and zero, the line, and the point."""
    parts: list[str] = []
    if piece.above and piece.below:
        parts.append(HALVES.format(piece.area))
    elif piece.above or piece.below:
        parts.append(f'<path class="j-{"up" if piece.above else "down"}" d="{piece.area}"/>')
    if piece.line:
        unknown = ' class="j-bit__unknown"' if score is None else ""
        parts.append(f'<path{unknown} d="{piece.line}"/>')
    if piece.y is not None:
        parts.append(f'<path class="j-bit__point" d="M50 {piece.y:g}h.01"/>')
    mood = f" j-mood--{mood_class(score)}" if score is not None else ""
    # Nothing but numbers and names of our own is in it.
    drawing = FRAME.format("".join(parts)) if parts else ""
    return Markup(f'<span class="j-bit{mood}{" j-bit--low" * low}">{drawing}</span>')  # noqa: S704
