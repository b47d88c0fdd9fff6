"""Whose journey something is in: what the lists of touchpoints and hand-overs are filtered by alike."""

from mkdocs_journeys.figures.coverage import segments_of
from mkdocs_journeys.figures.touches import is_current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.ledger.ledger import Choice, Facet
from mkdocs_journeys.pages.overviews.desk import Desk


def whose_facets(desk: Desk) -> tuple[Facet, ...]:
    """The kind of customers, the personas, their segments, and the journey itself."""
    unsaid = Choice("none", desk.say(Message("not said")))
    return (
        Facet("customers", Message("Customers"), (*desk.word_choices("customer", ("b2c", "b2b")), unsaid)),
        Facet("persona", Message("Persona"), desk.persona_choices()),
        Facet("segment", Message("Segment"), desk.entry_choices("segments", Message("without a segment"))),
        Facet("state", Message("State"), state_choices(desk)),
        Facet("journey", Message("Journey"), desk.journey_choices()),
    )


def state_choices(desk: Desk) -> tuple[Choice, ...]:
    """Whether a journey is as it is, to be, or history."""
    return (*desk.word_choices("state", ("as-is", "to-be")), *desk.word_choices("status", ("retired",)))


def whose(desk: Desk, journey: Journey) -> dict[str, str]:
    """What a journey is found by: its customers, personas and segments, and whether it is how things are."""
    known = desk.whose.get(journey.id)
    if known is None:
        known = desk.whose[journey.id] = found_by(desk, journey)
    return known


def found_by(desk: Desk, journey: Journey) -> dict[str, str]:
    """The same, made once for all that is in a journey."""
    personas = desk.workspace.personas
    kinds = {personas[id].kind for id in journey.personas if id in personas}
    return {
        "customers": " ".join(sorted(kind for kind in kinds if kind)) or "none",
        "persona": " ".join(journey.personas),
        "segment": " ".join(segments_of(journey, personas)) or "none",
        "state": "retired" if journey.status == "retired" else journey.state,
        "journey": journey.id,
    }


def today(desk: Desk) -> dict[str, str]:
    """The filter that leaves plans and history out, where there are any."""
    return {} if all(map(is_current, desk.workspace.journeys.values())) else {"state": "as-is"}
