"""The page of all KPIs: how they stand, the worst first, and the same metric over several journeys."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.figures import kpis as figures
from mkdocs_journeys.figures.amounts import VERDICTS
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.journey_card import KPI_ORDER
from mkdocs_journeys.pages.ledger.ledger import Choice, Facet, Ledger, Row
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.kpi_rows import COLUMNS, Standing, row, standing
from mkdocs_journeys.pages.overviews.kpi_sides import Side, sides
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose_facets
from mkdocs_journeys.pages.rows import KpiRow
from mkdocs_journeys.pages.spec import Heading


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all KPIs, then what can be compared."""
    board = KpiBoard(desk)
    ledger = Ledger(
        "kpis", OVERVIEW.title, COLUMNS, facets(desk, board), board.rows, heading=Message("All KPIs")
    )
    toc = tuple(Heading(desk.say(side.title), side.anchor) for side in board.sides)
    words = Message("Every KPI with its newest value, how sure it is, its target, its status and its trend.")
    tables = tuple(side.table for side in board.sides)
    return listing(desk, ledger, "journeys/overviews/kpis.html", {"board": board}, words, toc, tables)


OVERVIEW = Overview("kpis", Message("KPIs"), sheets)


@dataclass(frozen=True)
class KpiBoard:
    """All KPIs as the page shows them."""

    desk: Desk

    @cached_property
    def standings(self) -> list[Standing]:
        """By status, the worst first; in one status those that nobody has measured for too long."""
        return [standing(each.journey, kpi_row(self.desk, each)) for each in self.desk.cards.stats.kpis]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Their rows."""
        return tuple(row(self.desk, each) for each in self.standings)

    @cached_property
    def sides(self) -> list[Side]:
        """The metrics that several journeys have."""
        return sides(self.desk, self.standings, self.rows)

    @property
    def statuses(self) -> list[tuple[str, int, str]]:
        """Each status with how many KPIs have it, and the way to them."""
        counts = Counter(each.row.status for each in self.standings)
        return [(word, counts[word], self.url(status=word)) for word in KPI_ORDER if counts[word]]

    @property
    def stale(self) -> int:
        """How many KPIs nobody has measured for longer than they may go without."""
        return sum(each.row.stale for each in self.standings)

    @property
    def moves(self) -> list[tuple[str, int, str]]:
        """How many KPIs became better and worse, beyond chance, and the ways to them."""
        counts = Counter(each.verdict for each in self.standings)
        return [(word, counts[word], self.url(change=word)) for word in ("worse", "better") if counts[word]]

    def url(self, **filters: str) -> str:
        """The way to some of the KPIs."""
        return self.desk.view.ledger_url("kpis", **filters)


def kpi_row(desk: Desk, found: figures.Standing) -> KpiRow:
    """A KPI as its row shows it."""
    kpi, metric = found.kpi, desk.view.metric(found.kpi)
    title, as_of = metric.title if metric else kpi.metric, desk.workspace.settings.as_of
    return KpiRow(kpi, found.facts, found.stage, found.touchpoint, desk.view.unit(kpi), title, as_of)


def facets(desk: Desk, board: KpiBoard) -> tuple[Facet, ...]:
    """What KPIs can be filtered by."""
    say = desk.say
    titles = {each.row.kpi.metric: each.row.title for each in board.standings}
    said = {metric: say(title) for metric, title in titles.items()}
    metrics = sorted(said.items(), key=lambda each: (each[1].casefold(), each[0]))
    ages = (
        Choice("yes", say(Message("older than it may be"))),
        Choice("no", say(Message("fresh"))),
        Choice("none", say(Message("no rhythm set"))),
    )
    changes = tuple(Choice(word, say(VERDICTS[word])) for word in ("worse", "better", "none"))
    return (
        Facet("status", Message("Status"), desk.word_choices("kpi", KPI_ORDER)),
        Facet("metric", Message("Metric"), tuple(Choice(*each) for each in metrics)),
        Facet("stale", Message("Newest figure"), ages),
        Facet("change", Message("Last change"), changes),
        Facet("team", Message("Team"), desk.entry_choices("teams", Message("nobody yet"))),
        *whose_facets(desk),
    )
