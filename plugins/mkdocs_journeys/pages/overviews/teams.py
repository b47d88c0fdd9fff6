"""The page of teams, and one for each of them: what it runs, what hurts there, and what it has to look at."""

from collections.abc import Iterator

from mkdocs_journeys.figures.reviews import Review, reviews
from mkdocs_journeys.figures.teams import loads
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.team_view import TeamView

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
    ledger = Ledger(
        "teams",
        OVERVIEW.title,
        COLUMNS,
        (),
        tuple(row(desk, view) for view in found),
        heading=Message("All teams"),
    )
    words = Message("What each team runs, what hurts there, and what it has to look at.")
    yield from listing(desk, ledger, "journeys/overviews/teams.html", {"teams": found}, words)
    yield from (view.sheet for view in found)


OVERVIEW = Overview("teams", Message("Teams"), sheets)


def views(desk: Desk) -> list[TeamView]:
    """The teams with what they have in their hands."""
    systems = {reach.system: reach for reach in desk.cards.stats.reaches}
    due: dict[str | None, list[Review]] = {}
    for review in reviews(desk.workspace):
        due.setdefault(review.owner.owner, []).append(review)
    return [TeamView(desk, load, due.get(id, []), systems) for id, load in loads(desk.workspace).items()]


def row(desk: Desk, team: TeamView) -> Row:
    """A team's figures, with the ways to what they count."""
    load, view = team.load, desk.view
    page = view.url(desk.start + team.path)

    def linked(count: int, url: str) -> Cell:
        text = desk.wording.number(count)
        return cell(desk.link(text, url), count) if count else cell("0", 0)

    cells = (
        desk.linked(team.name, page),
        linked(len(load.touches), team.touchpoint_url(view)),
        linked(len(load.frictions), team.friction_url(view)),
        linked(len(load.opportunities), team.list_url(view, "opportunities", status="todo")),
        linked(len(load.kpis), team.kpi_url(view)),
        linked(len(team.due), f"{page}#reviews"),
        linked(len(load.journeys) + len(load.personas), f"{page}#reviews"),
        linked(len(load.systems), f"{page}#systems"),
        unseen(load.team or ""),
    )
    return Row(cells)
