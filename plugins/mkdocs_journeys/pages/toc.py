"""The tables of contents."""

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.journey_view import JourneyView
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.spec import Heading
from mkdocs_journeys.wording import Wording


def journey_toc(view: JourneyView, wording: Wording) -> tuple[Heading, ...]:
    """The sections that a journey's page has, in their order; those with nothing to show are left out."""
    journey = view.journey
    stages = tuple(Heading(shown(stage.title, wording), str(stage.id)) for stage in journey.stages)
    sections: list[tuple[Message, str, object, tuple[Heading, ...]]] = [
        (Message("Journey map"), "map", True, ()),
        (Message("Diagram"), "diagram", True, ()),
        (Message("Emotion curve"), "emotion", view.lowest, ()),
        (Message("Stages"), "stages", True, stages),
        (Message("Frictions"), "frictions", view.frictions, ()),
        (Message("Opportunities"), "opportunities", view.opportunities, ()),
        (Message("KPI targets"), "kpis", view.kpis, ()),
        (Message("Evidence"), "evidence", journey.evidence, ()),
    ]
    return tuple(Heading(wording.say(t), anchor, below) for t, anchor, there, below in sections if there)


def persona_toc(view: PersonaView, wording: Wording) -> tuple[Heading, ...]:
    """The sections that a persona's page has."""
    persona = view.persona
    traits = (persona.goals, persona.needs, persona.motivations, persona.barriers, persona.frustrations)
    sections: list[tuple[Message, str, object]] = [
        (Message("Profile"), "profile", view.demographics or persona.bio),
        (Message("What drives and hinders"), "drives", any(traits) or persona.behaviours),
        (Message("Empathy map"), "empathy", persona.empathy),
        (Message("Channels"), "channels", persona.channels),
        (Message("Journeys"), "journeys", view.journeys),
        (Message("What hurts most"), "hurts", view.hurts),
        (Message("Evidence"), "evidence", persona.evidence),
    ]
    return tuple(Heading(wording.say(title), anchor) for title, anchor, there in sections if there)


def shown(text: Text, wording: Wording) -> str:
    """A text in the site's language."""
    return text.language(wording.language)[0]
