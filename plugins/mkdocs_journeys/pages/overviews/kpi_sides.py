"""The same metric over several journeys, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from mkdocs_journeys.diagram.slices import short
from mkdocs_journeys.figures.amounts import quantity, within
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Ledger, Row
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.kpi_rows import COLUMNS, Standing, svg

MOST = 12
MARGIN = 4.0
SIDE_BY_SIDE = Message("KPIs")


@dataclass(frozen=True)
class Side:
    """A metric with the KPIs of it that have been measured, the best first; all are asked on one scale."""

    desk: Desk
    metric: str
    standings: tuple[Standing, ...]
    count: int
    rows: Mapping[int, Row]

    @property
    def title(self) -> Message | str:
        """What the metric is called."""
        return self.standings[0].row.title

    @property
    def better(self) -> str | None:
        """Which way is better."""
        return self.standings[0].row.better

    @property
    def anchor(self) -> str:
        """Its place on the page. A metric may be called like a part of the page."""
        return f"metric-{self.metric}"

    @property
    def shown(self) -> tuple[Standing, ...]:
        """The KPIs that the page has room for."""
        return self.standings[:MOST]

    @cached_property
    def table(self) -> Summary:
        """All of them as rows of the list of KPIs, for the file."""
        rows = tuple(self.rows[id(standing)] for standing in self.standings)
        ledger = Ledger(self.anchor, SIDE_BY_SIDE, COLUMNS, (), rows)
        return Summary(ledger, self.desk.view, self.desk.start)

    @property
    def journeys(self) -> int:
        """In how many journeys it stands."""
        return len({standing.journey.id for standing in self.standings})

    @property
    def url(self) -> str:
        """The way to all of its KPIs."""
        return self.desk.view.ledger_url("kpis", metric=self.metric)

    @cached_property
    def range(self) -> tuple[float, float]:
        """The least and the greatest value that is drawn."""
        found = [value for standing in self.shown for value in drawn(standing)]
        return min(found), max(found)

    @property
    def scale(self) -> str:
        """The range in words."""
        unit, wording = self.standings[0].row.unit, self.desk.wording
        low, high = (quantity(value, unit, wording) for value in self.range)
        return wording.say(Message("{low} to {high}", low=low, high=high))

    def x(self, value: float) -> str:
        """The place of a value across."""
        low, high = self.range
        part = (value - low) / (high - low) if high > low else 0.5
        return short(MARGIN + part * (100 - 2 * MARGIN))

    def drawing(self, standing: Standing) -> Markup:
        """A KPI on the scale of all: its value as a point, its interval as a line, its target as a mark."""
        row, wording = standing.row, self.desk.wording
        current = row.current
        assert current is not None
        parts = []
        label = quantity(current.value, row.unit, wording)
        if row.kpi.target:
            parts.append(("target", f"M{self.x(row.kpi.target.value.number)} 0V100"))
        if row.interval:
            parts.append(("line", f"M{self.x(row.interval.low)} 50H{self.x(row.interval.high)}"))
            label = f"{label}, {within(row.interval, row.unit, wording)}"
        html = svg(label, *parts, ("point", f"M{self.x(current.value)} 50h.01"))
        return Markup(html)  # noqa: S704 - its texts are escaped


def drawn(standing: Standing) -> Iterable[float]:
    """The values of a KPI that are drawn."""
    row = standing.row
    if row.current is not None:
        yield row.current.value
    if row.interval is not None:
        yield from row.interval
    if row.kpi.target is not None:
        yield row.kpi.target.value.number


def sides(desk: Desk, standings: Sequence[Standing], rows: Sequence[Row]) -> list[Side]:
    """The metrics that several journeys have, in the order of the list; what is asked in two ways stands apart.

    `rows` are those of the list, one for each KPI.
    """
    row_of = {id(standing): row for standing, row in zip(standings, rows, strict=True)}
    found: dict[tuple[object, ...], list[Standing]] = {}
    counts: dict[str, int] = {}
    for standing in standings:
        row, metric = standing.row, standing.row.facts and standing.row.facts.metric
        counts[row.kpi.metric] = counts.get(row.kpi.metric, 0) + 1
        if metric and row.current and standing.journey.status != "retired":
            key = (metric.id, metric.least, metric.most, metric.better, row.unit)
            found.setdefault(key, []).append(standing)
    alike = [
        Side(desk, str(key[0]), ordered(group), counts[str(key[0])], row_of) for key, group in found.items()
    ]
    several = [side for side in alike if side.journeys > 1]
    return [
        side for index, side in enumerate(several) if side.metric not in {s.metric for s in several[:index]}
    ]


def ordered(group: list[Standing]) -> tuple[Standing, ...]:
    """The best first, by the metric's own direction."""
    sign = 1 if group[0].row.better == "lower" else -1
    return tuple(sorted(group, key=lambda each: sign * (each.row.current.value if each.row.current else 0)))
