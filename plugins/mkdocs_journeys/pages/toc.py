"""The tables of contents."""

from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.journey_view import JourneyView
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.spec import Heading
from mkdocs_journeys.wording import Wording


def journey_toc(view: JourneyView, wording: Wording) -> tuple[Heading, ...]:
    """The sections that a journey's page has, in their order; those with nothing to show are left out."""
    stages = tuple(Heading(shown(stage.title, wording), str(stage.id)) for stage in view.journey.stages)
    return tuple(
        Heading(wording.say(section.title), section.anchor, stages if section.anchor == "stages" else ())
        for section in view.sections
    )


def persona_toc(view: PersonaView, wording: Wording) -> tuple[Heading, ...]:
    """The sections that a persona's page has."""
    return tuple(Heading(wording.say(section.title), section.anchor) for section in view.sections)


def shown(text: Text, wording: Wording) -> str:
    """A text in the site's language."""
    return text.language(wording.language)[0]
