"""The page of all touchpoints, in the order of the journeys."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.ledger.ledger import (
    Cell,
    Choice,
    Column,
    Facet,
    Ledger,
    Mark,
    Row,
    cell,
    unseen,
)
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets
from mkdocs_journeys.workspace.addresses import escaped

# More are on one page, whose filter finds the others: a hundred pages of them would be turned by nobody.
MOST = 5_000
COLUMNS = (
    Column("touchpoint", Message("Touchpoint"), "head"),
    Column("journey", Message("Journey")),
    Column("stage", Message("Stage")),
    Column("channel", Message("Channel")),
    Column("team", Message("Team")),
    Column("feeling", Message("Feeling"), "number"),
    Column("truth", Message("Moment of truth")),
    Column("systems", Message("Runs on")),
    Column("frictions", Message("Open frictions"), "number"),
    Column("personas", Message("Personas"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all touchpoints."""
    words = Message("All touchpoints of all journeys, with their channel, team, systems and how they feel.")
    return listing(desk, touchpoints(desk), "journeys/overviews/touchpoints.html", {}, words)


OVERVIEW = Overview("touchpoints", Message("Touchpoints"), sheets)


def touchpoints(desk: Desk) -> Ledger:
    """Every touchpoint of every journey; where they are very many, each journey's page lists its own."""
    found = tuple(rows(desk))
    return Ledger(
        "touchpoints",
        OVERVIEW.title,
        COLUMNS,
        facets(desk),
        found,
        only_first=len(found) > MOST,
        heading=Message("All touchpoints"),
    )


def rows(desk: Desk) -> Iterator[Row]:
    """The rows, in the order of the journeys."""
    row = TouchRows(desk)
    for journey in desk.workspace.journeys.values():
        yield from row.rows(journey)


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What touchpoints can be filtered by."""
    say = desk.say
    moods = (
        Choice("bad", say(Message("negative"))),
        Choice("so", say(Message("neutral"))),
        Choice("good", say(Message("positive"))),
        Choice("none", say(Message("not said"))),
    )
    truths = Choice("yes", say(Message("yes"))), Choice("no", say(Message("no")))
    outside = Choice("outside", say(Message("without us")))
    return (
        Facet("channel", Message("Channel"), desk.entry_choices("channels", Message("without a channel"))),
        Facet("team", Message("Team"), (*desk.entry_choices("teams", Message("nobody yet")), outside)),
        Facet("system", Message("Runs on"), desk.entry_choices("systems", Message("no system"))),
        Facet("mood", Message("Feeling"), moods),
        Facet("truth", Message("Moment of truth"), truths),
        *whose_facets(desk),
    )


@dataclass(frozen=True)
class TouchRows:
    """Makes rows, and what many of them say once."""

    desk: Desk

    def rows(self, journey: Journey) -> Iterator[Row]:
        """The touchpoints of a journey."""
        found, link = whose(self.desk, journey), self.desk.journey(journey)
        url, people = self.desk.view.journey_url(journey), unseen(", ".join(journey.personas))
        for stage in journey.stages:
            where = link, self.desk.text(stage.title, str(stage.id))
            for touchpoint in stage.touchpoints:
                name = self.desk.linked(touchpoint.title, f"{url}#{escaped(str(touchpoint.id))}")
                reference = unseen(f"{journey.id}#{touchpoint.id}")
                hurts = self.hurts(journey, touchpoint)
                cells = (name, *where, *self.facts(touchpoint), hurts, people, reference)
                yield Row(cells, (self.desk.shared(marks(touchpoint)), found))

    def facts(self, touchpoint: Touchpoint) -> tuple[Cell, ...]:
        """What the row says of the touchpoint itself."""
        score = touchpoint.emotion
        return (
            self.desk.entry("channels", touchpoint.channel),
            self.desk.entry("teams", touchpoint.team),
            NOTHING if score is None else self.feeling(score),
            self.truth if touchpoint.moment_of_truth else NOTHING,
            self.runs_on(touchpoint.support),
        )

    def hurts(self, journey: Journey, touchpoint: Touchpoint) -> Cell:
        """How many frictions it has that are not settled; the figure leads to them."""
        count = sum(friction.status not in SETTLED for friction in touchpoint.frictions)
        if not count:
            return NOTHING
        filters = {"touchpoint": f"{journey.id}.{touchpoint.id}"}
        if count < len(touchpoint.frictions):
            filters["status"] = "unsettled"
        return self.desk.counted(count, self.desk.view.ledger_url("frictions", **filters))

    def feeling(self, score: float) -> Cell:
        """How it feels."""
        about = "feeling", repr(score)
        return self.desk.cells.get(about) or self.desk.made(about, cell(Mark("feeling", score), score))

    @cached_property
    def truth(self) -> Cell:
        """That it is a moment of truth."""
        return self.desk.text(Message("Moment of truth"))

    def runs_on(self, systems: tuple[str, ...]) -> Cell:
        """The systems that it runs on."""
        found = self.known.get(systems)
        if found is None:
            names = [self.desk.say(self.desk.entry_name("systems", id)) for id in systems]
            found = self.known[systems] = self.desk.text(", ".join(names), ",".join(systems))
        return found

    @cached_property
    def known(self) -> dict[tuple[str, ...], Cell]:
        """The cells of systems that were made."""
        return {}


def marks(touchpoint: Touchpoint) -> dict[str, str]:
    """What a touchpoint is found by."""
    return {
        "channel": touchpoint.channel or "none",
        "team": touchpoint.team or ("none" if touchpoint.channel else "outside"),
        "system": " ".join(touchpoint.support) or "none",
        "mood": mood(touchpoint.emotion),
        "truth": "yes" if touchpoint.moment_of_truth else "no",
    }


def mood(score: float | None) -> str:
    """A feeling in one of three words, which turn where the words of the pages do."""
    return "none" if score is None else "bad" if score <= -0.5 else "good" if score >= 0.5 else "so"
