"""The list of all journeys: what sums up each, in a row that can be found by who it is about and how it stands."""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from mkdocs_journeys.figures.coverage import segments_of
from mkdocs_journeys.figures.standing import STANDINGS, standing
from mkdocs_journeys.figures.systems import SETTLED
from mkdocs_journeys.figures.through import Through
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.journey_card import KPI_ORDER, JourneyCard
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Column, Facet, Ledger, Mark, Row, cell, unseen
from mkdocs_journeys.pages.overviews.desk import NOTHING, Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Sheet
from mkdocs_journeys.pages.overviews.standings import FRESHNESS
from mkdocs_journeys.pages.overviews.whose import state_choices
from mkdocs_journeys.slug import slug

TITLE = Message("Journeys")
STATUSES = ("draft", "in-review", "approved", "retired")
COLUMNS = (
    Column("journey", Message("Journey"), "head"),
    Column("id", Message("Reference"), "hidden"),
    Column("personas", Message("Personas")),
    Column("owner", Message("Owner"), "hidden"),
    Column("status", Message("Status")),
    Column("state", Message("State"), "hidden"),
    Column("segment", Message("Segment"), "hidden"),
    Column("tags", Message("Tags"), "hidden"),
    Column("feeling", Message("Feeling"), "number"),
    Column("friction", Message("Worst friction")),
    Column("priority", Message("Priority"), "hidden"),
    Column("frictions", Message("Frictions to be done"), "hidden"),
    Column("kpis", Message("KPIs")),
    Column("completed", Message("Reach the end"), "number"),
    Column("most_lost", Message("Most are lost in"), "hidden"),
    Column("takes", Message("Expected time")),
    Column("seconds", Message("Expected time in seconds"), "hidden"),
    Column("cost", Message("Cost for each who starts"), "hidden"),
    Column("review", Message("Review"), "number"),
)


