"""The signs of a diagram with their meanings, for a key beside it."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.badges import diamond, friction_flag, mood_pill
from mkdocs_journeys.diagram.curve import image
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.markup import element
from mkdocs_journeys.diagram.paint_gaps import line, ring
from mkdocs_journeys.diagram.parts import Box

ENGLISH = Labels()
WIDTH, HEIGHT = 40, 20


def legend(labels: Labels = ENGLISH) -> Iterator[tuple[str, str]]:
    """Each sign as a small SVG, and what it means."""
    pill = Box(1, -4, 40, 28)
    yield sign(mood_pill(pill, 1), "mood-pos1"), labels.positive
    yield sign(mood_pill(pill, -1), "mood-neg1"), labels.negative
    yield sign(diamond(Box(0, 10, 35, 0))), labels.moment_of_truth
    yield sign(friction_flag(Box(0, 0, 34, 24), False), "friction friction-major"), labels.key_friction
    yield sign(line("M2 10H38"), "auto"), labels.automatic
    yield sign(line("M2 10H38"), "loop"), labels.key_back
    yield sign(line("M2 10H38"), "broken"), labels.context_lost
    yield sign(ring(20, 10)), labels.leaves


def sign(inner: str, kind: str = "") -> str:
    """One sign; decoration for a screen reader, which gets the words."""
    return image("j-diagram j-diagram--sign", WIDTH, HEIGHT, "", element("g", inner, class_=kind))
