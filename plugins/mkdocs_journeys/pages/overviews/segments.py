"""The page of segments: which part of the customers has a journey, and the holes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from mkdocs_journeys.figures.coverage import Coverage, coverage, covered_share, segments_of
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Segment
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.labels import mood_class
from mkdocs_journeys.pages.ledger.grid import Grid, Line, Span, Square
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, unseen
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.gridding import gridding
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import today
from mkdocs_journeys.pages.spec import Heading
from mkdocs_journeys.pages.view import PersonaLink

COLUMNS = (
    Column("journey", Message("Journey"), "head"),
    Column("segment", Message("Segment")),
    Column("through", Message("Through")),
    Column("feeling", Message("Mean feeling"), "number"),
    Column("journey_id", Message("Reference of the journey")),
    Column("segment_id", Message("Reference of the segment")),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The segments, then the journeys as they are by segment."""
    atlas = SegmentAtlas(desk)
    toc = tuple(Heading(desk.say(each.name), each.anchor) for each in atlas.segments)
    words = Message("Which segments have personas and journeys, and which have none yet.")
    context = {"atlas": atlas}
    return gridding(desk, OVERVIEW.title, atlas.grid, "journeys/overviews/segments.html", context, words, toc)


OVERVIEW = Overview("segments", Message("Segments"), sheets)


@dataclass(frozen=True)
class SegmentView:
    """A segment as the page shows it."""

    desk: Desk
    coverage: Coverage

    @property
    def entry(self) -> Segment | None:
        """What the catalogue says of it."""
        return self.desk.workspace.vocabulary.segments.get(self.coverage.segment)

    @property
    def name(self) -> str:
        """What it is called."""
        return self.desk.entry_name("segments", self.coverage.segment)

    @property
    def anchor(self) -> str:
        """Its place on the page."""
        return f"segment-{self.coverage.segment}"

    @property
    def people(self) -> list[PersonaLink]:
        """The personas that stand for it."""
        return self.desk.view.people(self.coverage.personas)

    @cached_property
    def touchpoints(self) -> int:
        """How many touchpoints its journeys have."""
        return sum(len(stage.touchpoints) for journey in self.coverage.journeys for stage in journey.stages)

    @cached_property
    def frictions(self) -> int:
        """How much hurts there, and is not settled."""
        cards = self.desk.cards.by_id
        return sum(len(cards[journey.id].hurts) for journey in self.coverage.journeys)

    @property
    def journeys_url(self) -> str:
        """The way to its journeys."""
        filters = {"segment": self.coverage.segment} | today(self.desk)
        return self.desk.view.ledger_url(self.desk.addresses.journeys, **filters)

    @property
    def friction_url(self) -> str:
        """The way to what hurts its customers."""
        return self.desk.view.ledger_url(
            "frictions", segment=self.coverage.segment, status="todo", **today(self.desk)
        )

    @property
    def url(self) -> str:
        """The way to its touchpoints."""
        filters = {"segment": self.coverage.segment} | today(self.desk)
        return self.desk.view.ledger_url("touchpoints", **filters)


@dataclass(frozen=True)
class SegmentAtlas:
    """What the page is made from."""

    desk: Desk

    @cached_property
    def segments(self) -> list[SegmentView]:
        """All segments."""
        return [SegmentView(self.desk, each) for each in coverage(self.desk.workspace)]

    @property
    def holes(self) -> list[SegmentView]:
        """Those without a journey."""
        return [each for each in self.segments if each.coverage.is_hole]

    @cached_property
    def share(self) -> tuple[float, float] | None:
        """The part of the customers that has a journey, and the part that the segments make up.

        Segments that overlap cannot be added up.
        """
        found = covered_share(self.desk.workspace, (each.coverage for each in self.segments))
        return found if found and found[1] <= 1.0001 else None

    @cached_property
    def journeys(self) -> list[tuple[Journey, dict[str, list[str]]]]:
        """The journeys as they are, with their segments and the personas that they cover them through."""
        workspace = self.desk.workspace
        return [(journey, segments_of(journey, workspace.personas)) for journey in current(workspace)]

    @property
    def grid(self) -> Grid:
        """The table."""
        names = tuple(self.desk.link(each.name, f"#{each.anchor}") for each in self.segments)
        return Grid(
            Message("Journeys by segment"),
            (Span("", names),) if names else (),
            tuple(self.line(journey, found) for journey, found in self.journeys),
            Ledger("segments", OVERVIEW.title, COLUMNS, (), tuple(self.files())),
            self.total() if self.journeys and self.segments else None,
        )

    def line(self, journey: Journey, found: dict[str, list[str]]) -> Line:
        """A journey."""
        link = self.desk.link(journey.title, self.desk.view.journey_url(journey))
        squares = tuple(self.square(journey, found.get(each.coverage.segment)) for each in self.segments)
        return Line(link, squares)

    def square(self, journey: Journey, personas: list[str] | None) -> Square:
        """How a journey feels to a segment, and through which personas it covers that where it does not name it."""
        if personas is None:
            return Square()
        desk, mean = self.desk, self.desk.cards.by_id[journey.id].emotions.mean
        feels = desk.html(Message("yes")) if mean is None else desk.wording.signed(mean)
        known = desk.workspace.personas
        names = ", ".join(desk.say(known[id].name) for id in personas)
        through = f" <small>{escape(names)}</small>" if names else ""
        url = desk.view.journey_url(journey, "" if mean is None else "emotion")
        return Square(
            f'<a href="{escape(url)}">{feels}</a>{through}', "" if mean is None else mood_class(mean)
        )

    def total(self) -> Line:
        """How many journeys each segment has."""
        return Line(self.desk.html(Message("All journeys")), tuple(map(self.counted, self.segments)))

    def counted(self, each: SegmentView) -> Square:
        """How many journeys a segment has."""
        if each.coverage.is_hole:
            said = self.desk.html(Message("no journey yet"))
            return Square(f'<span class="j-sign--ring j-is-warn">{said}</span>')
        return Square(f"<b>{self.desk.figure(len(each.coverage.journeys), each.journeys_url)}</b>")

    def files(self) -> Iterator[Row]:
        """The table as a list for spreadsheets: a row for each journey and segment."""
        desk = self.desk
        for journey, found in self.journeys:
            mean = desk.cards.by_id[journey.id].emotions.mean
            for segment, personas in found.items():
                name = desk.say(desk.entry_name("segments", segment))
                said = (desk.say(journey.title), name, ", ".join(personas), mean, journey.id, segment)
                yield Row(tuple(unseen(value) for value in said))