def sheets(desk: Desk, context: Mapping[str, Any]) -> Iterator[Sheet]:
    """The first page with all that `context` holds, then the rest of the rows."""
    rows = tuple(row(desk, card) for card in desk.cards.by_id.values())
    # No id of a journey has such a sign, so that none can have the address of a further page.
    ledger = Ledger(desk.name, TITLE, COLUMNS, facets(desk), rows, "page_", heading=Message("All journeys"))
    words = Message("All journeys with their status, owner, feeling, worst friction, KPIs and reviews.")
    return listing(
        desk, ledger, "journeys/portfolio.html", context, words, more="journeys/portfolio_more.html"
    )


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What journeys can be filtered by.

    Addresses ask for an opportunity that helps in them; the last one lets the script find what else shows a journey.
    """
    return (
        Facet("persona", Message("Persona"), desk.persona_choices()),
        Facet("segment", Message("Segment"), desk.entry_choices("segments", Message("without a segment"))),
        Facet("owner", Message("Owner"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("status", Message("Status"), desk.word_choices("status", STATUSES)),
        Facet("state", Message("State"), state_choices(desk)),
        Facet("freshness", Message("Freshness"), tuple(Choice(s, desk.say(FRESHNESS[s])) for s in STANDINGS)),
        Facet("kpi", Message("KPIs"), desk.word_choices("kpi", KPI_ORDER)),
        Facet("tag", Message("Tag"), tags(desk)),
        Facet("within", Message("Detail of"), wholes(desk)),
        Facet("opportunity", Message("Opportunity"), ()),
        Facet("journey", TITLE, ()),
    )


def tags(desk: Desk) -> tuple[Choice, ...]:
    """The tags of all journeys by their names; tags that differ in capitals or signs only are one."""
    found = {tag_id(tag): desk.say(tag) for card in desk.cards.by_id.values() for tag in card.journey.tags}
    return tuple(
        Choice(*each) for each in sorted(found.items(), key=lambda pair: (pair[1].casefold(), pair[0]))
    )


def tag_id(tag: str) -> str:
    """A tag as it stands in an address."""
    return slug(tag) or "-"


def wholes(desk: Desk) -> tuple[Choice, ...]:
    """The journeys that others are the detail of."""
    journeys, zooms = desk.workspace.journeys, desk.workspace.zooms
    return tuple(Choice(id, desk.say(each.title)) for id, each in journeys.items() if id in zooms)


def row(desk: Desk, card: JourneyCard) -> Row:
    """The row of a journey."""
    journey, through = card.journey, desk.cards.stats.through[card.journey.id]
    known = desk.workspace.personas
    personas = ", ".join(desk.say(known[id].name) if id in known else id for id in journey.personas)
    mean = card.emotions.mean
    cells = (
        title(desk, card),
        unseen(journey.id),
        desk.text(personas),
        unseen(desk.say(desk.entry_name("teams", journey.owner)), journey.owner)
        if journey.owner
        else NOTHING,
        desk.marked("review_status", journey.status, "status"),
        unseen(desk.say(label("state", journey.state)), journey.state),
        unseen(desk.say(desk.entry_name("segments", journey.segment)), journey.segment)
        if journey.segment
        else NOTHING,
        unseen(", ".join(desk.say(tag) for tag in journey.tags)),
        NOTHING if mean is None else cell(Mark("felt", (tuple(card.scores), mean)), round(mean, 6)),
        *hurting(desk, card),
        kpis(desk, card),
        *flow(desk, through),
        review(desk, card),
    )
    return Row(cells, (marks(desk, card),))


def title(desk: Desk, card: JourneyCard) -> Cell:
    """The journey as a link, with its owner, and whether it is only to be."""
    journey = card.journey
    words = [desk.html(label("state", "to-be"))] if journey.state == "to-be" else []
    if journey.owner:
        words.append(f"<bdi>{desk.html(desk.entry_name('teams', journey.owner))}</bdi>")
    small = f" <small>{', '.join(words)}</small>" if words else ""
    url = desk.beside.journey_url(journey)
    return cell(desk.link(journey.title, url) + small, desk.say(journey.title))


def hurting(desk: Desk, card: JourneyCard) -> tuple[Cell, Cell, Cell]:
    """The worst friction, its priority, and how many are to be done."""
    if not card.hurts:
        return NOTHING, NOTHING, unseen(0)
    worst = card.hurts[0].friction
    link = Markup(desk.link(worst.title, desk.beside.journey_url(card.journey, worst.id)))  # noqa: S704 - escaped
    shown = cell(Mark("hurt", (worst.priority, link)), desk.say(worst.title), str(worst.id))
    return shown, unseen(worst.priority), unseen(len(card.hurts))


def kpis(desk: Desk, card: JourneyCard) -> Cell:
    """How the KPIs stand."""
    if not card.kpi_states:
        return NOTHING
    said = ", ".join(f"{count} {desk.say(label('kpi', status))}" for status, count in card.kpi_states)
    view = desk.beside
    states = (
        (status, count, view.ledger_url("kpis", journey=card.journey.id, status=status))
        for status, count in card.kpi_states
    )
    return cell(Mark("kpi_states", tuple(states)), said)


def flow(desk: Desk, each: Through) -> tuple[Cell, ...]:
    """How many reach the end, where most are lost, how long it takes and what it costs."""
    told = each.flow if each.flow and each.flow.told else None
    lost = told.most_lost if told else None
    total, wording = each.lasting.total, desk.wording
    costs = [wording.money(cost.expected) for cost in each.flow.costs if cost.expected] if each.flow else []
    place = Message("most lost in {stage}", stage=desk.say(lost.stage.title)) if lost else None
    where = f" <small>{desk.html(place)}</small>" if place else ""
    return (
        cell(wording.portion(told.ended) + where, round(told.ended, 6)) if told else NOTHING,
        unseen(desk.say(lost.stage.title), str(lost.stage.id)) if lost else NOTHING,
        cell(wording.seconds(total.mean), wording.seconds(total.mean), round(total.mean))
        if total
        else NOTHING,
        unseen(round(total.mean)) if total else NOTHING,
        unseen(", ".join(costs)),
    )


def review(desk: Desk, card: JourneyCard) -> Cell:
    """When the next review is, or when the last one was."""
    wording, due, reviewed = desk.wording, card.freshness.due, card.journey.reviewed
    if due:
        kind = "overdue" if card.freshness.overdue else "due"
        return cell(Mark("next_review", (kind, wording.date(due))), due.isoformat())
    day = wording.moment(reviewed) if reviewed else ""
    return cell(Mark("next_review", ("last" if reviewed else "never", day)), None)


def marks(desk: Desk, card: JourneyCard) -> dict[str, str]:
    """What a journey is found by."""
    journey = card.journey
    return {
        "persona": " ".join(journey.personas),
        "segment": " ".join(segments_of(journey, desk.workspace.personas)) or "none",
        "owner": journey.owner or "none",
        "status": journey.status,
        "state": "retired" if journey.status == "retired" else journey.state,
        "freshness": standing(journey, desk.workspace.settings.as_of) or "",
        "kpi": " ".join(status for status, _ in card.kpi_states),
        "tag": " ".join(tag_id(tag) for tag in journey.tags),
        "opportunity": " ".join(helpers(desk, journey)),
        "within": (journey.zooms_into or "").partition("#")[0],
        "journey": journey.id,
    }


def helpers(desk: Desk, journey: Journey) -> dict[str, None]:
    """The opportunities, of whichever journey, that take away a friction of this one."""
    known = desk.workspace.solutions
    hurts = (friction for _, _, friction in journey.frictions if friction.status not in SETTLED)
    found = (pair for friction in hurts for pair in known.get((journey.id, str(friction.id)), ()))
    return dict.fromkeys(f"{owner.id}.{opportunity.id}" for owner, opportunity in found)
