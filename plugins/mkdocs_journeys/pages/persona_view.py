"""What a persona's page shows beyond the persona itself."""

from dataclasses import dataclass
from functools import cached_property
from statistics import fmean

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Channel, Segment
from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.parts import Evidence, Texts
from mkdocs_journeys.model.persona import ChannelPreference, Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.journey_card import Cards, Hurt, JourneyCard
from mkdocs_journeys.pages.sections import Section
from mkdocs_journeys.pages.view import PersonaLink, View

PREFERENCES = ("high", "medium", "low", None)
MOST_FRICTIONS = 5
MOST_CARDS = 24  # a persona with more journeys has them as a list
# The page's sections have these anchors, so a piece of evidence of that name has none of its own.
SECTIONS = frozenset({"profile", "drives", "empathy", "channels", "journeys", "hurts", "evidence"})


@dataclass(frozen=True)
class PersonaView:
    """A persona as its page shows it."""

    persona: Persona
    view: View
    cards: Cards

    @cached_property
    def sections(self) -> list[Section]:
        """The sections that have something to show."""
        found = [
            (Message("Profile"), "profile", int(self.has_profile)),
            (Message("Channels"), "channels", len(self.channels)),
            (Message("What drives and hinders"), "drives", len(self.drives)),
            (Message("Empathy map"), "empathy", len(self.empathy)),
            (Message("What hurts most"), "hurts", len(self.hurts)),
            (Message("Journeys"), "journeys", len(self.journeys)),
            (Message("Evidence"), "evidence", len(self.persona.evidence)),
        ]
        return [Section(anchor, title, title, count) for title, anchor, count in found if count]

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
        return self.cards.by_persona.get(self.persona.id, [])

    @property
    def crowded(self) -> bool:
        """Whether the journeys are so many that a list shows them better than cards."""
        return len(self.journeys) > MOST_CARDS

    @cached_property
    def lived(self) -> list[JourneyCard]:
        """The journeys as they are: one that would replace another is a plan, and a retired one is history."""
        return [
            card
            for card in self.journeys
            if card.journey.improves is None and card.journey.status != "retired"
        ]

    @cached_property
    def felt(self) -> dict[str, tuple[float, int]]:
        """How the touchpoints of each channel feel over all journeys: their mean, and how many say it."""
        found: dict[str, list[float]] = {}
        for card in self.lived:
            for channel, emotion in card.felt:
                found.setdefault(channel, []).append(emotion)
        return {channel: (fmean(scores), len(scores)) for channel, scores in found.items()}

    @cached_property
    def hurts(self) -> list[Hurt]:
        """What hurts most over all journeys: the open frictions of the highest priority."""
        rows = [hurt for card in self.lived for hurt in card.hurts if hurt.friction.priority]
        return sorted(rows, key=lambda hurt: -(hurt.friction.priority or 0))[:MOST_FRICTIONS]

    def helps(self, hurt: Hurt) -> int:
        """How many opportunities address a friction."""
        key = hurt.journey.id, str(hurt.friction.id)
        return len(self.view.workspace.solutions.get(key, ()))

    def anchor(self, evidence: Evidence) -> str | None:
        """The anchor of a piece of evidence."""
        return None if evidence.id in SECTIONS else evidence.id
