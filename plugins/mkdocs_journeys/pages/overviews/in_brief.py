"""The page for those who will not read a detailed map: what is worst, what to do first, and how sure all of it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures.flow import StageFlow
from mkdocs_journeys.figures.moments import Moment
from mkdocs_journeys.figures.opportunities import Relief
from mkdocs_journeys.figures.stats import MOST, Stats
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.standings import FRESHNESS
from mkdocs_journeys.pages.spec import SearchEntry

BEHIND = ("missed", "off-track", "at-risk")


@dataclass(frozen=True)
class Bar:
    """A word of the format, how often it occurs, its part of the greatest count, and the way to what is counted."""

    word: str
    count: int
    part: float
    url: str


@dataclass(frozen=True)
class Brief:
    """The summary as its page shows it."""

    desk: Desk

    @property
    def stats(self) -> Stats:
        return self.desk.cards.stats

    @property
    def moments(self) -> list[Moment]:
        """The worst moments."""
        return self.stats.moments[:MOST]

    @property
    def wins(self) -> list[Relief]:
        """The quick wins that take away most."""
        return self.stats.quick_wins[:MOST]

    @property
    def behind(self) -> int:
        """How many KPIs are not where they should be."""
        return sum(self.stats.by_kpi_status[status] for status in BEHIND)

    @cached_property
    def kpis(self) -> list[Bar]:
        """How the KPIs stand."""
        return self.bars(self.stats.by_kpi_status, "kpis", "status")

    @cached_property
    def freshness(self) -> list[Bar]:
        """How the journeys stand with their reviews."""
        return self.bars(
            {str(word): n for word, n in self.stats.freshness.items()}, self.portfolio, "freshness"
        )

    @property
    def portfolio(self) -> str:
        """The name of the page of all journeys."""
        return self.desk.addresses.journeys

    def bars(self, counts: Mapping[str, int], page: str, facet: str) -> list[Bar]:
        """The words that occur, each with the way to the list of what it counts."""
        most = max(counts.values(), default=0)
        return [
            Bar(word, count, round(100 * count / most, 1), self.desk.view.ledger_url(page, **{facet: word}))
            for word, count in counts.items()
            if count
        ]

    @cached_property
    def losses(self) -> list[tuple[Journey, StageFlow]]:
        """The stages of today's journeys that lose most of those who start, one of each journey."""
        flows = ((journey, self.stats.through[journey.id].flow) for journey in current(self.desk.workspace))
        lost = [(journey, flow.most_lost) for journey, flow in flows if flow and flow.told and flow.most_lost]
        return sorted(lost, key=lambda pair: -pair[1].gone)[:3]

    def standing(self, word: str) -> str:
        """How journeys stand with their reviews, in words."""
        return self.desk.say(next(title for name, title in FRESHNESS.items() if name == word))


def sheets(desk: Desk) -> Iterator[Sheet]:
    """One page, which one sheet of paper holds."""
    words = Message(
        "The worst moments, the best quick wins, the KPIs, reviews and assumptions of all journeys."
    )
    search = (SearchEntry(desk.say(OVERVIEW.title), desk.say(words), boost=2.0),)
    yield Sheet("journeys/overviews/in_brief.html", {"brief": Brief(desk)}, search=search)


OVERVIEW = Overview("in-brief", Message("In brief"), sheets)
