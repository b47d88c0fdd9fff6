"""Stages: the steps that a journey is told in."""

from mkdocs_journeys.model.element import key
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Described, DurationRange, Expectation, Mood, Quote, SentMessage, Texts
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.values.number import YesNo
from mkdocs_journeys.model.values.text import Prose, Text
from mkdocs_journeys.model.words import Relationship


class Stage(Described):
    """A stage of a journey."""

    summary: Prose | None = key("What happens.")
    goal: Text | None = key("What the persona wants to get done here.")
    relationship: Relationship | None = key("What the persona is to us here.")
    duration: DurationRange | None = key("How long it takes.")
    emotion: Mood | None = key("How it feels: a number from -2 to 2, or {score, feeling, evidence}.")
    expectations: tuple[Expectation, ...] = key("What the persona expects, and how far it is met.", ())
    needs: Texts = key("What the persona needs.", ())
    questions: Texts = key("What the persona asks itself.", ())
    quotes: tuple[Quote, ...] = key("What customers said here.", ())
    strengths: Texts = key("What we do well.", ())
    weaknesses: Texts = key("What we do badly.", ())
    messages: tuple[SentMessage, ...] = key("What we say here.", ())
    touchpoints: tuple[Touchpoint, ...] = key("What the persona does, moment by moment.", ())
    frictions: tuple[Friction, ...] = key("What hurts in the stage as a whole.", ())
    opportunities: tuple[Opportunity, ...] = key("What would make it better.", ())
    kpis: tuple[Kpi, ...] = key("How it is measured.", ())
    final: YesNo = key("The journey can end here: no default step onward.", False)
