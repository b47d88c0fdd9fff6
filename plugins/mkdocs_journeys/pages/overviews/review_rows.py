"""The rows of the reviews: those of the list, and of each group and each team."""

from collections.abc import Iterable
from datetime import date

from markupsafe import escape

from mkdocs_journeys.figures.reviews import Review
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Mark, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.review_groups import WAITS

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


def rows(desk: Desk, reviews: Iterable[Review]) -> tuple[Row, ...]:
    """The rows of journeys and personas."""
    return tuple(row(desk, each) for each in reviews)


def row(desk: Desk, each: Review) -> Row:
    """The row of a journey or a persona."""
    owner, wording = each.owner, desk.wording
    kind = Message("Journey") if each.is_journey else Message("Persona")
    said = [desk.say(WAITS[wait]) for wait in each.waits]
    cells = (
        desk.linked(each.title, url(desk, each)),
        desk.text(kind),
        cell(Mark("review_status", owner.status), desk.say(label("status", owner.status))),
        desk.entry("teams", owner.owner),
        cell(wording.moment(owner.reviewed), owner.reviewed.day.isoformat())
        if owner.reviewed
        else desk.text(Message("never")),
        desk.text(Message("every {rhythm}", rhythm=wording.rhythm(owner.review_every)))
        if owner.review_every
        else NOTHING,
        due(desk, each),
        unseen(", ".join(said)),
        unseen(owner.id),
    )
    return Row(cells, (marks(each),))


def marks(each: Review) -> dict[str, str]:
    """What a journey or a persona is found by."""
    return {
        "wait": " ".join(each.waits),
        "owner": each.owner.owner or "none",
        "seen": each.age,
        "kind": "journey" if each.is_journey else "persona",
    }


def url(desk: Desk, each: Review) -> str:
    """The way to a journey or a persona."""
    view, owner = desk.view, each.owner
    return (
        view.journey_url(owner) if isinstance(owner, Journey) else view.url(view.addresses.persona(owner.id))
    )


def due(desk: Desk, each: Review) -> Cell:
    """The day of the next review, and how far away it is."""
    if each.due is None:
        return NOTHING
    look = "j-sign--up j-is-warn" if each.freshness.overdue else "j-muted"
    told = f'<span class="{look}">{escape(wait(desk, each.due))}</span>'
    day = escape(desk.wording.date(each.due))
    return cell(f'<span>{day} <span class="j-reviews__wait">{told}</span></span>', each.due.isoformat())


def wait(desk: Desk, due: date) -> str:
    """How long ago a day was, or how soon it is."""
    days = (due - desk.workspace.settings.as_of).days
    if days == 0:
        return desk.say(Message("today"))
    length = desk.wording.days(abs(days))
    late, soon = Message("overdue by {length}", length=length), Message("in {length}", length=length)
    return desk.say(late if days < 0 else soon)
