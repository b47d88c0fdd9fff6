"""Personas."""

from typing import Any, ClassVar

from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.parts import Evidence, Texts, Title
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.link import Path
from mkdocs_journeys.model.values.moment import Day
from mkdocs_journeys.model.values.text import Prose, Text
from mkdocs_journeys.model.words import CustomerKind, Level, ReviewStatus


class Demographics(Element):
    """The facts of the profile."""

    age: Text | None = key("Age or range of ages.")
    gender: Text | None = key("Gender.")
    location: Text | None = key("Where the persona lives.")
    occupation: Text | None = key("What the persona does for a living.")
    seniority: Text | None = key("The rank at work.")
    income: Text | None = key("What the persona earns.")
    budget: Text | None = key("What the persona can spend.")
    household: Text | None = key("With whom the persona lives.")


class ChannelPreference(Element):
    """How gladly the persona uses a channel."""

    channel: Ref = required("A channel's id.")
    preference: Level | None = key("How gladly it is used.")


class Empathy(Element):
    """The empathy map."""

    says: Texts = key("What the persona says.", ())
    thinks: Texts = key("What the persona thinks.", ())
    does: Texts = key("What the persona does.", ())
    feels: Texts = key("What the persona feels.", ())
    sees: Texts = key("What the persona sees around.", ())
    hears: Texts = key("What the persona hears from others.", ())
    pains: Texts = key("What hurts.", ())
    gains: Texts = key("What would be a gain.", ())


class Persona(Element):
    """A persona: a customer made up from what is known of many.

    `id` is the stem of the file.
    """

    id: ClassVar[str] = ""
    stub: ClassVar[dict[str, Any]] = {"name": "?"}

    name: Title = required("The persona's name.", examples=["Amira"])
    title: Text | None = key("The archetype in a few words.", examples=["The busy parent"])
    kind: CustomerKind | None = key("A consumer or a business customer.")
    temperament: Text | None = key("analytical, hurried, anxious, loyal, or any text.")
    segment: Ref | None = key("A segment's id.")
    photo: Path | None = key("A picture's path from this file's folder; none: initials are drawn.")
    quote: Text | None = key("A sentence that sums the persona up.")
    bio: Prose | None = key("Who the persona is.")
    demographics: Demographics | None = key("The facts of the profile.")
    goals: Texts = key("What the persona wants to reach.", ())
    needs: Texts = key("What the persona needs.", ())
    motivations: Texts = key("What drives the persona.", ())
    barriers: Texts = key("What holds the persona back from buying.", ())
    frustrations: Texts = key("What annoys the persona.", ())
    behaviours: Texts = key("How the persona buys and uses.", ())
    channels: tuple[ChannelPreference, ...] = key("How gladly the persona uses which channel.", ())
    empathy: Empathy | None = key("The empathy map.")
    evidence: tuple[Evidence, ...] = key("What the persona rests on.", ())
    owner: Ref | None = key("The team that answers for it: a team's id.")
    status: ReviewStatus = key("Where its review stands.", "draft")
    reviewed: Day | None = key("The date of the last review.")
    review_every: Duration | None = key("After this the persona is stale.")
    tags: Texts = key("Words to find it by.", ())
