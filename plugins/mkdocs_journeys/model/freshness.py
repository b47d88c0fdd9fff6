"""Whether something was looked at, asked or measured lately."""

from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.duration import Duration


@dataclass(frozen=True, slots=True)
class Freshness:
    """When the next review is due (None: no rhythm is set), and whether that day is past."""

    due: date | None
    overdue: bool


def freshness(owner: Journey | Persona, as_of: date) -> Freshness:
    """The day of the last review plus the rhythm; what is retired is reviewed no more."""
    if owner.reviewed is None or owner.review_every is None or owner.status == "retired":
        return Freshness(None, False)
    due = day_after(owner.reviewed.day, owner.review_every)
    return Freshness(due, due is not None and due < as_of)


def day_after(start: date, length: Duration) -> date | None:
    """The day that comes a length of time later, in whole days; None where the calendar does not reach so far."""
    try:
        return start + timedelta(days=round(length.seconds / 86_400))
    except OverflowError:
        return None
