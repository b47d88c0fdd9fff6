"""Touchpoints: what the persona does at one moment."""

from pydantic import Field

from mkdocs_journeys.model.element import key
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.parts import Described, DurationRange, Image, Quote, Refs, Texts
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.link import Deliverable
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import Count, Score, YesNo
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.words import Purpose


class Touchpoint(Described):
    """What the persona does at one moment, with us, or without us: then the channel is left out."""

    channel: Ref | None = key("A channel's id; left out where the persona is not with us.")
    purpose: Purpose | None = key("What the touchpoint is for.")
    action: Text | None = key("What the persona does.")
    thought: Text | None = key("What the persona thinks.")
    emotion: Score | None = key("-2 very negative, 0 neutral, 2 very positive.")
    quotes: tuple[Quote, ...] = key("What customers said here.", ())
    moment_of_truth: YesNo = key("Whether the relationship is won or lost here.", False)
    evidence_seen: Texts = key("What the customer sees: page, parcel, receipt.", ())
    frontstage: Texts = key("What we do in the customer's sight.", ())
    backstage: Texts = key("What we do out of sight.", ())
    support: Refs = key("Systems that it runs on: ids.", ())
    team: Ref | None = key("Who runs it: a team's id.")
    automated: YesNo = key("Whether it runs without anybody of ours.", False)
    duration: DurationRange | None = key("How long it takes.")
    wait: Duration | None = key("How long the customer waits.")
    clicks: Count | None = key("How many clicks it takes.")
    cost: Money | None = key("What it costs us, each time.")
    indicators: dict[str, Text] = Field(default_factory=dict, description="Any other figure, name to text.")
    images: tuple[Image, ...] = key("Pictures of it.", ())
    deliverables: tuple[Deliverable, ...] = key("Texts or links: what is produced here.", ())
    frictions: tuple[Friction, ...] = key("What hurts here.", ())
    kpis: tuple[Kpi, ...] = key("How it is measured.", ())
