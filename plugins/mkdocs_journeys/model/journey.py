"""Journeys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, ValidationInfo

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence, Refs, Texts, Title
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.moment import Day
from mkdocs_journeys.model.values.number import Satisfaction
from mkdocs_journeys.model.values.text import Prose, Text
from mkdocs_journeys.model.values.value import problem
from mkdocs_journeys.model.words import JourneyState, ReviewStatus

Items = TypeVar("Items", bound=tuple[Any, ...])


def at_least_one(items: Items, info: ValidationInfo) -> Items:
    """A list that may not be empty, unless the rest of a faulty file is being looked at."""
    if not items and not (info.context or {}).get("lenient"):
        raise problem("J207", Message("the list is empty"), Message("it needs at least one item"))
    return items


class Pillars(Element):
    """How the journey does on the six pillars of experience, 1 to 5 each."""

    personalisation: Satisfaction | None = key("How far it fits the person.")
    fluidity: Satisfaction | None = key("How smoothly it goes.")
    consistency: Satisfaction | None = key("How far every channel says the same.")
    anticipation: Satisfaction | None = key("How far needs are met before they are said.")
    emotion: Satisfaction | None = key("How it feels.")
    value: Satisfaction | None = key("How far it is worth it.")


class Journey(Element):
    """A customer journey.

    `id` is the stem of the file.
    """

    id: ClassVar[str] = ""
    stub: ClassVar[dict[str, Any]] = {"title": "?", "personas": [], "stages": []}

    title: Title = required("The journey's name.", examples=["First online order"])
    summary: Prose | None = key("What the journey is about.")
    personas: Annotated[Refs, AfterValidator(at_least_one)] = required("Whose journey it is: persona ids.")
    goal: Text | None = key("What the persona wants out of it.")
    trigger: Text | None = key("What starts it.")
    outcome: Text | None = key("What ends it.")
    segment: Ref | None = key("A segment's id.")
    state: JourneyState = key("How it is today, or how it is to be.", "as-is")
    improves: Ref | None = key("To-be only: the as-is journey that it would replace.")
    zooms_into: Ref | None = key("This journey is the detail of that stage or touchpoint: journey#id.")
    framework: Ref | None = key("The stages follow that framework.")
    status: ReviewStatus = key("Where its review stands.", "draft")
    owner: Ref | None = key("The team that answers for it: a team's id.")
    reviewed: Day | None = key("The date of the last review.")
    review_every: Duration | None = key("After this the journey is stale.")
    tags: Texts = key("Words to find it by.", ())
    pillars: Pillars | None = key("How it does on the six pillars, 1 to 5 each.")
    kpis: tuple[Kpi, ...] = key("How the journey is measured.", ())
    stages: Annotated[tuple[Stage, ...], AfterValidator(at_least_one)] = required(
        "The stages in their order."
    )
    transitions: tuple[Transition, ...] = key("Ways other than from each stage to the next.", ())
    opportunities: tuple[Opportunity, ...] = key("What would make it better.", ())
    evidence: tuple[Evidence, ...] = key("What the map rests on.", ())

    @property
    def touchpoints(self) -> Iterator[tuple[Stage, Touchpoint]]:
        """Every touchpoint with its stage, in their order."""
        return ((stage, touchpoint) for stage in self.stages for touchpoint in stage.touchpoints)

    @property
    def frictions(self) -> Iterator[tuple[Stage, Touchpoint | None, Friction]]:
        """Every friction with its place, in their order; those of a stage come before its touchpoints'."""
        for stage in self.stages:
            for friction in stage.frictions:
                yield stage, None, friction
            for touchpoint in stage.touchpoints:
                for friction in touchpoint.frictions:
                    yield stage, touchpoint, friction

    @property
    def all_opportunities(self) -> Iterator[tuple[Stage | None, Opportunity]]:
        """Every opportunity with its stage, those of the whole journey first."""
        yield from ((None, opportunity) for opportunity in self.opportunities)
        yield from ((stage, opportunity) for stage in self.stages for opportunity in stage.opportunities)

    @property
    def all_kpis(self) -> Iterator[tuple[Stage | None, Touchpoint | None, Kpi]]:
        """Every KPI with its place, those of the whole journey first."""
        yield from ((None, None, kpi) for kpi in self.kpis)
        for stage in self.stages:
            yield from ((stage, None, kpi) for kpi in stage.kpis)
            for touchpoint in stage.touchpoints:
                yield from ((stage, touchpoint, kpi) for kpi in touchpoint.kpis)
