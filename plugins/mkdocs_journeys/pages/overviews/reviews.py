"""The page of the reviews: what is due, whose it is, what nobody has approved yet, and a calendar of it all."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_journeys.figures.reviews import Review
from mkdocs_journeys.figures.reviews import reviews as all_reviews
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ink, Ledger, Mark, Row
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.review_days import CALENDAR, review_calendar
from mkdocs_journeys.pages.overviews.review_groups import AGES, WAITS, ReviewBoard
from mkdocs_journeys.pages.spec import Heading

COLUMNS = (
    Column("title", Message("Journey or persona"), "head"),
    Column("kind", Message("Kind")),
    Column("status", Message("Status")),
    Column("owner", Message("Owner")),
    Column("last", Message("Last review")),
    Column("rhythm", Message("Rhythm")),
    Column("next", Message("Next review")),
    Column("wait", Message("Waits for"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """What is due, then all of it as a list; a calendar lies beside it."""
    board = ReviewBoard(desk, all_reviews(desk.workspace))
    ledger = Ledger(
        "reviews", OVERVIEW.title, COLUMNS, facets(desk), tuple(row(desk, board, each) for each in board.rows)
    )
    toc = [Heading(desk.say(group.title), group.anchor) for group in board.groups]
    toc += [Heading(desk.say(Message("What changed lately")), "latest")] if board.latest else []
    first, *rest = listing(
        desk, ledger, "journeys/overviews/reviews.html", {"reviews": board}, toc=tuple(toc)
    )

    def files(ink: Ink) -> Mapping[str, str]:
        return {**first.files(ink), CALENDAR: review_calendar(desk, board.rows, OVERVIEW.title)}

    yield replace(first, file_names=(*first.file_names, CALENDAR), files=files)
    yield from rest


OVERVIEW = Overview("reviews", Message("Reviews"), sheets)


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What reviews can be filtered by."""
    waits = tuple(Choice(wait, desk.say(title)) for wait, title in WAITS.items())
    ages = tuple(Choice(age, desk.say(title)) for age, title in AGES.items())
    kinds = (Choice("journey", desk.say(Message("Journey"))), Choice("persona", desk.say(Message("Persona"))))
    return (
        Facet("wait", Message("Waits for"), waits),
        Facet("owner", Message("Owner"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("seen", Message("Last looked at"), ages),
        Facet("kind", Message("Kind"), kinds),
    )


def row(desk: Desk, board: ReviewBoard, each: Review) -> Row:
    """The row of a journey or a persona."""
    owner, wording = each.owner, desk.wording
    kind = Message("Journey") if each.is_journey else Message("Persona")
    said = [desk.say(WAITS[wait]) for wait in each.waits]
    cells = (
        desk.linked(each.title, board.url(each)),
        desk.text(kind),
        Cell(Mark("review_status", owner.status), desk.say(label("status", owner.status))),
        desk.entry("teams", owner.owner),
        Cell(wording.moment(owner.reviewed), owner.reviewed.day.isoformat())
        if owner.reviewed
        else desk.text(Message("never")),
        desk.text(Message("every {rhythm}", rhythm=wording.rhythm(owner.review_every)))
        if owner.review_every
        else NOTHING,
        Cell(f"{wording.date(each.due)} <small>{board.wait(each.due)}</small>", each.due.isoformat())
        if each.due
        else NOTHING,
        Cell("", ", ".join(said)),
        Cell("", owner.id),
    )
    marks = {
        "wait": " ".join(each.waits),
        "owner": owner.owner or "none",
        "seen": each.age,
        "kind": "journey" if each.is_journey else "persona",
    }
    return Row(cells, marks)
