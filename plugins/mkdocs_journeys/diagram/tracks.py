"""Tracks side by side for lines that run along each other."""

from collections.abc import Sequence

Span = tuple[float, float]
APART = 6


def tracks_of(spans: Sequence[Span], most: int) -> list[int]:
    """A track for each, the short ones first; two that meet have different ones, as far as there is room."""
    tracks = [0] * len(spans)
    taken: list[list[Span]] = [[] for _ in range(most)]
    for index in sorted(range(len(spans)), key=lambda i: abs(spans[i][0] - spans[i][1])):
        low, high = min(spans[index]) - APART, max(spans[index]) + APART
        free = (n for n, others in enumerate(taken) if all(high < a or b < low for a, b in others))
        tracks[index] = next(free, most - 1)
        taken[tracks[index]].append((low, high))
    return tracks
