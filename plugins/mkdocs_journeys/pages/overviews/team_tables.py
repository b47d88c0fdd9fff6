"""The tables on the page of a team: what it has to review, to mend, to do and to measure, and what it runs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from mkdocs_journeys.figures.reviews import Review
from mkdocs_journeys.figures.systems import Reach
from mkdocs_journeys.figures.teams import Hurts, Load
from mkdocs_journeys.figures.touches import Touch
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import System
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.pages.journey_card import KPI_ORDER
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Mark, Row, cell, unseen
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews import review_rows
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.kpi_rows import amount, plain, unit_name
from mkdocs_journeys.pages.overviews.system_view import SystemView, figures

MOST = 12
JOURNEY, STATUS = Column("journey", Message("Journey")), Column("status", Message("Status"))
TOUCHPOINTS = Column("touchpoints", Message("Touchpoints"), "number")
TRUTHS = Column("truths", Message("Moments of truth"), "number")
REFERENCE = Column("id", Message("Reference"), "hidden")
# Whose the reviews are, the page says already; the file says it all the same.
REVIEWS = tuple(
    replace(column, kind="hidden") if column.name == "owner" else column for column in review_rows.COLUMNS
)
FRICTIONS = (
    Column("friction", Message("Friction"), "head"),
    Column("priority", Message("Priority"), "number"),
    JOURNEY,
    STATUS,
    REFERENCE,
)
OPPORTUNITIES = (
    Column("opportunity", Message("Opportunity"), "head"),
    JOURNEY,
    STATUS,
    Column("due", Message("Due")),
    REFERENCE,
)
KPIS = (
    Column("kpi", Message("KPI"), "head"),
    JOURNEY,
    Column("current", Message("Newest value"), "number"),
    Column("unit", Message("Unit"), "hidden"),
    STATUS,
    REFERENCE,
)
SYSTEMS = (
    Column("system", Message("System"), "head"),
    Column("journeys", Message("Journeys"), "number"),
    TRUTHS,
    TOUCHPOINTS,
    Column("personas", Message("Personas"), "number"),
    Column("frictions", Message("Open frictions"), "number"),
    REFERENCE,
)
JOURNEYS = (Column("journey", Message("Journey"), "head"), TOUCHPOINTS, TRUTHS, REFERENCE)


def tables(
    desk: Desk,
    load: Load,
    reviews: Iterable[Review],
    reaches: Mapping[str, Reach],
    urls: Mapping[str, str],
    touchpoints: Callable[..., str],
) -> Iterator[Summary]:
    """All tables, also those without rows; `urls` lead to the lists that they begin, `touchpoints` to some of these."""

    def table(name: str, title: Message, columns: tuple[Column, ...], rows: Iterable[Row]) -> Summary:
        ledger = Ledger(name, title, columns, (), tuple(rows))
        return Summary(ledger, desk.view, desk.start, most=MOST, url=urls.get(name, ""))

    systems = (system_row(desk, system, reaches) for system in load.systems)
    journeys = (journey_row(desk, *each, touchpoints) for each in enumerate(by_journey(load.touches)))
    yield table("reviews", Message("Reviews"), REVIEWS, review_rows.rows(desk, reviews))
    yield table("frictions", Message("Open frictions"), FRICTIONS, friction_rows(desk, load.frictions))
    yield table(
        "opportunities", Message("Opportunities"), OPPORTUNITIES, opportunity_rows(desk, load.opportunities)
    )
    yield table("kpis", Message("KPIs"), KPIS, kpi_rows(desk, load.kpis))
    yield replace(table("systems", Message("Systems"), SYSTEMS, systems), most=None)
    touched = table("touchpoints", Message("Touchpoints"), JOURNEYS, journeys)
    yield replace(touched, whole=len(load.touches))


def friction_rows(desk: Desk, hurts: Iterable[Hurts]) -> Iterator[Row]:
    """What hurts most comes first."""
    found = sorted(hurts, key=lambda hurt: -(hurt.friction.priority or 0))
    for number, (journey, place, friction) in enumerate(found):
        title, said, _ = name(desk, number, journey, friction.title, friction.id)
        where = f" <small><bdi>{desk.html(place.title)}</bdi></small>" if title else ""
        cells = (
            cell(f"{title}{where}", said),
            cell(Mark("priority", friction.priority), friction.priority),
            whose(desk, number, journey),
            desk.marked("work_status", friction.status, "status"),
            unseen(f"{journey.id}#{friction.id}"),
        )
        yield Row(cells)


def name(desk: Desk, number: int, journey: Journey, title: Text | Message | str, id: str | None) -> Cell:
    """What a part of a journey is called, with the way to it; rows that only the file has need none."""
    if number >= MOST:
        return unseen(desk.say(title))
    return desk.linked(title, desk.way(journey, id))


def whose(desk: Desk, number: int, journey: Journey) -> Cell:
    """The journey that a row is about, likewise."""
    return desk.journey(journey) if number < MOST else unseen(desk.say(journey.title), journey.id)


def opportunity_rows(desk: Desk, found: Iterable[tuple[Journey, Opportunity]]) -> Iterator[Row]:
    """What is due first, then what helps most."""
    impact, never = ("high", "medium", "low", None), desk.workspace.settings.as_of.max
    rows = sorted(
        found, key=lambda pair: (pair[1].due.day if pair[1].due else never, impact.index(pair[1].impact))
    )
    for number, (journey, each) in enumerate(rows):
        cells = (
            name(desk, number, journey, each.title, each.id),
            whose(desk, number, journey),
            desk.marked("work_status", each.status, "status"),
            cell(desk.wording.moment(each.due), str(each.due)) if each.due else NOTHING,
            unseen(f"{journey.id}#{each.id}"),
        )
        yield Row(cells)


def kpi_rows(desk: Desk, found: Iterable[tuple[Journey, Kpi]]) -> Iterator[Row]:
    """Those that stand worst come first."""
    rows = [(*each, desk.workspace.kpi_facts(*each)) for each in found]
    for number, row in enumerate(sorted(rows, key=lambda row: KPI_ORDER.index(status_of(row[2])))):
        yield kpi_row(desk, number, *row)


def status_of(facts: KpiFacts | None) -> KpiStatus:
    """How a KPI stands, in one word."""
    return facts.status if facts else "no-data"


def kpi_row(desk: Desk, number: int, journey: Journey, kpi: Kpi, facts: KpiFacts | None) -> Row:
    """A KPI with how it stands."""
    metric, unit = desk.view.metric(kpi), desk.view.unit(kpi)
    value = facts.current.value if facts and facts.current else None
    shown = amount(desk, unit, value) if value is not None and number < MOST else ""
    cells = (
        name(desk, number, journey, metric.title if metric else kpi.metric, kpi.id),
        whose(desk, number, journey),
        NOTHING if value is None else cell(shown, plain(value)),
        unseen(unit_name(desk, unit)),
        desk.marked("kpi_status", status_of(facts), "kpi"),
        unseen(f"{journey.id}#{kpi.id}"),
    )
    return Row(cells)


def system_row(desk: Desk, system: System, reaches: Mapping[str, Reach]) -> Row:
    """A system with how far it reaches."""
    view = SystemView(desk, reaches.get(system.id) or Reach(system.id))
    return Row((desk.linked(view.name, view.page), *figures(view), unseen(system.id)))


def by_journey(touches: Iterable[Touch]) -> list[list[Touch]]:
    """The touchpoints of each journey, the journey with most of them first."""
    found: dict[str, list[Touch]] = {}
    for touch in touches:
        found.setdefault(touch.journey.id, []).append(touch)
    return sorted(found.values(), key=lambda each: -len(each))


def journey_row(desk: Desk, number: int, touches: list[Touch], url: Callable[..., str]) -> Row:
    """A journey with how many of its touchpoints the team runs."""
    journey, truths = touches[0].journey, sum(each.touchpoint.moment_of_truth for each in touches)
    shown = number < MOST
    cells = (
        whose(desk, number, journey),
        desk.counted(len(touches), url(journey=journey.id) if shown else ""),
        desk.counted(truths, url(journey=journey.id, truth="yes") if shown else ""),
        unseen(journey.id),
    )
    return Row(cells)
