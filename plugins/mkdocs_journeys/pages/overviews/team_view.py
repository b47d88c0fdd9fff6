"""A team as its page shows it: what it has in its hands, and the ways to the lists of that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_journeys.figures.reviews import Review
from mkdocs_journeys.figures.systems import Reach
from mkdocs_journeys.figures.teams import Load
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Team
from mkdocs_journeys.pages.ledger.ledger import Ink, Texts
from mkdocs_journeys.pages.ledger.summary import Summary, Tables
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Sheet
from mkdocs_journeys.pages.overviews.review_days import CALENDAR, review_calendar
from mkdocs_journeys.pages.overviews.team_tables import tables
from mkdocs_journeys.pages.overviews.whose import today
from mkdocs_journeys.pages.spec import Heading, SearchEntry
from mkdocs_journeys.pages.view import View

NOBODY = "none"  # what lists find things without a team by


@dataclass(frozen=True)
class TeamView:
    """A team; `desk` is that of the page of all teams."""

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
    def own(self) -> Desk:
        """The workspace as seen from its own page."""
        return replace(self.desk, name=f"{self.desk.name}/{self.path.rstrip('/')}")

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
        title, found = self.desk.say(self.name), Tables(tuple(self.tables.values()), self.desk.said)
        calendar = (CALENDAR,) if self.reviews else ()

        def files(ink: Ink) -> Texts:
            dates = review_calendar(self.desk, self.reviews, self.calendar_name) if calendar else ""
            return found.texts(ink, {CALENDAR: dates})

        return Sheet(
            "journeys/overviews/team.html",
            {"team": self},
            self.path,
            title,
            toc=tuple(Heading(self.desk.say(each.ledger.title), name) for name, each in self.tables.items()),
            search=(SearchEntry(title, self.desk.say(Message("Team")), boost=1.5),),
            file_names=(*calendar, *found.names),
            files=files,
            listed=False,
        )

    @cached_property
    def tables(self) -> Mapping[str, Summary]:
        """Its tables, those that have something to show."""
        return {each.ledger.name: each for each in self.all_tables if each.count}

    @property
    def all_tables(self) -> Iterator[Summary]:
        """All tables, each with the way to the list that it begins."""
        view = self.own.view
        return tables(
            self.own,
            self.load,
            self.reviews,
            self.reaches,
            {
                "reviews": view.ledger_url("reviews", owner=self.key),
                "frictions": self.friction_url(view),
                "opportunities": self.list_url(view, "opportunities", status="todo"),
                "kpis": self.kpi_url(view),
                "touchpoints": self.touchpoint_url(view),
            },
            lambda **filters: self.touchpoint_url(view, **filters),
        )

    @property
    def calendar_url(self) -> str:
        """The way to the calendar of its reviews."""
        return self.own.view.url(f"{self.own.start}{CALENDAR}")

    @property
    def calendar_name(self) -> Message:
        """What calendar programs call it."""
        return Message("Reviews: {team}", team=self.desk.say(self.name))

    @property
    def due(self) -> list[Review]:
        """The reviews that should have been, or will soon be."""
        return [review for review in self.reviews if {"overdue", "soon", "never"} & set(review.waits)]

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
