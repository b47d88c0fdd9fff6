"""The page of all hand-overs: where a channel or a team passes the customer on, and what gets lost."""

from collections.abc import Iterator

from mkdocs_journeys.figures.handovers import End, HandOver, hand_overs
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets

WORDS = ("broken", "partial", "seamless")
COLUMNS = (
    Column("from", Message("From"), "head"),
    Column("to", Message("To")),
    Column("continuity", Message("Continuity")),
    Column("journey", Message("Journey")),
    Column("channels", Message("Channels")),
    Column("teams", Message("Teams")),
    Column("share", Message("Share"), "number"),
    Column("customers", Message("Customers")),
    Column("label", Message("What happens"), "hidden"),
    Column("personas", Message("Personas"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all hand-overs."""
    words = Message(
        "Where one channel or team hands the customer over to another, and whether the context comes along."
    )
    return listing(desk, handovers(desk), "journeys/overviews/handovers.html", {}, words)


OVERVIEW = Overview("handovers", Message("Hand-overs"), sheets)


def handovers(desk: Desk) -> Ledger:
    """Every way of which something is said about the context: those that lose it come first."""
    found = [
        each for journey in desk.workspace.journeys.values() for each in hand_overs(desk.workspace, journey)
    ]
    found.sort(key=lambda each: WORDS.index(each.way.continuity or "seamless"))
    rows = tuple(row(desk, each) for each in found)
    heading = Message("All hand-overs")
    return Ledger("handovers", OVERVIEW.title, COLUMNS, facets(desk), rows, heading=heading)


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What hand-overs can be filtered by."""
    kinds = (
        Choice("channel", desk.say(Message("between channels"))),
        Choice("team", desk.say(Message("between teams"))),
        Choice("none", desk.say(Message("within one of each"))),
    )
    return (
        Facet("continuity", Message("Continuity"), desk.word_choices("continuity", WORDS)),
        Facet("channel", Message("Channel"), desk.entry_choices("channels", Message("without a channel"))),
        Facet("team", Message("Team"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("between", Message("Between"), kinds),
        *whose_facets(desk),
    )


def row(desk: Desk, each: HandOver) -> Row:
    """The row of a hand-over."""
    journey, way = each.journey, each.way
    found = whose(desk, journey)
    customers = [desk.say(label("customer", kind)) for kind in found["customers"].split()]
    cells = (
        place(desk, each, each.source),
        place(desk, each, each.target),
        desk.marked("continuity", way.continuity or "", "continuity"),
        desk.journey(journey),
        desk.text(" → ".join(desk.say(desk.entry_name("channels", id)) for id in each.channels)),
        desk.text(" → ".join(desk.say(desk.entry_name("teams", id)) for id in each.teams)),
        cell(desk.wording.share(way.share), way.share.fraction) if way.share else NOTHING,
        desk.text(", ".join(customers)),
        unseen(desk.say(way.label)),
        unseen(", ".join(journey.personas)),
        unseen(f"{journey.id}#{each.anchor}"),
    )
    return Row(cells, (marks(each), found))


def place(desk: Desk, each: HandOver, end: End) -> Cell:
    """An end as a link; the way in has what happens below it."""
    if end.place is None:
        return desk.text(Message("leaves the journey"))
    link = desk.link(end.place.title, desk.view.journey_url(each.journey, end.place.id))
    said = each.way.label if end is each.source else None
    more = f" <small><bdi>{desk.html(said)}</bdi></small>" if said else ""
    return cell(link + more, desk.say(end.place.title))


def marks(each: HandOver) -> dict[str, str]:
    """What a hand-over is found by."""
    between = {"channel": len(each.channels) > 1, "team": len(each.teams) > 1}
    return {
        "continuity": each.way.continuity or "",
        "channel": " ".join(each.channels) or "none",
        "team": " ".join(each.teams) or "none",
        "between": " ".join(kind for kind, is_so in between.items() if is_so) or "none",
    }
