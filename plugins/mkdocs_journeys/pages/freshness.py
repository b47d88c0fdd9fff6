"""Whether a journey or persona was looked at lately."""

from dataclasses import dataclass
from datetime import date, timedelta

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona


@dataclass(frozen=True, slots=True)
class Freshness:
    """When the next review is due (None: no rhythm is set), and whether that day is past."""

    due: date | None
    overdue: bool


def freshness(owner: Journey | Persona, as_of: date) -> Freshness:
    """The day of the last review plus the rhythm, in whole days."""
    if owner.reviewed is None or owner.review_every is None:
        return Freshness(None, False)
    try:
        due = owner.reviewed.day + timedelta(days=round(owner.review_every.seconds / 86_400))
    except OverflowError:
        return Freshness(None, False)
    return Freshness(due, due < as_of)
