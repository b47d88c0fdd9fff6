"""The small parts that several places of the format share."""

from typing import Annotated, Any, ClassVar

from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Deliverable, Link, Path
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.number import Count, Satisfaction, Score
from mkdocs_journeys.model.values.text import Filled, Text
from mkdocs_journeys.model.words import EvidenceKind, Purpose

Title = Annotated[Text, Filled()]
Texts = tuple[Title, ...]
Refs = tuple[Ref, ...]


class DurationRange(Element):
    """How long something takes."""

    min: Duration | None = key("The shortest.")
    typical: Duration | None = key("What most see.")
    max: Duration | None = key("The longest.")


class Mood(Element):
    """How it feels, in a number and a word, and how that is known."""

    shorthand = "score"

    score: Score | None = key("-2 very negative, 0 neutral, 2 very positive.")
    feeling: Text | None = key("The feeling in a word.", examples=["impatient"])
    evidence: Refs = key("Evidence ids.", ())


class Quote(Element):
    """What a customer said, in their own words."""

    shorthand = "text"

    text: Title = required("What was said.")
    evidence: Ref | None = key("The id of the evidence that it comes from.")


class Expectation(Element):
    """What the persona expects, and how far it is met."""

    shorthand = "title"

    title: Title = required("What is expected.")
    satisfaction: Satisfaction | None = key("How far it is met, 1 not at all to 5 fully.")
    deliverables: tuple[Deliverable, ...] = key("Texts or links: what is produced today to meet it.", ())


class SentMessage(Element):
    """What we say to the customer."""

    shorthand = "title"

    title: Title = required("What we say.")
    channel: Ref | None = key("Where: a channel's id.")
    purpose: Purpose | None = key("What for.")


class Image(Element):
    """A picture."""

    file: Path = required("The picture's path from this file's folder.", examples=["images/pay.png"])
    alt: Text | None = key("What the picture shows, for those who do not see it.")


class Evidence(Element):
    """What the map rests on."""

    shorthand = "title"

    id: Id | None = key("Default: the slug of the title.")
    title: Title = required("What it is.", examples=["Exit survey"])
    kind: EvidenceKind | None = key("How it was gathered.")
    date: Moment | None = key("When: a date or a month.")
    n: Count | None = key("How many were asked or counted.")
    url: Link | None = key("Where it can be read.")


class Described(Element):
    """Base of the parts with an id and a title."""

    shorthand: ClassVar[str | None] = "title"
    stub: ClassVar[dict[str, Any]] = {"title": "?"}

    id: Id | None = key("Unique within the journey, and the page's anchor. Default: the slug of the title.")
    title: Title = required("What it is called.")
