"""The page of all frictions, the worst first."""

from collections.abc import Iterator

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import SEVERITIES
from mkdocs_journeys.pages.journey_card import SETTLED
from mkdocs_journeys.pages.journey_view import SEVERITY
from mkdocs_journeys.pages.labels import LABELS
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Mark, Row
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets

STATUSES = ("open", "planned", "in-progress", "resolved", "accepted")
COLUMNS = (
    Column("priority", Message("Priority"), "number"),
    Column("friction", Message("Friction"), "head"),
    Column("journey", Message("Journey")),
    Column("stage", Message("Stage"), "hidden"),
    Column("touchpoint", Message("Touchpoint"), "hidden"),
    Column("channel", Message("Channel")),
    Column("team", Message("Team")),
    Column("status", Message("Status")),
    Column("evidence", Message("Rests on")),
    Column("severity", Message("Severity"), "hidden"),
    Column("frequency", Message("Frequency"), "hidden"),
    Column("opportunities", Message("Opportunities"), "number"),
    Column("since", Message("Since"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)
Found = tuple[Journey, Stage, Touchpoint | None, Friction]


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all frictions."""
    ledger = frictions(desk)
    words = Message(
        "All frictions of all journeys by priority, with their team, channel, status and evidence."
    )
    return listing(desk, ledger, "journeys/overviews/frictions.html", {}, words)


OVERVIEW = Overview("frictions", Message("Frictions"), sheets)


def frictions(desk: Desk) -> Ledger:
    """Every friction of every journey: by priority, then by severity, then in the order of the journeys."""
    rows = tuple(row(desk, found) for found in by_priority(desk))
    return Ledger("frictions", OVERVIEW.title, COLUMNS, facets(desk), rows)


def by_priority(desk: Desk) -> list[Found]:
    """The frictions with their places; those whose priority is not known come last."""
    found = ((j, *place) for j in desk.workspace.journeys.values() for place in j.frictions)
    return sorted(found, key=lambda each: (-(each[3].priority or 0), -SEVERITY.get(each[3].severity, 0)))


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What frictions can be filtered by."""
    say = desk.say
    todo = Choice("todo", say(Message("To be done")))
    evidence = (
        Choice("evidence", say(Message("Evidence"))),
        Choice("assumption", say(Message("Assumption"))),
    )
    return (
        Facet("status", Message("Status"), (todo, *desk.word_choices("status", STATUSES))),
        Facet("team", Message("Team"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("channel", Message("Channel"), desk.entry_choices("channels", Message("without a channel"))),
        Facet("severity", Message("Severity"), desk.word_choices("severity", SEVERITIES[::-1])),
        Facet("evidence", Message("Rests on"), evidence),
        Facet("system", Message("Runs on"), desk.entry_choices("systems", Message("no system"))),
        *whose_facets(desk),
    )


def row(desk: Desk, found: Found) -> Row:
    """The row of a friction."""
    journey, stage, touchpoint, friction = found
    channel = touchpoint.channel if touchpoint else None
    solutions = desk.workspace.solutions.get((journey.id, str(friction.id)), ())
    cells = (
        Cell(Mark("priority", friction.priority), friction.priority),
        title(desk, found),
        desk.journey(journey),
        Cell("", desk.say(stage.title), stage.id),
        Cell("", desk.say(touchpoint.title), touchpoint.id) if touchpoint else NOTHING,
        desk.entry("channels", channel),
        desk.entry("teams", friction.team),
        desk.marked("work_status", friction.status, "status"),
        rests(desk, friction),
        word(desk, "severity", friction.severity),
        word(desk, "frequency", friction.frequency),
        desk.number(len(solutions)),
        Cell("", str(friction.since)) if friction.since else NOTHING,
        Cell("", f"{journey.id}#{friction.id}"),
    )
    return Row(cells, marks(desk, found))


def title(desk: Desk, found: Found) -> Cell:
    """The friction as a link, with the touchpoint or the stage that it is at."""
    journey, stage, touchpoint, friction = found
    link = desk.link(friction.title, desk.view.journey_url(journey, friction.id))
    place = desk.html((touchpoint or stage).title)
    return Cell(f"{link} <small><bdi>{place}</bdi></small>", desk.say(friction.title))


def rests(desk: Desk, friction: Friction) -> Cell:
    """Whether there is evidence for a friction."""
    if friction.assumed:
        return desk.text(Message("Assumption"), "assumption")
    return desk.text(Message("Evidence"), "evidence")


def word(desk: Desk, group: str, value: str | None) -> Cell:
    """A word of the format, for the files."""
    return Cell("", desk.say(LABELS[group][value]), value) if value else NOTHING


def marks(desk: Desk, found: Found) -> dict[str, str]:
    """What a friction is found by."""
    journey, _, touchpoint, friction = found
    return {
        "status": friction.status if friction.status in SETTLED else f"{friction.status} todo",
        "team": friction.team or "none",
        "channel": (touchpoint.channel if touchpoint else None) or "none",
        "severity": friction.severity or "",
        "evidence": "assumption" if friction.assumed else "evidence",
        "system": " ".join(touchpoint.support if touchpoint else ()) or "none",
        **whose(desk, journey),
    }
