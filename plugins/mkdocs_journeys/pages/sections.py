"""The sections of a journey's page, for its jump bar and its table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.message import Message

if TYPE_CHECKING:
    from mkdocs_journeys.pages.journey_view import JourneyView


@immutable
class Section:
    """A section that has something to show: its anchor, its title, a short one, and how many things are in it."""

    anchor: str
    title: Message
    short: Message
    count: int | None = None


def compared(view: JourneyView) -> list[Section]:
    """The comparison with the as-is journey."""
    found = view.comparison
    if found is None or not found.changes:
        return []
    return [Section(found.anchor, Message("As is and to be"), Message("Comparison"))]


def sections(view: JourneyView) -> list[Section]:
    """The sections in their order; those with nothing to show are left out."""
    journey = view.journey
    found = [
        Section("map", Message("Journey map"), Message("Map")),
        Section("diagram", Message("Diagram"), Message("Diagram")),
        Section("emotion", Message("Emotion curve"), Message("Emotion"), None if view.lowest else 0),
        Section("flow", Message("Flow and duration"), Message("Flow"), None if view.flow.told else 0),
        Section("stages", Message("Stages"), Message("Stages"), len(journey.stages)),
        Section("frictions", Message("Frictions"), Message("Frictions"), len(view.frictions)),
        Section("opportunities", Message("Opportunities"), Message("Opportunities"), len(view.opportunities)),
        Section("kpis", Message("KPI targets"), Message("KPIs"), len(view.kpis)),
        *compared(view),
        Section("evidence", Message("Evidence"), Message("Evidence"), len(journey.evidence)),
        Section("history", Message("History"), Message("History"), None if view.records else 0),
    ]
    return [section for section in found if section.count != 0]
