"""What a persona's page shows beyond the persona itself."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.model.catalog import Channel
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import ChannelPreference, Persona
from mkdocs_journeys.pages.freshness import Freshness, freshness
from mkdocs_journeys.pages.journey_view import FrictionRow, JourneyView
from mkdocs_journeys.pages.view import PersonaLink, View

PREFERENCES = ("high", "medium", "low", None)
MOST_FRICTIONS = 5


@dataclass(frozen=True)
class PersonaView:
    """A persona as its page shows it."""

    persona: Persona
    view: View

    @cached_property
    def link(self) -> PersonaLink:
        """The portrait or initials."""
        return self.view.persona_link(self.persona.id)

    @cached_property
    def freshness(self) -> Freshness:
        return freshness(self.persona, self.view.workspace.settings.as_of)

    @cached_property
    def demographics(self) -> list[tuple[str, str]]:
        """The facts that are known, by their keys."""
        facts = self.persona.demographics
        if facts is None:
            return []
        return [(name, value) for name in type(facts).model_fields if (value := getattr(facts, name))]

    @cached_property
    def channels(self) -> list[tuple[ChannelPreference, Channel | None]]:
        """The channels, the preferred ones first."""
        known = self.view.workspace.vocabulary.channels
        ordered = sorted(self.persona.channels, key=lambda c: PREFERENCES.index(c.preference))
        return [(preference, known.get(preference.channel)) for preference in ordered]

    @cached_property
    def journeys(self) -> list[JourneyView]:
        """The journeys that the persona takes."""
        return [JourneyView(journey, self.view) for journey in self.view.workspace.journeys_of(self.persona)]

    @cached_property
    def hurts(self) -> list[tuple[Journey, FrictionRow]]:
        """What hurts most over all journeys: the open frictions of the highest priority."""
        rows = [
            (view.journey, row)
            for view in self.journeys
            for row in view.frictions
            if row.friction.status not in ("resolved", "accepted") and row.friction.priority
        ]
        return sorted(rows, key=lambda pair: -(pair[1].friction.priority or 0))[:MOST_FRICTIONS]
