"""The catalogue: the vocabulary that journeys and personas share."""

import re
from typing import Annotated

from pydantic import AfterValidator

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.kpi import Scale
from mkdocs_journeys.model.parts import Texts
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import LANGUAGE, Text
from mkdocs_journeys.model.values.value import Value, malformed
from mkdocs_journeys.model.words import Better, ChannelKind, SegmentKind

MAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+")


class Language(str, Value):
    """The code of a language (BCP 47)."""

    example = "fr"
    schema = {"type": "string", "pattern": f"^{LANGUAGE.pattern}$"}

    @classmethod
    def parse(cls, text: str) -> "Language":
        """`en`, `fr`, `pt-BR`."""
        if not LANGUAGE.fullmatch(text):
            raise malformed(Message("the code of a language"), text, cls.example)
        return cls(text)


def mail(text: str) -> str:
    """A mail address."""
    if not MAIL.fullmatch(text):
        raise malformed(Message("a mail address"), text, "team@example.com")
    return text


class Entry(Element):
    """Base of the catalogue's entries."""

    id: Id = required("What the files refer to it by.")
    title: Text | None = key("What it is called. Default: the id.")

    @property
    def name(self) -> Text:
        """The title, or the id where there is none."""
        return self.title or Text(self.id)


class Channel(Entry):
    """Where the customer meets us."""

    kind: ChannelKind | None = key("What sort of channel.")


class Team(Entry):
    """Who does something about it."""

    email: Annotated[str, AfterValidator(mail)] | None = key("The team's mail address.")
    url: Link | None = key("The team's page.")


class System(Entry):
    """What it runs on."""

    team: Ref | None = key("Who runs it: a team's id.")


class Segment(Entry):
    """A part of the customers."""

    kind: SegmentKind | None = key("Whether who belongs is fixed, or follows from behaviour.")
    share: Share | None = key("Which part of the customers.")
    criteria: Texts = key("Who belongs.", ())


class MetricEntry(Entry):
    """A metric of one's own, or what is said more precisely of a built-in one."""

    unit: Text | None = key("What it is counted in.")
    scale: Scale | None = key("The least and the greatest value.")
    better: Better | None = key("Which way is better.")


class FrameworkStage(Entry):
    """A stage that a framework asks for."""


class Framework(Entry):
    """A row of stages that journeys can follow."""

    stages: tuple[FrameworkStage, ...] = required("The stages in their order.")


class Catalog(Element):
    """The shared vocabulary."""

    languages: tuple[Language, ...] = key("The languages of the texts; the first is the default one.", ())
    channels: tuple[Channel, ...] = key("Where customers meet us.", ())
    teams: tuple[Team, ...] = key("Who does something about it.", ())
    systems: tuple[System, ...] = key("What it runs on.", ())
    segments: tuple[Segment, ...] = key("The parts of the customers.", ())
    metrics: tuple[MetricEntry, ...] = key("Metrics of one's own, or refined built-in ones.", ())
    frameworks: tuple[Framework, ...] = key("Rows of stages of one's own.", ())
