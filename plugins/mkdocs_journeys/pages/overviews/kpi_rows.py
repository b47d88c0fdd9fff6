"""The rows of the list of all KPIs."""

from collections.abc import Mapping
from typing import NamedTuple

from mkdocs_journeys.diagram.mini import strip
from mkdocs_journeys.figures.amounts import VERDICTS, moved, quantity, verdict, within
from mkdocs_journeys.measures.changes import Change
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.quantities import Unit
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.pages.compiled import escape_text
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.whose import whose
from mkdocs_journeys.pages.rows import KpiRow

OLD = Message("too old")
UNITS = {"percent": "%", "seconds": "s"}
MOST_POINTS = 36  # of a small drawing: the newest three years, month by month
COLUMNS = (
    Column("kpi", Message("KPI"), "head"),
    Column("journey", Message("Journey")),
    Column("place", Message("Place"), "hidden"),
    Column("status", Message("Status")),
    Column("current", Message("Newest value"), "number"),
    Column("unit", Message("Unit"), "hidden"),
    Column("low", Message("95% interval from"), "hidden"),
    Column("high", Message("95% interval to"), "hidden"),
    Column("n", Message("Cases"), "hidden"),
    Column("on", Message("Measured"), "hidden"),
    Column("stale", Message("Too old"), "hidden"),
    Column("change", Message("Change"), "number"),
    Column("verdict", Message("Real change"), "hidden"),
    Column("baseline", Message("Baseline"), "number"),
    Column("expected", Message("Expected by now"), "hidden"),
    Column("target", Message("Target"), "number"),
    Column("by", Message("Due"), "hidden"),
    Column("measurements", Message("Measurements"), "number"),
    Column("team", Message("Team")),
    Column("metric", Message("Metric"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


class Standing(NamedTuple):
    """A KPI with its journey, what has changed since the measurement before, and what that comes to."""

    journey: Journey
    row: KpiRow
    change: Change | None
    verdict: str | None

    @property
    def freshness(self) -> str:
        """Whether its newest figure is older than it may be: yes or no, "none" where nobody says how old that is."""
        if self.row.kpi.review_every is None or self.row.current is None:
            return "none"
        return "yes" if self.row.stale else "no"


def standing(journey: Journey, row: KpiRow) -> Standing:
    """How a KPI of a journey stands."""
    facts = row.facts
    change = facts.change if facts else None
    return Standing(journey, row, change, verdict(change, facts.metric.better) if change and facts else None)


def row(desk: Desk, standing: Standing) -> Row:
    """The row of a KPI."""
    journey, found = standing.journey, standing.row
    kpi, facts, current = found.kpi, found.facts, found.current
    start = kpi.baseline.value.number if kpi.baseline else None
    goal = kpi.target.value.number if kpi.target else None
    cells = (
        title(desk, standing),
        desk.journey(journey),
        unseen(desk.say(found.place.title), found.place.id) if found.place else NOTHING,
        desk.marked("kpi_status", found.status, "kpi"),
        newest(desk, found),
        unseen(unit_name(desk, found.unit)),
        figure(found.interval.low if found.interval else None),
        figure(found.interval.high if found.interval else None),
        figure(current.n if current else None),
        day(desk, current.on if current else None),
        age(desk, standing),
        change(desk, standing),
        said(desk, standing.verdict),
        end(desk, found, start, kpi.baseline.on if kpi.baseline else None),
        figure(facts.expected if facts else None),
        end(desk, found, goal, kpi.target.by if kpi.target else None),
        day(desk, kpi.target.by if kpi.target else None),
        cell(drawing(desk, found), len(found.series)),
        desk.entry("teams", kpi.team),
        unseen(desk.say(found.title), kpi.metric),
        unseen(f"{journey.id}#{kpi.id}"),
    )
    return Row(cells, marks(desk, standing))


def title(desk: Desk, standing: Standing) -> Cell:
    """The KPI as a link, with the touchpoint or the stage that it is about."""
    found = standing.row
    link = desk.link(found.title, desk.way(standing.journey, found.kpi.id))
    place = f" <small><bdi>{desk.html(found.place.title)}</bdi></small>" if found.place else ""
    return cell(f"{link}{place}", desk.say(found.title))


def newest(desk: Desk, found: KpiRow) -> Cell:
    """The newest value, how sure it is, when it is from, and whether that is too long ago."""
    current = found.current
    if current is None:
        return NOTHING
    known = [within(found.interval, found.unit, desk.wording)] if found.interval else []
    told = escape_text(", ".join([*known, desk.wording.moment(current.on)]))
    old = f' <span class="j-sign--up j-is-warn">{escape_text(desk.say(OLD))}</span>' if found.stale else ""
    return cell(
        f"<span><b>{amount(desk, found.unit, current.value)}</b> <small>{told}</small>{old}</span>",
        plain(current.value),
    )


def change(desk: Desk, standing: Standing) -> Cell:
    """What has changed since the measurement before, and whether that is more than chance."""
    found = standing.change
    if found is None:
        return NOTHING
    text = escape_text(moved(found.by, standing.row.unit, desk.wording))
    word = standing.verdict
    more = f" <small>{escape_text(desk.say(VERDICTS[word]))}</small>" if word else ""
    return cell(f"<span>{text}{more}</span>", plain(found.by))


def end(desk: Desk, found: KpiRow, value: float | None, on: Moment | None) -> Cell:
    """The baseline or the target, with its day."""
    if value is None:
        return NOTHING
    when = f" <small>{escape_text(desk.wording.moment(on))}</small>" if on else ""
    return cell(f"<span>{amount(desk, found.unit, value)}{when}</span>", plain(value))


def drawing(desk: Desk, found: KpiRow) -> str:
    """The trend in small; one measurement is none."""
    if len(found.series) < 2:
        return desk.wording.number(len(found.series)) if found.series else ""
    series = [(each.on.day, each.value) for each in reversed(found.series[:MOST_POINTS])]
    line, point, target = strip(series, found.kpi.target.value.number if found.kpi.target else None)
    first, last = (quantity(value, found.unit, desk.wording) for _, value in (series[0], series[-1]))
    label = Message(
        "From {first} to {last} in {count} measurements", first=first, last=last, count=len(series)
    )
    lines = [("line", line), ("point", f"M{point}h.01")]
    return svg(desk.say(label), *([("target", f"M0 {target}H100")] if target else []), *lines)


def svg(label: str, *parts: tuple[str, str]) -> str:
    """A small drawing of lines."""
    lines = "".join(f'<path class="j-mini__{name}" d="{line}"/>' for name, line in parts)
    frame = 'viewBox="0 0 100 100" preserveAspectRatio="none" role="img"'
    return f'<svg class="j-mini" {frame} aria-label="{escape_text(label)}">{lines}</svg>'


def marks(desk: Desk, standing: Standing) -> tuple[Mapping[str, str], ...]:
    """What a KPI is found by."""
    kpi = standing.row.kpi
    own = {
        "metric": kpi.metric,
        "status": standing.row.status,
        "stale": standing.freshness,
        "change": standing.verdict or "",
        "team": kpi.team or "none",
    }
    return desk.shared(own), whose(desk, standing.journey)


def amount(desk: Desk, unit: Unit, value: float) -> str:
    """A value with its unit."""
    return escape_text(quantity(value, unit, desk.wording))


def unit_name(desk: Desk, unit: Unit) -> str:
    """What a value is counted in, for the files; times are in seconds."""
    return UNITS.get(unit.kind) or desk.say(unit.name)


def said(desk: Desk, word: str | None) -> Cell:
    """What a change comes to, for the files."""
    return unseen(desk.say(VERDICTS[word]), word) if word else NOTHING


def age(desk: Desk, standing: Standing) -> Cell:
    """Whether the newest value is too old, for the files."""
    return unseen(desk.say(OLD) if standing.row.stale else "", standing.freshness)


def figure(value: float | int | None) -> Cell:
    """A number for the files."""
    return NOTHING if value is None else unseen(plain(value))


def day(desk: Desk, on: Moment | None) -> Cell:
    """A day for the files."""
    return unseen(str(on)) if on else NOTHING


def plain(value: float | int) -> float | int:
    """A number without the noise of binary fractions."""
    if type(value) is int:
        return value
    tidy = round(value, 6)
    return int(tidy) if tidy == int(tidy) else tidy
