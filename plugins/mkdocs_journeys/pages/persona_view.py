"""What a persona's page shows beyond the persona itself."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.model.catalog import Channel, Segment
from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.parts import Evidence, Texts
from mkdocs_journeys.model.persona import ChannelPreference, Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.journey_card import JourneyCard
from mkdocs_journeys.pages.journey_view import FrictionRow
from mkdocs_journeys.pages.view import PersonaLink, View

PREFERENCES = ("high", "medium", "low", None)
MOST_FRICTIONS = 5
# The page's sections have these anchors, so a piece of evidence of that name has none of its own.
SECTIONS = frozenset({"profile", "drives", "empathy", "channels", "journeys", "hurts", "evidence"})


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
    def demographics(self) -> list[tuple[str, Text]]:
        """The facts that are known, by their keys."""
        facts = self.persona.demographics
        if facts is None:
            return []
        return [(name, value) for name in type(facts).model_fields if (value := getattr(facts, name))]

    @cached_property
    def segment(self) -> Segment | None:
        """The segment of the catalogue."""
        return self.view.workspace.vocabulary.segments.get(self.persona.segment or "")

    @property
    def has_profile(self) -> bool:
        """Whether there is anything to say in the profile."""
        persona = self.persona
        return bool(persona.bio or self.demographics or persona.temperament or persona.segment)

    @cached_property
    def drives(self) -> list[tuple[str, Texts]]:
        """What drives and hinders the persona, by the format's keys."""
        names = ("goals", "needs", "motivations", "barriers", "frustrations", "behaviours")
        return [(name, texts) for name in names if (texts := getattr(self.persona, name))]

    @cached_property
    def empathy(self) -> dict[str, Texts]:
        """The eight parts of the empathy map, nothing where not one of them is filled."""
        said = self.persona.empathy
        parts = {name: getattr(said, name) for name in type(said).model_fields} if said else {}
        return parts if any(parts.values()) else {}

    @cached_property
    def channels(self) -> list[tuple[ChannelPreference, Channel | None]]:
        """The channels, the preferred ones first."""
        known = self.view.workspace.vocabulary.channels
        ordered = sorted(self.persona.channels, key=lambda c: PREFERENCES.index(c.preference))
        return [(preference, known.get(preference.channel)) for preference in ordered]

    @cached_property
    def preferred(self) -> list[Channel]:
        """The channels that the persona likes best, of those that the catalogue knows."""
        return [known for preference, known in self.channels if known and preference.preference == "high"]

    @cached_property
    def journeys(self) -> list[JourneyCard]:
        """The journeys that the persona takes."""
        return [JourneyCard(journey, self.view) for journey in self.view.workspace.journeys_of(self.persona)]

    @cached_property
    def hurts(self) -> list[tuple[Journey, FrictionRow]]:
        """What hurts most over all journeys: the open frictions of the highest priority.

        A journey that would replace another tells frictions of that one again, and a retired one is history.
        """
        rows = [
            (view.journey, row)
            for view in self.journeys
            if view.journey.improves is None and view.journey.status != "retired"
            for row in view.hurts
            if row.friction.priority
        ]
        return sorted(rows, key=lambda pair: -(pair[1].friction.priority or 0))[:MOST_FRICTIONS]

    def anchor(self, evidence: Evidence) -> str | None:
        """The anchor of a piece of evidence."""
        return None if evidence.id in SECTIONS else evidence.id
