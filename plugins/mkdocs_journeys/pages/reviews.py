"""What is due for a review, and what nobody has approved yet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording

SOON = timedelta(days=60)


@dataclass(frozen=True)
class ReviewRow:
    """A journey or a persona with its last and its next review; `wait` says how far off the next one is."""

    owner: Journey | Persona
    url: str
    freshness: Freshness
    wait: str

    @property
    def title(self) -> Text:
        """What it is called."""
        return self.owner.title if isinstance(self.owner, Journey) else self.owner.name

    @property
    def is_journey(self) -> bool:
        """Whether it is a journey, not a persona."""
        return isinstance(self.owner, Journey)

    @property
    def due(self) -> date | None:
        """The day of the next review."""
        return self.freshness.due


@dataclass(frozen=True)
class ReviewGroup:
    """What waits for the same thing."""

    anchor: str
    title: Message
    rows: tuple[ReviewRow, ...]


@dataclass(frozen=True)
class Reviews:
    """The reviews by how urgent they are, then what is on its way to be approved; what is retired is left out."""

    view: View
    wording: Wording

    @property
    def as_of(self) -> date:
        """The day that the site is made for."""
        return self.view.workspace.settings.as_of

    @property
    def until(self) -> date:
        """The last day that counts as soon."""
        return later(self.as_of)

    @cached_property
    def rows(self) -> list[ReviewRow]:
        """All journeys and personas that are in use, the earliest next review first."""
        rows = [self.row(owner, url) for owner, url in self.owners() if owner.status != "retired"]
        return sorted(rows, key=lambda row: row.due or date.max)

    def owners(self) -> Iterator[tuple[Journey | Persona, str]]:
        """Every journey and persona with its address."""
        view = self.view
        for journey in view.workspace.journeys.values():
            yield journey, view.journey_url(journey)
        for id, persona in view.workspace.personas.items():
            yield persona, view.url(view.addresses.persona(id))

    def row(self, owner: Journey | Persona, url: str) -> ReviewRow:
        """One journey or persona."""
        fresh = freshness(owner, self.as_of)
        return ReviewRow(owner, url, fresh, self.wait(fresh.due) if fresh.due else "")

    def wait(self, due: date) -> str:
        """How long ago a day was, or how soon it is."""
        days = (due - self.as_of).days
        if days == 0:
            return self.wording.say(Message("today"))
        length = self.wording.days(abs(days))
        message = (
            Message("overdue by {length}", length=length)
            if days < 0
            else Message("in {length}", length=length)
        )
        return self.wording.say(message)

    @cached_property
    def groups(self) -> list[ReviewGroup]:
        """The groups that have a member; a draft whose review is due is in both of its groups."""
        wanted: list[tuple[str, Message, Callable[[ReviewRow], bool]]] = [
            ("overdue", Message("Overdue"), lambda row: row.freshness.overdue),
            ("soon", Message("Due in the next 60 days"), self.is_soon),
            ("never", Message("Approved, but never reviewed"), is_unseen),
            ("in-review", Message("In review"), lambda row: row.owner.status == "in-review"),
            ("drafts", Message("Drafts"), lambda row: row.owner.status == "draft"),
        ]
        groups = [
            ReviewGroup(anchor, title, tuple(row for row in self.rows if belongs(row)))
            for anchor, title, belongs in wanted
        ]
        return [group for group in groups if group.rows]

    def is_soon(self, row: ReviewRow) -> bool:
        """Whether the next review comes up within the next weeks."""
        return row.due is not None and self.as_of <= row.due <= self.until

    @property
    def is_calm(self) -> bool:
        """Whether nobody has to review anything in the next weeks."""
        return not any(group.anchor in ("overdue", "soon", "never") for group in self.groups)


def is_unseen(row: ReviewRow) -> bool:
    """Whether it was approved without a day on which anybody looked at it."""
    return row.owner.status == "approved" and row.owner.reviewed is None


def later(day: date) -> date:
    """The last day that is soon, seen from a day; the calendar ends at some point."""
    return day + SOON if date.max - day >= SOON else date.max
