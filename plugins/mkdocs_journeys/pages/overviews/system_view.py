"""A system as the pages show it: what is hit if it changes."""

from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.systems import Reach
from mkdocs_journeys.figures.touches import Touch
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import System
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row, unseen
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.whose import today
from mkdocs_journeys.pages.view import PersonaLink

MOST_JOURNEYS = 20
MOST_TRUTHS = 12
OF_SYSTEM = Message("Journeys")
JOURNEYS = (
    Column("journey", Message("Journey"), "head"),
    Column("touchpoints", Message("Touchpoints"), "number"),
    Column("truths", Message("Moments of truth"), "number"),
    Column("id", Message("Reference"), "hidden"),
)


@dataclass(frozen=True)
class SystemView:
    """A system as the page shows it."""

    desk: Desk
    reach: Reach

    @property
    def entry(self) -> System | None:
        """What the catalogue says of it."""
        return self.desk.workspace.vocabulary.systems.get(self.reach.system)

    @property
    def name(self) -> str:
        """What it is called."""
        return self.desk.entry_name("systems", self.reach.system)

    @property
    def team(self) -> str | None:
        """Who runs it."""
        return self.entry.team if self.entry else None

    @property
    def anchor(self) -> str:
        """Its place on the page. A system may be called like a part of the page."""
        return f"system-{self.reach.system}"

    @property
    def page(self) -> str:
        """The way to that place."""
        return self.desk.view.overview_url("systems", "", self.anchor)

    @cached_property
    def journeys(self) -> list[tuple[Journey, int, int]]:
        """Its journeys with their touchpoints and moments of truth, those with most of these first."""
        found = [
            (touches[0].journey, len(touches), sum(t.touchpoint.moment_of_truth for t in touches))
            for touches in self.reach.journeys.values()
        ]
        return sorted(found, key=lambda each: (-each[2], -each[1]))

    @cached_property
    def table(self) -> Summary:
        """The same as a table."""
        rows = tuple(journey_row(self, number, *found) for number, found in enumerate(self.journeys))
        ledger = Ledger(self.anchor, OF_SYSTEM, JOURNEYS, (), rows)
        return Summary(ledger, self.desk.view, self.desk.start, most=MOST_JOURNEYS, url=self.url())

    @property
    def truths(self) -> list[Touch]:
        """The moments of truth that the page has room for."""
        return self.reach.truths[:MOST_TRUTHS]

    @property
    def people(self) -> list[PersonaLink]:
        """The personas that are hit."""
        return self.desk.view.people(self.reach.personas)

    def url(self, **filters: str) -> str:
        """The way to its touchpoints."""
        everything = {"system": self.reach.system} | filters | today(self.desk)
        return self.desk.view.ledger_url("touchpoints", **everything)

    @property
    def friction_url(self) -> str:
        """The way to what hurts at them."""
        filters = {"system": self.reach.system, "status": "todo"} | today(self.desk)
        return self.desk.view.ledger_url("frictions", **filters)


def figures(view: SystemView) -> tuple[Cell, ...]:
    """Journeys, moments of truth, touchpoints, personas and open frictions, with the ways to what they count."""
    desk, reach = view.desk, view.reach
    journeys, truths, touches, personas = reach.size
    return (
        desk.counted(journeys, view.page),
        desk.counted(truths, view.url(truth="yes")),
        desk.counted(touches, view.url()),
        desk.counted(personas, view.page),
        desk.counted(len(reach.frictions), view.friction_url),
    )


def journey_row(view: SystemView, number: int, journey: Journey, count: int, truths: int) -> Row:
    """A journey with how much of it runs on the system; rows that only the file has need no links."""
    desk, shown = view.desk, number < MOST_JOURNEYS
    cells = (
        desk.journey(journey),
        desk.counted(count, view.url(journey=journey.id) if shown else ""),
        desk.counted(truths, view.url(journey=journey.id, truth="yes") if shown else ""),
        unseen(journey.id),
    )
    return Row(cells)
