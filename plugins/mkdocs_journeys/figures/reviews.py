"""When each journey and persona was last looked at, when it is next, and what it waits for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.workspace.workspace import Workspace

Wait = Literal["overdue", "soon", "never", "in-review", "draft", "later", "no-rhythm"]
Age = Literal["half-year", "year", "older", "never"]
SOON = timedelta(days=60)
HALF_YEAR, YEAR = timedelta(days=183), timedelta(days=365)


@dataclass(frozen=True)
class Review:
    """A journey or a persona with its last and its next review."""

    owner: Journey | Persona
    freshness: Freshness
    as_of: date

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

    @property
    def waits(self) -> tuple[Wait, ...]:
        """What it waits for: a draft whose review is due waits for two things."""
        owner, due = self.owner, self.due
        stands: dict[Wait, bool] = {
            "overdue": self.freshness.overdue,
            "soon": due is not None and self.as_of <= due <= later(self.as_of),
            "never": owner.status == "approved" and owner.reviewed is None,
            "in-review": owner.status == "in-review",
            "draft": owner.status == "draft",
        }
        found = tuple(wait for wait, is_so in stands.items() if is_so)
        return found or ("later" if due else "no-rhythm",)

    @property
    def age(self) -> Age:
        """How long ago somebody looked at it."""
        if self.owner.reviewed is None:
            return "never"
        past = self.as_of - self.owner.reviewed.day
        return "half-year" if past <= HALF_YEAR else "year" if past <= YEAR else "older"


def reviews(workspace: Workspace) -> list[Review]:
    """All journeys and personas that are in use, the earliest next review first."""
    as_of = workspace.settings.as_of
    rows = [Review(owner, freshness(owner, as_of), as_of) for owner in owners(workspace)]
    return sorted(rows, key=lambda row: row.due or date.max)


def owners(workspace: Workspace) -> Iterator[Journey | Persona]:
    """Every journey, then every persona; what is retired is reviewed no more."""
    everybody: tuple[Journey | Persona, ...] = (*workspace.journeys.values(), *workspace.personas.values())
    for each in everybody:
        if each.status != "retired":
            yield each


def later(day: date) -> date:
    """The last day that is soon, seen from a day; the calendar ends at some point."""
    return day + SOON if date.max - day >= SOON else date.max
