"""An emotion curve as text."""

from collections.abc import Sequence

from mkdocs_journeys.diagram.labels import Labels, signed
from mkdocs_journeys.diagram.moments import Moment
from mkdocs_journeys.diagram.scale import LEAST, MOST
from mkdocs_journeys.diagram.text import one_line, shorten


def curve_description(points: Sequence[Moment], labels: Labels) -> str:
    """What the curve shows: every moment with its emotion, the best and the worst one."""
    known = [(point.value, one_line(point.title)) for point in points if point.value is not None]
    if not known:
        return labels.no_emotion
    best, worst = max(known, key=lambda each: each[0]), min(known, key=lambda each: each[0])
    facts = [labels.emotion_curve.format(least=signed(LEAST), most=signed(MOST))]
    if best[0] != worst[0]:
        facts.append(labels.best.format(title=best[1], value=signed(best[0])))
        facts.append(labels.worst.format(title=worst[1], value=signed(worst[0])))
    facts.append(", ".join(f"{title} {signed(value)}" for value, title in known))
    if missing := len(points) - len(known):
        facts.append(labels.missing.format(count=missing))
    return shorten(". ".join(facts) + ".", 4000)
