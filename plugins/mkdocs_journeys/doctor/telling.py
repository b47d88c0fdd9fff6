"""How the points are told: for people, and for scripts."""

import json
from collections.abc import Callable, Iterator, Sequence

from mkdocs_journeys.doctor.point import Point, State
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording

SIGNS = {State.GOOD: "✓", State.WEAK: "!", State.BAD: "✗"}
NAMES = {State.GOOD: Message("good"), State.WEAK: Message("weak"), State.BAD: Message("missing")}
Paint = Callable[[str, State], str]


def as_text(
    groups: Sequence[tuple[Message, Sequence[Point]]], wording: Wording, paint: Paint
) -> Iterator[str]:
    """A line for each point, a second one with the mend where there is one."""
    points = [point for _, group in groups for point in group]
    width = max(len(point.name) for point in points)
    room = max(len(wording.say(name)) for name in NAMES.values())
    for index, (title, group) in enumerate(groups):
        yield from ([""] if index else [])
        yield wording.say(title)
        for point in group:
            state = f"{SIGNS[point.state]} {wording.say(NAMES[point.state]):{room}}"
            yield f"  {paint(state, point.state)}  {point.name:{width}}  {wording.say(point.found)}"
            if point.mend:
                yield f"  {'':{room + 2}}  {'':{width}}  → {wording.say(point.mend)}"
    yield ""
    yield wording.say(summary(points))


def summary(points: Sequence[Point]) -> Message:
    """The closing sentence."""
    bad, weak = (sum(point.state is state for point in points) for state in (State.BAD, State.WEAK))
    if not bad and not weak:
        return Message("nothing is missing")
    return Message("missing: {bad}, weak: {weak}", bad=bad, weak=weak)


def as_json(groups: Sequence[tuple[Message, Sequence[Point]]], wording: Wording) -> str:
    """The points for scripts; the shape is stable, and says its version."""
    points = [
        {
            "name": point.name,
            "state": str(point.state),
            "found": wording.say(point.found),
            "mend": wording.say(point.mend) if point.mend else None,
        }
        for _, group in groups
        for point in group
    ]
    return json.dumps({"version": 1, "points": points}, ensure_ascii=False, indent=2)
