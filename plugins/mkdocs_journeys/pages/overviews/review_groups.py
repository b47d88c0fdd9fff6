"""Reviews by what they wait for, and by whose they are."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mkdocs_journeys.changes.records import Record
from mkdocs_journeys.figures.reviews import Age, Review, Wait, later
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.overviews.desk import Desk

MOST_RECORDS = 12
MOST = 50  # the list below shows the others too
WAITS: Mapping[Wait, Message] = {
    "overdue": Message("Overdue"),
    "soon": Message("Due in the next 60 days"),
    "never": Message("Approved, but never reviewed"),
    "in-review": Message("In review"),
    "draft": Message("Drafts"),
    "later": Message("Due later"),
    "no-rhythm": Message("No rhythm set"),
}
AGES: Mapping[Age, Message] = {
    "half-year": Message("in the last six months"),
    "year": Message("in the last year"),
    "older": Message("longer than a year ago"),
    "never": Message("never"),
}
# The anchors of the groups, which are shown where they have a member.
GROUPS: Mapping[Wait, str] = {
    "overdue": "overdue",
    "soon": "soon",
    "never": "never",
    "in-review": "in-review",
    "draft": "drafts",
}
URGENT = ("overdue", "soon", "never")


@dataclass(frozen=True)
class ReviewGroup:
    """What waits for the same thing: all of it, and the rows that the page has room for."""

    anchor: str
    title: Message
    count: int
    rows: tuple[Review, ...]
    url: str


@dataclass(frozen=True)
class OwnerRow:
    """What waits for a team (None: for nobody yet), in figures by what the list can be filtered by."""

    owner: str | None
    counts: Mapping[tuple[str, str], int]
    total: int


@dataclass(frozen=True)
class ReviewBoard:
    """The reviews by how urgent they are, then what is on its way to be approved."""

    desk: Desk
    rows: list[Review]

    @property
    def as_of(self) -> date:
        """The day that the site is made for."""
        return self.desk.workspace.settings.as_of

    @property
    def until(self) -> date:
        """The last day that counts as soon."""
        return later(self.as_of)

    def url(self, review: Review) -> str:
        """The way to a journey or a persona."""
        view, owner = self.desk.view, review.owner
        return (
            view.journey_url(owner)
            if isinstance(owner, Journey)
            else view.url(view.addresses.persona(owner.id))
        )

    def wait(self, due: date) -> str:
        """How long ago a day was, or how soon it is."""
        days = (due - self.as_of).days
        if days == 0:
            return self.desk.say(Message("today"))
        length = self.desk.wording.days(abs(days))
        late, soon = Message("overdue by {length}", length=length), Message("in {length}", length=length)
        return self.desk.say(late if days < 0 else soon)

    @cached_property
    def groups(self) -> list[ReviewGroup]:
        """The groups that have a member; a draft whose review is due is in both of its groups."""
        return [group for wait, anchor in GROUPS.items() if (group := self.group(wait, anchor)).rows]

    def group(self, wait: Wait, anchor: str) -> ReviewGroup:
        """What waits for one thing."""
        rows = [row for row in self.rows if wait in row.waits]
        url = self.desk.view.ledger_url("reviews", wait=wait)
        return ReviewGroup(anchor, WAITS[wait], len(rows), tuple(rows[:MOST]), url)

    @cached_property
    def latest(self) -> list[tuple[Journey, Record]]:
        """What changed lately in which journey; nothing where there is no history."""
        records, journeys = self.desk.records, self.desk.workspace.journeys
        return [(journeys[id], record) for id, record in records.latest(MOST_RECORDS)] if records else []

    @property
    def is_calm(self) -> bool:
        """Whether nobody has to review anything in the next weeks."""
        return not any(group.anchor in URGENT for group in self.groups)

    @property
    def columns(self) -> list[tuple[Message, tuple[str, str]]]:
        """What is counted for each owner: the head, and what the list is filtered by."""
        return [
            (Message("Overdue"), ("wait", "overdue")),
            (Message("Due in 60 days"), ("wait", "soon")),
            (Message("Not for a year"), ("seen", "older")),
            (Message("Never looked at"), ("seen", "never")),
            (Message("In review"), ("wait", "in-review")),
            (Message("Drafts"), ("wait", "draft")),
        ]

    @cached_property
    def owners(self) -> list[OwnerRow]:
        """Those who own something, in the order of the catalogue; what is nobody's comes last."""
        found: dict[str | None, list[Review]] = {id: [] for id in self.desk.workspace.vocabulary.teams}
        for row in self.rows:
            found.setdefault(row.owner.owner, []).append(row)
        rest = found.pop(None, [])
        return [owner_row(owner, rows) for owner, rows in {**found, None: rest}.items() if rows]

    @cached_property
    def total(self) -> OwnerRow:
        """All owners together."""
        return owner_row("", self.rows)

    def list_url(self, owner: str | None, counted: tuple[str, str] | None = None) -> str:
        """The way to what waits for a team (None: for nobody yet, empty: for all), and for what it waits."""
        whose = "none" if owner is None else owner
        return self.desk.view.ledger_url("reviews", owner=whose, **dict([counted] if counted else []))


def owner_row(owner: str | None, rows: list[Review]) -> OwnerRow:
    """What waits for somebody, counted."""
    counts = Counter(("wait", str(wait)) for row in rows for wait in row.waits)
    counts.update(("seen", str(row.age)) for row in rows)
    return OwnerRow(owner, counts, len(rows))
