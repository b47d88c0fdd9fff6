"""The page of journeys by personas: who takes which journey, how it feels, and what nobody has drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.pages.labels import mood_class
from mkdocs_journeys.pages.ledger.grid import Grid, Line, Span, Square
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, unseen
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.gridding import gridding
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet

COLUMNS = (
    Column("journey", Message("Journey"), "head"),
    Column("persona", Message("Persona")),
    Column("segment", Message("Segment")),
    Column("feeling", Message("Mean feeling"), "number"),
    Column("journey_id", Message("Reference of the journey")),
    Column("persona_id", Message("Reference of the persona")),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The journeys as they are, each with its personas."""
    atlas = PeopleAtlas(desk)
    words = Message("Which persona takes which journey, and how that feels.")
    return gridding(
        desk, OVERVIEW.title, atlas.grid, "journeys/overviews/coverage.html", {"atlas": atlas}, words
    )


OVERVIEW = Overview("coverage", Message("Personas by journey"), sheets)


@dataclass(frozen=True)
class PeopleAtlas:
    """What the page is made from."""

    desk: Desk

    @cached_property
    def journeys(self) -> list[Journey]:
        """The journeys as they are."""
        return list(current(self.desk.workspace))

    @cached_property
    def segments(self) -> dict[str | None, list[Persona]]:
        """The personas in use by their segments, in the order of the catalogue; those of none come last."""
        found: dict[str | None, list[Persona]] = {id: [] for id in self.desk.workspace.vocabulary.segments}
        for persona in self.desk.workspace.personas.values():
            if persona.status != "retired":
                found.setdefault(persona.segment, []).append(persona)
        rest = found.pop(None, [])
        return {segment: personas for segment, personas in {**found, None: rest}.items() if personas}

    @cached_property
    def personas(self) -> list[Persona]:
        """The personas in the order of the columns."""
        return [persona for personas in self.segments.values() for persona in personas]

    @cached_property
    def idle(self) -> list[Persona]:
        """Those that take no journey."""
        taken = {id for journey in self.journeys for id in journey.personas}
        return [persona for persona in self.personas if persona.id not in taken]

    @cached_property
    def grid(self) -> Grid:
        """The table."""
        return Grid(
            Message("Journeys by persona"),
            tuple(self.spans()),
            tuple(self.line(journey) for journey in self.journeys),
            Ledger("coverage", OVERVIEW.title, COLUMNS, (), tuple(self.files())),
            self.total() if self.journeys and self.personas else None,
        )

    def spans(self) -> Iterator[Span]:
        """The heads of the columns."""
        desk, anywhere = self.desk, any(self.segments)
        for segment, personas in self.segments.items():
            name = desk.entry_name("segments", segment) if segment else Message("No segment")
            url = desk.view.overview_url("segments", "", f"segment-{segment}") if segment else None
            heads = tuple(
                desk.link(each.name, desk.view.url(desk.addresses.persona(each.id))) for each in personas
            )
            yield Span(desk.link(name, url) if anywhere else "", heads)

    def line(self, journey: Journey) -> Line:
        """A journey: its mean feeling below each of its personas."""
        square = self.square(journey)
        link = self.desk.link(journey.title, self.desk.view.journey_url(journey))
        return Line(
            link, tuple(square if each.id in journey.personas else Square() for each in self.personas)
        )

    def square(self, journey: Journey) -> Square:
        """How a journey feels, with the way to its curve."""
        mean = self.desk.cards.by_id[journey.id].emotions.mean
        if mean is None:
            return Square(f'<span class="j-sign--check">{self.desk.html(Message("yes"))}</span>')
        url = self.desk.view.journey_url(journey, "emotion")
        return Square(f'<a href="{escape(url)}">{self.desk.wording.signed(mean)}</a>', mood_class(mean))

    def total(self) -> Line:
        """How many journeys each persona takes."""
        counts = [
            sum(persona.id in journey.personas for journey in self.journeys) for persona in self.personas
        ]
        return Line(
            self.desk.html(Message("All journeys")),
            tuple(self.counted(persona, count) for persona, count in zip(self.personas, counts, strict=True)),
        )

    def counted(self, persona: Persona, count: int) -> Square:
        """How many journeys a persona takes, with the way to them."""
        if not count:
            return Square(
                f'<span class="j-sign--ring j-is-warn">{self.desk.html(Message("no journey yet"))}</span>'
            )
        url = self.desk.view.url(self.desk.addresses.persona(persona.id), "journeys")
        return Square(f'<a href="{escape(url)}">{self.desk.wording.number(count)}</a>')

    def files(self) -> Iterator[Row]:
        """The table as a list for spreadsheets: a row for each journey and persona."""
        desk, known = self.desk, {persona.id: persona for persona in self.personas}
        for journey in self.journeys:
            mean = desk.cards.by_id[journey.id].emotions.mean
            for persona in (known[id] for id in journey.personas if id in known):
                segment = desk.say(desk.entry_name("segments", persona.segment)) if persona.segment else None
                said = (
                    desk.say(journey.title),
                    desk.say(persona.name),
                    segment,
                    mean,
                    journey.id,
                    persona.id,
                )
                yield Row(tuple(unseen(value) for value in said))
