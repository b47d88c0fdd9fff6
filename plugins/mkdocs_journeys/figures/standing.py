"""Whether each journey was looked at lately, in one word."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from mkdocs_journeys.figures.reviews import later
from mkdocs_journeys.model.freshness import freshness
from mkdocs_journeys.model.journey import Journey

Standing = Literal["overdue", "soon", "fresh", "no-rhythm", "never"]
STANDINGS: tuple[Standing, ...] = ("overdue", "soon", "fresh", "no-rhythm", "never")


def standing(journey: Journey, as_of: date) -> Standing | None:
    """How a journey stands with its reviews; None for one that is retired, which is reviewed no more."""
    if journey.status == "retired":
        return None
    if journey.reviewed is None:
        return "never"
    state = freshness(journey, as_of)
    if state.due is None:
        return "no-rhythm"
    return "overdue" if state.overdue else "soon" if state.due <= later(as_of) else "fresh"


def standings(journeys: Iterable[Journey], as_of: date) -> Mapping[Standing, int]:
    """How many journeys stand how."""
    found = [standing(journey, as_of) for journey in journeys]
    return {word: found.count(word) for word in STANDINGS}
