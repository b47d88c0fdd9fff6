"""The page of systems: what is hit if one of them changes, the one that reaches furthest first."""

from collections.abc import Iterator

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, unseen
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.system_view import SystemView, figures
from mkdocs_journeys.pages.spec import Heading

COLUMNS = (
    Column("system", Message("System"), "head"),
    Column("team", Message("Run by")),
    Column("journeys", Message("Journeys"), "number"),
    Column("truths", Message("Moments of truth"), "number"),
    Column("touchpoints", Message("Touchpoints"), "number"),
    Column("personas", Message("Personas"), "number"),
    Column("frictions", Message("Open frictions"), "number"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """All systems, then what each of them reaches."""
    views = [SystemView(desk, reach) for reach in desk.cards.stats.reaches]
    ledger = Ledger(
        "systems",
        OVERVIEW.title,
        COLUMNS,
        (),
        tuple(row(view) for view in views),
        heading=Message("All systems"),
    )
    toc = tuple(Heading(desk.say(view.name), view.anchor) for view in views)
    words = Message(
        "Which journeys, moments of truth and personas are hit if a system changes, and who runs it."
    )
    tables = tuple(view.table for view in views if view.reach.touches)
    return listing(desk, ledger, "journeys/overviews/systems.html", {"systems": views}, words, toc, tables)


OVERVIEW = Overview("systems", Message("Systems"), sheets)


def row(view: SystemView) -> Row:
    """A system's figures, with the ways to what they count."""
    desk = view.desk
    cells = desk.linked(view.name, view.page), desk.entry("teams", view.team), *figures(view)
    return Row((*cells, unseen(view.reach.system)))
