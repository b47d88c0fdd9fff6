"""The impact and effort matrix of all opportunities that are to be done."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from mkdocs_journeys.diagram.matrix import MOST_DOTS, NARROW, WIDE, Box, Dot, Matrix, draw
from mkdocs_journeys.figures.opportunities import LEVELS, QUADRANTS, Relief
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.words import Level
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.overviews.desk import Desk

Place = tuple[Level, Level]
NAMES = {
    "quick-win": Message("Quick wins"),
    "big-bet": Message("Big bets"),
    "fill-in": Message("Fill-ins"),
    "time-sink": Message("Time sinks"),
}


def matrix(desk: Desk, found: Sequence[Relief]) -> Markup:
    """The drawing for wide screens and the one for narrow ones; empty where no impact and effort are known."""
    places: dict[Place, list[tuple[int, Relief]]] = {}
    for rank, relief in enumerate(found, start=1):
        opportunity = relief.opportunity
        if relief.todo and opportunity.impact and opportunity.effort:
            places.setdefault((opportunity.impact, opportunity.effort), []).append((rank, relief))
    if not places:
        return Markup("")
    drawn, title = picture(desk, places), desk.say(Message("Opportunities by impact and effort"))
    wide = draw(drawn, WIDE, title, "j-matrix j-diagram--wide")
    return Markup(wide + draw(drawn, NARROW, title, "j-matrix j-diagram--tall"))  # noqa: S704 - its texts are escaped


def picture(desk: Desk, places: Mapping[Place, Sequence[tuple[int, Relief]]]) -> Matrix:
    """What the drawing says."""
    boxes = [
        [box(desk, (impact, effort), places.get((impact, effort), ())) for effort in LEVELS]
        for impact in reversed(LEVELS)
    ]
    levels = [desk.say(label("level", level)) for level in LEVELS]
    names: dict[str, str] = {quadrant: desk.say(NAMES[quadrant]) for quadrant in QUADRANTS}
    return Matrix(boxes, names, desk.say(Message("Impact")), desk.say(Message("Effort")), levels)


def box(desk: Desk, place: Place, members: Sequence[tuple[int, Relief]]) -> Box:
    """A cell of the drawing."""
    impact, effort = place
    url = desk.view.ledger_url("opportunities", impact=impact, effort=effort, status="todo")
    words = {"impact": desk.level(impact), "effort": desk.level(effort), "count": len(members)}
    said = Message("All {count}: impact {impact}, effort {effort}", **words)
    dots = [dot(desk, rank, relief) for rank, relief in members[:MOST_DOTS]]
    return Box(desk.say(said), dots, len(members), url)


def dot(desk: Desk, rank: int, relief: Relief) -> Dot:
    """An opportunity in the drawing."""
    title = desk.say(relief.opportunity.title)
    if relief.hurting:
        counts = {"title": title, "priority": relief.priority, "journeys": len(relief.journeys)}
        title = desk.say(Message("{title} (priority taken away: {priority}; journeys: {journeys})", **counts))
    url = desk.view.journey_url(relief.journey, relief.opportunity.id)
    return Dot(desk.wording.number(rank, 0), title, url, relief.priority, len(relief.journeys) > 1)
