"""The page of teams, and one for each of them: what it runs, what hurts there, and what it has to look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_journeys.figures.reviews import Review, reviews
from mkdocs_journeys.figures.systems import Reach, reaches
from mkdocs_journeys.figures.teams import Hurts, Load, loads
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Team
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.quantities import Unit
from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.pages.journey_card import KPI_ORDER
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.review_days import CALENDAR, review_calendar
from mkdocs_journeys.pages.overviews.whose import today
from mkdocs_journeys.pages.spec import Heading, SearchEntry
from mkdocs_journeys.pages.view import View

MOST = 12
NOBODY = "none"  # what lists find things without a team by
COLUMNS = (
    Column("team", Message("Team"), "head"),
    Column("touchpoints", Message("Touchpoints"), "number"),
    Column("frictions", Message("Open frictions"), "number"),
    Column("opportunities", Message("Opportunities"), "number"),
    Column("kpis", Message("KPIs"), "number"),
    Column("reviews", Message("Reviews due"), "number"),
    Column("owned", Message("Journeys and personas"), "number"),
    Column("systems", Message("Systems"), "number"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """All teams, then a page for each of them."""
    found = views(desk)
    ledger = Ledger("teams", OVERVIEW.title, COLUMNS, (), tuple(row(desk, view) for view in found))
    words = Message("What each team runs, what hurts there, and what it has to look at.")
    yield from listing(desk, ledger, "journeys/overviews/teams.html", {"teams": found}, words)
    yield from (view.sheet for view in found)


OVERVIEW = Overview("teams", Message("Teams"), sheets)


def views(desk: Desk) -> list["TeamView"]:
    """The teams with what they have in their hands."""
    systems = {reach.system: reach for reach in reaches(desk.workspace)}
    due: dict[str | None, list[Review]] = {}
    for review in reviews(desk.workspace):
        due.setdefault(review.owner.owner, []).append(review)
    return [TeamView(desk, load, due.get(id, []), systems) for id, load in loads(desk.workspace).items()]


class TeamKpi(NamedTuple):
    """A KPI of a team: what it is called, its newest value, and how it stands."""

    journey: Journey
    kpi: Kpi
    title: Message | str
    unit: Unit
    current: Measurement | None
    status: KpiStatus


@dataclass(frozen=True)
class TeamView:
    """A team as its page shows it."""

    desk: Desk
    load: Load
    reviews: list[Review]
    reaches: Mapping[str, Reach]

    @cached_property
    def path(self) -> str:
        """The page's place below that of all teams."""
        if self.load.team is not None:
            return f"{self.load.team}/"
        return "nobody-yet/" if "nobody" in self.desk.workspace.vocabulary.teams else "nobody/"

    @cached_property
    def view(self) -> View:
        """The workspace as seen from the page."""
        return self.desk.view.at(self.desk.start + self.path)

    @property
    def entry(self) -> Team | None:
        """What the catalogue says of it."""
        return self.desk.workspace.vocabulary.teams.get(self.load.team or "")

    @property
    def name(self) -> str | Message:
        """What it is called."""
        return self.desk.entry_name("teams", self.load.team) if self.load.team else Message("Nobody yet")

    @property
    def key(self) -> str:
        """What lists find it by."""
        return self.load.team or NOBODY

    @property
    def sheet(self) -> Sheet:
        """Its page."""
        title = self.desk.say(self.name)
        return Sheet(
            "journeys/overviews/team.html",
            {"team": self},
            self.path,
            title,
            toc=tuple(self.toc),
            search=(SearchEntry(title, self.desk.say(Message("Team")), boost=1.5),),
            file_names=(CALENDAR,) if self.reviews else (),
            files=lambda ink: {CALENDAR: review_calendar(self.desk, self.reviews, self.calendar_name)},
            listed=False,
        )

    @property
    def toc(self) -> Iterator[Heading]:
        """The sections that have something to show."""
        load = self.load
        parts = {
            "reviews": (Message("Reviews"), self.reviews),
            "frictions": (Message("Open frictions"), load.frictions),
            "opportunities": (Message("Opportunities"), load.opportunities),
            "kpis": (Message("KPIs"), load.kpis),
            "systems": (Message("Systems"), load.systems),
            "touchpoints": (Message("Touchpoints"), load.touches),
        }
        return (Heading(self.desk.say(title), anchor) for anchor, (title, found) in parts.items() if found)

    @property
    def most(self) -> int:
        """How many rows the page has room for."""
        return MOST

    def owner_url(self, review: Review) -> str:
        """The way to a journey or a persona."""
        owner, view = review.owner, self.view
        return (
            view.journey_url(owner)
            if isinstance(owner, Journey)
            else view.url(view.addresses.persona(owner.id))
        )

    @property
    def calendar_url(self) -> str:
        """The way to the calendar of its reviews."""
        return self.view.url(f"{self.view.address}{CALENDAR}")

    @property
    def calendar_name(self) -> Message:
        """What calendar programs call it."""
        return Message("Reviews: {team}", team=self.desk.say(self.name))

    @property
    def due(self) -> list[Review]:
        """The reviews that should have been, or will soon be."""
        return [review for review in self.reviews if {"overdue", "soon", "never"} & set(review.waits)]

    @cached_property
    def frictions(self) -> list[Hurts]:
        """What hurts most."""
        return sorted(self.load.frictions, key=lambda hurt: -(hurt.friction.priority or 0))[:MOST]

    @cached_property
    def opportunities(self) -> list[tuple[Journey, Opportunity]]:
        """What is due first, then what helps most."""
        impact = ("high", "medium", "low", None)
        key = self.desk.workspace.settings.as_of.max
        found = sorted(
            self.load.opportunities,
            key=lambda each: (each[1].due.day if each[1].due else key, impact.index(each[1].impact)),
        )
        return found[:MOST]

    @cached_property
    def kpis(self) -> list[TeamKpi]:
        """Its KPIs, those that stand worst first."""
        found = [self.kpi(journey, kpi) for journey, kpi in self.load.kpis]
        return sorted(found, key=lambda row: KPI_ORDER.index(row.status))[:MOST]

    def kpi(self, journey: Journey, kpi: Kpi) -> TeamKpi:
        """A KPI with how it stands."""
        facts, metric = self.desk.workspace.kpi_facts(journey, kpi), self.view.metric(kpi)
        title = metric.title if metric else kpi.metric
        status = facts.status if facts else "no-data"
        return TeamKpi(journey, kpi, title, self.view.unit(kpi), facts.current if facts else None, status)

    @cached_property
    def journeys(self) -> list[tuple[Journey, int, int]]:
        """The journeys with its touchpoints: how many, and how many moments of truth; those with most first."""
        found: dict[str, tuple[Journey, int, int]] = {}
        for touch in self.load.touches:
            journey, count, truths = found.get(touch.journey.id, (touch.journey, 0, 0))
            found[journey.id] = journey, count + 1, truths + touch.touchpoint.moment_of_truth
        return sorted(found.values(), key=lambda each: -each[1])

    def reach(self, system: str) -> Reach:
        """How far one of its systems reaches."""
        return self.reaches.get(system) or Reach(system)

    def list_url(self, view: View, name: str, **filters: str) -> str:
        """The way to a list of what is the team's."""
        return view.ledger_url(name, team=self.key, **filters)

    def friction_url(self, view: View) -> str:
        """The way to what hurts there."""
        return self.list_url(view, "frictions", status="todo", **today(self.desk))

    def kpi_url(self, view: View) -> str:
        """The way to its KPIs."""
        return self.list_url(view, "kpis", **today(self.desk))

    def touchpoint_url(self, view: View, **filters: str) -> str:
        """The way to its touchpoints."""
        return self.list_url(view, "touchpoints", **filters, **today(self.desk))


def row(desk: Desk, team: TeamView) -> Row:
    """A team's figures, with the ways to what they count."""
    load, view = team.load, desk.view
    page = view.url(desk.start + team.path)

    def linked(count: int, url: str) -> Cell:
        text = desk.wording.number(count)
        return desk.linked(text, url)._replace(value=count) if count else Cell("0", 0)

    cells = (
        desk.linked(team.name, page),
        linked(len(load.touches), team.touchpoint_url(view)),
        linked(len(load.frictions), team.friction_url(view)),
        linked(len(load.opportunities), team.list_url(view, "opportunities", status="todo")),
        linked(len(load.kpis), team.kpi_url(view)),
        linked(len(team.due), f"{page}#reviews"),
        linked(len(load.journeys) + len(load.personas), f"{page}#reviews"),
        linked(len(load.systems), f"{page}#systems"),
        Cell("", load.team or ""),
    )
    return Row(cells, {})
