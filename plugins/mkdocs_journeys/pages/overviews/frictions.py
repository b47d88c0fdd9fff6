"""The page of all frictions, the worst first."""

from collections.abc import Iterator, Sequence

from mkdocs_journeys.figures.frictions import Placed, tally
from mkdocs_journeys.figures.stages import FrameworkStages
from mkdocs_journeys.figures.stats import LEVELS, level
from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.teams import OVER
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.words import SEVERITIES
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Mark, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NONE, NOTHING, Desk
from mkdocs_journeys.pages.overviews.friction_groups import summaries
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import whose, whose_facets

STATUSES = ("open", "planned", "in-progress", "resolved", "accepted")
RESTS = {"evidence": Message("Evidence"), "assumption": Message("Assumption")}
COLUMNS = (
    Column("priority", Message("Priority"), "number"),
    Column("friction", Message("Friction"), "head"),
    Column("journey", Message("Journey")),
    Column("stage", Message("Stage"), "hidden"),
    Column("touchpoint", Message("Touchpoint"), "hidden"),
    Column("channel", Message("Channel")),
    Column("team", Message("Team")),
    Column("status", Message("Status")),
    Column("evidence", Message("Rests on")),
    Column("severity", Message("Severity"), "hidden"),
    Column("frequency", Message("Frequency"), "hidden"),
    Column("opportunities", Message("Opportunities"), "number"),
    Column("since", Message("Since"), "hidden"),
    Column("id", Message("Reference"), "hidden"),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The list of all frictions."""
    found, stages = desk.cards.stats.frictions, FrameworkStages(desk.workspace)
    rows = tuple(row(desk, placed, stages) for placed in found)
    ledger = Ledger(
        "frictions", OVERVIEW.title, COLUMNS, facets(desk, stages), rows, heading=Message("All frictions")
    )
    words = Message(
        "All frictions of all journeys by priority, with their team, channel, status and evidence."
    )
    context = {"total": tally(found), "journeys": len({placed.journey.id for placed in found})}
    tables = summaries(desk, found, stages) if found else ()
    return listing(desk, ledger, "journeys/overviews/frictions.html", context, words, summaries=tables)


OVERVIEW = Overview("frictions", Message("Frictions"), sheets)


def facets(desk: Desk, stages: FrameworkStages) -> tuple[Facet, ...]:
    """What frictions can be filtered by; touchpoints are too many to choose from, but figures lead to theirs."""
    say = desk.say
    evidence = tuple(Choice(word, say(title)) for word, title in RESTS.items())
    return (
        Facet("status", Message("Status"), desk.todo_choices(STATUSES)),
        Facet("stage", Message("Stage of the framework"), stage_choices(desk, stages)),
        Facet("team", Message("Team"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("channel", Message("Channel"), desk.entry_choices("channels", Message("without a channel"))),
        Facet("priority", Message("Priority"), priority_choices(desk)),
        Facet("severity", Message("Severity"), desk.word_choices("severity", SEVERITIES[::-1])),
        Facet("evidence", Message("Rests on"), evidence),
        Facet("system", Message("Runs on"), desk.entry_choices("systems", Message("no system"))),
        Facet("solution", Message("Opportunity"), solution_choices(desk)),
        Facet("touchpoint", Message("Touchpoint"), ()),
        *whose_facets(desk),
    )


def priority_choices(desk: Desk) -> tuple[Choice, ...]:
    """The priorities as their shapes set them apart."""
    words = {"critical": "12–16", "high": "8–11", "medium": "4–7", "low": "1–3"}
    unknown = Choice("not-known", desk.say(Message("not known")))
    return (*(Choice(name, words[name]) for name, _ in LEVELS), unknown)


def stage_choices(desk: Desk, stages: FrameworkStages) -> tuple[Choice, ...]:
    """The stages of the frameworks that are used, each under its framework."""
    known = (
        Choice(f"{row.id}.{id}", desk.say(title), desk.say(row.title))
        for row in stages.used
        for id, title in row.stages
    )
    return (*known, Choice("none", desk.say(Message("outside a framework"))))


def solution_choices(desk: Desk) -> tuple[Choice, ...]:
    """Whether an opportunity addresses it, and which."""
    known = (
        Choice(f"{journey.id}.{opportunity.id}", desk.say(opportunity.title))
        for journey in desk.workspace.journeys.values()
        for _, opportunity in journey.all_opportunities
    )
    none = Choice("none", desk.say(Message("without an opportunity")))
    todo = Choice("todo", desk.say(Message("with an opportunity to be done")))
    return (none, Choice("some", desk.say(Message("with an opportunity"))), todo, *known)


def row(desk: Desk, placed: Placed, stages: FrameworkStages) -> Row:
    """The row of a friction."""
    journey, stage, touchpoint, friction, _ = placed
    cells = (
        cell(Mark("priority", friction.priority), friction.priority),
        title(desk, placed),
        desk.journey(journey),
        unseen(desk.say(stage.title), stage.id),
        unseen(desk.say(touchpoint.title), touchpoint.id) if touchpoint else NOTHING,
        desk.entry("channels", placed.channel),
        desk.entry("teams", friction.team),
        desk.marked("work_status", friction.status, "status"),
        rests(desk, friction),
        desk.word("severity", friction.severity),
        desk.word("frequency", friction.frequency),
        solved(desk, placed),
        unseen(str(friction.since)) if friction.since else NOTHING,
        unseen(f"{journey.id}#{friction.id}"),
    )
    return Row(cells, (marks(desk, placed, stages), whose(desk, journey)))


def title(desk: Desk, placed: Placed) -> Cell:
    """The friction as a link, with the touchpoint or the stage that it is at."""
    journey, stage, touchpoint, friction, _ = placed
    link = desk.link(friction.title, desk.way(journey, friction.id))
    place = desk.html((touchpoint or stage).title)
    return cell(f"{link} <small><bdi>{place}</bdi></small>", desk.say(friction.title))


def rests(desk: Desk, friction: Friction) -> Cell:
    """Whether there is evidence for a friction."""
    word = "assumption" if friction.assumed else "evidence"
    return desk.cells.get(("rests", word)) or desk.made(("rests", word), desk.text(RESTS[word], word))


def solutions(desk: Desk, placed: Placed) -> Sequence[tuple[Journey, Opportunity]]:
    """The opportunities, of whichever journey, that address a friction."""
    return desk.workspace.solutions.get((placed.journey.id, str(placed.friction.id)), ())


def solved(desk: Desk, placed: Placed) -> Cell:
    """How many opportunities address a friction; the figure leads to them."""
    count = len(solutions(desk, placed))
    if not count:
        return NONE
    url = desk.view.ledger_url("opportunities", friction=f"{placed.journey.id}.{placed.friction.id}")
    return desk.counted(count, url)


def marks(desk: Desk, placed: Placed, stages: FrameworkStages) -> dict[str, str]:
    """What a friction is found by."""
    journey, stage, touchpoint, friction, todo = placed
    known = solutions(desk, placed)
    ids = [f"{owner.id}.{opportunity.id}" for owner, opportunity in known]
    if any(each.status not in OVER and owner.status != "retired" for owner, each in known):
        ids.insert(0, "todo")
    # A plan may have some that are not settled, though nothing is to be done about them today.
    waits = [*(["todo"] if todo else []), *(["unsettled"] if friction.status not in SETTLED else [])]
    return {
        "status": " ".join([friction.status, *waits]),
        "stage": stages.of(journey, stage) or "none",
        "team": friction.team or "none",
        "channel": placed.channel or "none",
        "priority": level(friction.priority),
        "severity": friction.severity or "",
        "evidence": "assumption" if friction.assumed else "evidence",
        "system": " ".join(touchpoint.support if touchpoint else ()) or "none",
        "touchpoint": f"{journey.id}.{touchpoint.id}" if touchpoint else "",
        "solution": " ".join(["some", *ids]) if ids else "none",
    }
