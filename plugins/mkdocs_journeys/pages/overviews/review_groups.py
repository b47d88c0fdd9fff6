"""Reviews by what they wait for, by whose they are, and what changed lately."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from mkdocs_journeys.changes.records import Record
from mkdocs_journeys.figures.reviews import Age, Review, Wait, later
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.overviews.desk import Desk

MOST_RECORDS = 12
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


class Day(NamedTuple):
    """What somebody changed on a day, journey by journey, and the journeys that are new."""

    day: date
    author: str
    records: list[tuple[Journey, Record]]
    new: list[Journey]


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

    @cached_property
    def latest(self) -> list[Day]:
        """What changed lately in which journey, by day and author; nothing where there is no history."""
        records, journeys = self.desk.records, self.desk.workspace.journeys
        found = [(journeys[id], record) for id, record in records.latest(MOST_RECORDS)] if records else []
        grouped = groupby(found, lambda pair: (pair[1].day, pair[1].author))
        return [day_of(*key, list(pairs)) for key, pairs in grouped]

    @property
    def is_later(self) -> bool:
        """Whether something changed after the day that the site is made for."""
        return any(each.day > self.as_of for each in self.latest)

    @property
    def is_calm(self) -> bool:
        """Whether nobody has to review anything in the next weeks."""
        return not any(wait in URGENT for row in self.rows for wait in row.waits)

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


def day_of(day: date, author: str, pairs: list[tuple[Journey, Record]]) -> Day:
    """A day; that a journey is new is one word, not a sentence for each."""
    changed = [pair for pair in pairs if not pair[1].is_first]
    return Day(day, author, changed, [journey for journey, record in pairs if record.is_first])


def owner_row(owner: str | None, rows: list[Review]) -> OwnerRow:
    """What waits for somebody, counted."""
    counts = Counter(("wait", str(wait)) for row in rows for wait in row.waits)
    counts.update(("seen", str(row.age)) for row in rows)
    return OwnerRow(owner, counts, len(rows))
