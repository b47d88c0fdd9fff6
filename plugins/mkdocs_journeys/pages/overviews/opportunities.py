"""The page of all opportunities: the matrix, and the list of what should be done first."""

from collections.abc import Iterator

from mkdocs_journeys.figures.frictions import Placed, tally
from mkdocs_journeys.figures.opportunities import LEVELS, QUADRANTS, Relief, taken_away
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NONE, NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.opportunity_matrix import matrix
from mkdocs_journeys.pages.overviews.opportunity_teams import by_team
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets

STATUSES = ("idea", "planned", "in-progress", "done", "dropped")
KINDS = ("improvement", "innovation", "personalisation", "automation")
MOST_NAMED = 3
COLUMNS = (
    Column("number", Message("No."), "number"),
    Column("opportunity", Message("Opportunity"), "head"),
    Column("priority", Message("Takes away"), "number"),
    Column("frictions", Message("Against")),
    Column("journeys", Message("Journeys"), "number"),
    Column("quadrant", Message("Impact and effort")),
    Column("status", Message("Status")),
    Column("team", Message("Team")),
    Column("journey", Message("Journey"), "hidden"),
    Column("stage", Message("Stage"), "hidden"),
    Column("kind", Message("Kind"), "hidden"),
    Column("impact", Message("Impact"), "hidden"),
    Column("effort", Message("Effort"), "hidden"),
    Column("due", Message("Due"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The matrix and the list."""
    hurts, found = desk.cards.stats.frictions, desk.cards.stats.reliefs
    rows = tuple(row(desk, number, relief) for number, relief in enumerate(found, start=1))
    ledger = Ledger(
        "opportunities",
        OVERVIEW.title,
        COLUMNS,
        facets(desk, hurts),
        rows,
        heading=Message("All opportunities"),
    )
    words = Message("All opportunities by impact and effort, with the frictions that each takes away.")
    context = {
        "count": len(found),
        "todo": sum(relief.todo for relief in found),
        "several": sum(relief.todo and len(relief.journeys) > 1 for relief in found),
        "quick": sum(relief.todo and relief.opportunity.quadrant == "quick-win" for relief in found),
        "taken": tally(taken_away(found)),
        "hurts": tally(hurts),
        "unsolved": unsolved(desk, hurts),
        "matrix": matrix(desk, found),
    }
    tables = (by_team(desk, found),) if found else ()
    return listing(desk, ledger, "journeys/overviews/opportunities.html", context, words, summaries=tables)


OVERVIEW = Overview("opportunities", Message("Opportunities"), sheets)


def unsolved(desk: Desk, hurts: list[Placed]) -> int:
    """How many frictions that are to be done no opportunity addresses."""
    known = desk.workspace.solutions
    return sum((placed.journey.id, str(placed.friction.id)) not in known and placed.todo for placed in hurts)


def facets(desk: Desk, hurts: list[Placed]) -> tuple[Facet, ...]:
    """What opportunities can be filtered by."""
    say = desk.say
    levels = desk.word_choices("level", LEVELS[::-1])
    unrated = Choice("none", say(Message("not known yet")))
    reach = (
        Choice("several", say(Message("in several journeys"))),
        Choice("one", say(Message("in one journey"))),
        Choice("none", say(Message("no friction"))),
    )
    against = (
        Choice(f"{placed.journey.id}.{placed.friction.id}", say(placed.friction.title)) for placed in hurts
    )
    return (
        Facet("status", Message("Status"), desk.todo_choices(STATUSES)),
        Facet("quadrant", Message("Quadrant"), (*desk.word_choices("quadrant", QUADRANTS), unrated)),
        Facet("impact", Message("Impact"), (*levels, unrated)),
        Facet("effort", Message("Effort"), (*levels, unrated)),
        Facet("reach", Message("Takes away frictions"), reach),
        Facet("kind", Message("Kind"), desk.word_choices("opportunity", KINDS)),
        Facet("team", Message("Team"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("due", Message("Due"), (Choice("overdue", say(Message("overdue"))),)),
        Facet("helps", Message("Helps the journey"), desk.journey_choices()),
        Facet("friction", Message("Against"), tuple(against)),
        *whose_facets(desk),
    )


def row(desk: Desk, number: int, relief: Relief) -> Row:
    """The row of an opportunity."""
    journey, opportunity = relief.journey, relief.opportunity
    cells = (
        desk.number(number),
        title(desk, relief),
        taken(desk, relief),
        against(desk, relief),
        helped(desk, relief),
        quadrant(desk, relief),
        desk.marked("work_status", opportunity.status, "status"),
        desk.entry("teams", opportunity.team),
        desk.journey(journey),
        unseen(desk.say(relief.stage.title), relief.stage.id) if relief.stage else NOTHING,
        desk.word("opportunity", opportunity.kind),
        desk.word("level", opportunity.impact),
        desk.word("level", opportunity.effort),
        unseen(str(opportunity.due)) if opportunity.due else NOTHING,
        unseen(f"{journey.id}#{opportunity.id}"),
    )
    return Row(cells, (marks(desk, relief), whose(desk, journey)))


def title(desk: Desk, relief: Relief) -> Cell:
    """The opportunity as a link, with the journey that names it."""
    opportunity = relief.opportunity
    link = desk.link(opportunity.title, desk.way(relief.journey, opportunity.id))
    place = f"<small><bdi>{desk.html(relief.journey.title)}</bdi></small>"
    return cell(f"{link} {place}", desk.say(opportunity.title))


def taken(desk: Desk, relief: Relief) -> Cell:
    """How much priority it takes away; the figure leads to the frictions that it counts."""
    if not relief.priority:
        return NONE
    filters = {"solution": f"{relief.journey.id}.{relief.opportunity.id}"}
    if len(relief.hurting) < len(relief.frictions):
        filters["status"] = "unsettled"
    return desk.counted(relief.priority, desk.view.ledger_url("frictions", **filters))


def helped(desk: Desk, relief: Relief) -> Cell:
    """In how many journeys it takes away a friction; the figure leads to them."""
    if not relief.journeys:
        return NONE
    id = f"{relief.journey.id}.{relief.opportunity.id}"
    return desk.counted(len(relief.journeys), desk.view.ledger_url(desk.addresses.journeys, opportunity=id))


def against(desk: Desk, relief: Relief) -> Cell:
    """The frictions that it addresses, those with the greatest priority first."""
    named = [
        desk.link(placed.friction.title, desk.way(placed.journey, placed.friction.id))
        for placed in relief.frictions[:MOST_NAMED]
    ]
    more = len(relief.frictions) - len(named)
    if more:
        id = f"{relief.journey.id}.{relief.opportunity.id}"
        words = desk.say(Message("and {count} more", count=more))
        named.append(desk.link(words, desk.view.ledger_url("frictions", solution=id)))
    titles = "; ".join(desk.say(placed.friction.title) for placed in relief.frictions)
    return cell("<br>".join(named), titles)


def quadrant(desk: Desk, relief: Relief) -> Cell:
    """The quadrant, with what it follows from; there are few."""
    opportunity = relief.opportunity
    about = "impact and effort", f"{opportunity.impact} {opportunity.effort}"
    return desk.cells.get(about) or desk.made(about, rated(desk, opportunity))


def rated(desk: Desk, opportunity: Opportunity) -> Cell:
    """The cell for an impact and an effort."""
    if opportunity.quadrant is None:
        return desk.text(Message("not known yet"), "")
    words = {"impact": desk.level(opportunity.impact), "effort": desk.level(opportunity.effort)}
    levels = Message("impact {impact}, effort {effort}", **words)
    name = desk.say(label("quadrant", opportunity.quadrant))
    return cell(f"{desk.html(name)} <small>{desk.html(levels)}</small>", name, opportunity.quadrant)


def marks(desk: Desk, relief: Relief) -> dict[str, str]:
    """What an opportunity is found by."""
    opportunity, reach = relief.opportunity, len(relief.journeys)
    late = opportunity.due is not None and opportunity.due.day < desk.workspace.settings.as_of
    return {
        "status": f"{opportunity.status} todo" if relief.todo else opportunity.status,
        "quadrant": opportunity.quadrant or "none",
        "impact": opportunity.impact or "none",
        "effort": opportunity.effort or "none",
        "reach": "several" if reach > 1 else "one" if reach else "none",
        "kind": opportunity.kind,
        "team": opportunity.team or "none",
        "due": "overdue" if late and relief.todo else "",
        "helps": " ".join(relief.journeys),
        "friction": " ".join(f"{placed.journey.id}.{placed.friction.id}" for placed in relief.frictions),
    }
