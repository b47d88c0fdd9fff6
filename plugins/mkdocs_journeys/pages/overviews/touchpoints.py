"""The page of all touchpoints, in the order of the journeys."""

from collections.abc import Iterator

from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.touches import Touch, touches
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Mark, Row
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets

COLUMNS = (
    Column("touchpoint", Message("Touchpoint"), "head"),
    Column("journey", Message("Journey")),
    Column("stage", Message("Stage")),
    Column("channel", Message("Channel")),
    Column("team", Message("Team")),
    Column("feeling", Message("Feeling"), "number"),
    Column("truth", Message("Moment of truth")),
    Column("systems", Message("Runs on")),
    Column("frictions", Message("Open frictions"), "number"),
    Column("personas", Message("Personas"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all touchpoints."""
    words = Message("All touchpoints of all journeys, with their channel, team, systems and how they feel.")
    return listing(desk, touchpoints(desk), "journeys/overviews/touchpoints.html", {}, words)


OVERVIEW = Overview("touchpoints", Message("Touchpoints"), sheets)


def touchpoints(desk: Desk) -> Ledger:
    """Every touchpoint of every journey."""
    return Ledger("touchpoints", OVERVIEW.title, COLUMNS, facets(desk), tuple(rows(desk)))


def rows(desk: Desk) -> Iterator[Row]:
    """The rows, in the order of the journeys."""
    for journey in desk.workspace.journeys.values():
        found = whose(desk, journey)
        yield from (row(desk, touch, found) for touch in touches(journey))


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What touchpoints can be filtered by."""
    say = desk.say
    moods = (
        Choice("bad", say(Message("negative"))),
        Choice("so", say(Message("neutral"))),
        Choice("good", say(Message("positive"))),
        Choice("none", say(Message("not said"))),
    )
    truths = Choice("yes", say(Message("yes"))), Choice("no", say(Message("no")))
    outside = Choice("outside", say(Message("without us")))
    return (
        Facet("channel", Message("Channel"), desk.entry_choices("channels", Message("without a channel"))),
        Facet("team", Message("Team"), (*desk.entry_choices("teams", Message("nobody yet")), outside)),
        Facet("system", Message("Runs on"), desk.entry_choices("systems", Message("no system"))),
        Facet("mood", Message("Feeling"), moods),
        Facet("truth", Message("Moment of truth"), truths),
        *whose_facets(desk),
    )


def row(desk: Desk, touch: Touch, found: dict[str, str]) -> Row:
    """The row of a touchpoint; `found` is what its journey is found by."""
    journey, stage, touchpoint = touch
    hurts = sum(friction.status not in SETTLED for friction in touchpoint.frictions)
    names = [desk.say(desk.entry_name("systems", id)) for id in touchpoint.support]
    score = touchpoint.emotion
    cells = (
        desk.linked(touchpoint.title, desk.view.journey_url(journey, touchpoint.id)),
        desk.journey(journey),
        desk.text(stage.title, str(stage.id)),
        desk.entry("channels", touchpoint.channel),
        desk.entry("teams", touchpoint.team),
        NOTHING if score is None else Cell(Mark("feeling", score), score),
        desk.text(Message("Moment of truth")) if touchpoint.moment_of_truth else NOTHING,
        desk.text(", ".join(names), ",".join(touchpoint.support)),
        desk.number(hurts or None),
        Cell("", ", ".join(journey.personas)),
        Cell("", f"{journey.id}#{touchpoint.id}"),
    )
    return Row(cells, marks(touchpoint) | found)


def marks(touchpoint: Touchpoint) -> dict[str, str]:
    """What a touchpoint is found by."""
    return {
        "channel": touchpoint.channel or "none",
        "team": touchpoint.team or ("none" if touchpoint.channel else "outside"),
        "system": " ".join(touchpoint.support) or "none",
        "mood": mood(touchpoint.emotion),
        "truth": "yes" if touchpoint.moment_of_truth else "no",
    }


def mood(score: float | None) -> str:
    """A feeling in one of three words, which turn where the words of the pages do."""
    return "none" if score is None else "bad" if score <= -0.5 else "good" if score >= 0.5 else "so"
