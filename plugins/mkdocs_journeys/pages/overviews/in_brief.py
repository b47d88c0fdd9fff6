"""The page for those who will not read a detailed map: what is worst, what to do first, and how sure all of it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from mkdocs_journeys.figures.flow import StageFlow
from mkdocs_journeys.figures.moments import Moment
from mkdocs_journeys.figures.opportunities import Relief
from mkdocs_journeys.figures.stats import MOST, Stats
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, unseen
from mkdocs_journeys.pages.ledger.summary import Summary, Tables
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.standings import FRESHNESS
from mkdocs_journeys.pages.spec import SearchEntry

BEHIND = ("missed", "off-track", "at-risk")


@dataclass(frozen=True)
class Bar:
    """A word of the format by its name, how often it occurs, its part of all, and the way to what is counted."""

    word: str
    title: str
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
        titles = {word: self.desk.say(label("kpi", word)) for word in self.stats.by_kpi_status}
        return self.bars(self.stats.by_kpi_status, titles, "kpis", "status")

    @cached_property
    def freshness(self) -> list[Bar]:
        """How the journeys stand with their reviews."""
        counts = {str(word): n for word, n in self.stats.freshness.items()}
        titles = {str(word): capital(self.desk.say(FRESHNESS[word])) for word in self.stats.freshness}
        return self.bars(counts, titles, self.portfolio, "freshness")

    @property
    def portfolio(self) -> str:
        """The name of the page of all journeys."""
        return self.desk.addresses.journeys

    def bars(self, counts: Mapping[str, int], titles: Mapping[str, str], page: str, facet: str) -> list[Bar]:
        """The words that occur, each with the way to the list of what it counts."""
        whole, url = sum(counts.values()), partial(self.desk.view.ledger_url, page)
        return [
            Bar(word, titles[word], count, round(100 * count / whole, 1), url(**{facet: word}))
            for word, count in counts.items()
            if count
        ]

    def table(self, name: str, title: Message, bars: list[Bar], counted: Message) -> Summary:
        """Bars as a table for its file."""
        columns = Column("status", title, "head"), Column("count", counted, "number")
        rows = tuple(Row((unseen(bar.title, bar.word), unseen(bar.count))) for bar in bars)
        return Summary(Ledger(name, title, columns, (), rows), self.desk.view, self.desk.start)

    @cached_property
    def kpi_table(self) -> Summary:
        """How the KPIs stand."""
        return self.table("kpis-by-status", Message("Status"), self.kpis, Message("KPIs"))

    @cached_property
    def freshness_table(self) -> Summary:
        """How the journeys stand with their reviews."""
        return self.table("journeys-by-freshness", Message("Freshness"), self.freshness, Message("Journeys"))

    @cached_property
    def losses(self) -> list[tuple[Journey, StageFlow]]:
        """The stages of today's journeys that lose most of those who start, one of each journey."""
        flows = ((journey, self.stats.through[journey.id].flow) for journey in current(self.desk.workspace))
        lost = [(journey, flow.most_lost) for journey, flow in flows if flow and flow.told and flow.most_lost]
        return sorted(lost, key=lambda pair: -pair[1].gone)[:3]


def capital(text: str) -> str:
    """A word at the beginning of a line."""
    return text[:1].upper() + text[1:]


def sheets(desk: Desk) -> Iterator[Sheet]:
    """One page, which one sheet of paper holds."""
    words = Message(
        "The worst moments, the best quick wins, the KPIs, reviews and assumptions of all journeys."
    )
    search = (SearchEntry(desk.say(OVERVIEW.title), desk.say(words), boost=2.0),)
    brief = Brief(desk)
    shown = (brief.kpi_table, brief.freshness_table)
    tables = Tables(tuple(each for each in shown if each.count), desk.said)
    yield Sheet(
        "journeys/overviews/in_brief.html",
        {"brief": brief},
        search=search,
        file_names=tables.names,
        files=tables.texts,
    )


OVERVIEW = Overview("in-brief", Message("In brief"), sheets)
