"""The page of systems: what is hit if one of them changes, the one that reaches furthest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.systems import Reach, reaches
from mkdocs_journeys.figures.touches import Touch
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import System
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import today
from mkdocs_journeys.pages.spec import Heading
from mkdocs_journeys.pages.view import PersonaLink

MOST_JOURNEYS = 20
MOST_TRUTHS = 12
COLUMNS = (
    Column("system", Message("System"), "head"),
    Column("team", Message("Run by")),
    Column("journeys", Message("Journeys"), "number"),
    Column("truths", Message("Moments of truth"), "number"),
    Column("touchpoints", Message("Touchpoints"), "number"),
    Column("personas", Message("Personas"), "number"),
    Column("frictions", Message("Open frictions"), "number"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """All systems, then what each of them reaches."""
    views = [SystemView(desk, reach) for reach in reaches(desk.workspace)]
    ledger = Ledger("systems", OVERVIEW.title, COLUMNS, (), tuple(row(view) for view in views))
    toc = tuple(Heading(desk.say(view.name), view.anchor) for view in views)
    words = Message(
        "Which journeys, moments of truth and personas are hit if a system changes, and who runs it."
    )
    return listing(desk, ledger, "journeys/overviews/systems.html", {"systems": views}, words, toc)


OVERVIEW = Overview("systems", Message("Systems"), sheets)


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

    @cached_property
    def journeys(self) -> list[tuple[Journey, int, int]]:
        """Its journeys with their touchpoints and moments of truth, those with most of these first."""
        found = [
            (touches[0].journey, len(touches), sum(t.touchpoint.moment_of_truth for t in touches))
            for touches in self.reach.journeys.values()
        ]
        return sorted(found, key=lambda each: (-each[2], -each[1]))

    @property
    def shown(self) -> list[tuple[Journey, int, int]]:
        """The journeys that the page has room for."""
        return self.journeys[:MOST_JOURNEYS]

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


def row(view: SystemView) -> Row:
    """A system's figures, with the ways to what they count."""
    desk, reach = view.desk, view.reach
    number = desk.wording.number
    journeys, truths, touches, personas = reach.size

    def linked(count: int, url: str) -> Cell:
        return desk.linked(number(count), url)._replace(value=count) if count else Cell("0", 0)

    cells = (
        desk.linked(view.name, f"#{view.anchor}"),
        desk.entry("teams", view.team),
        linked(journeys, f"#{view.anchor}"),
        linked(truths, view.url(truth="yes")),
        linked(touches, view.url()),
        linked(personas, f"#{view.anchor}"),
        linked(len(reach.frictions), view.friction_url),
        Cell("", reach.system),
    )
    return Row(cells, {})
