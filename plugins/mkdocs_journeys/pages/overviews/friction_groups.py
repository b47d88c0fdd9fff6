"""What the frictions come to by stage of a framework, by team and by channel; each figure leads to its list."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict

from mkdocs_journeys.figures.frictions import Placed, Tally, summed, tallies
from mkdocs_journeys.figures.stages import FrameworkStages
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, cell
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews.desk import Desk

# What a figure counts, beside the group that it belongs to.
COUNTED: Mapping[str, Mapping[str, str]] = {
    "frictions": {},
    "todo": {"status": "todo"},
    "priority": {"status": "todo"},
    "assumed": {"evidence": "assumption"},
}
TITLES = (
    Column("frictions", Message("Frictions"), "number"),
    Column("todo", Message("To be done"), "number"),
    Column("priority", Message("Their priority in sum"), "number"),
    Column("assumed", Message("Assumptions"), "number"),
)
Group = tuple[str, Text | Message | str]
METER = (
    '<svg class="j-meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
    '<rect width="{}" height="10"/></svg>'
)


def summaries(desk: Desk, found: list[Placed], stages: FrameworkStages) -> tuple[Summary, ...]:
    """The tables; without a journey that follows a framework there is none by its stages."""
    by_stage = table(
        desk, found, "stage", Message("By stage of the framework"), stage_key(stages), stage_groups(stages)
    )
    by_team = table(desk, found, "team", Message("By team"), team, catalogue(desk, "teams"))
    by_channel = table(desk, found, "channel", Message("By channel"), channel, catalogue(desk, "channels"))
    return (by_team, by_channel, by_stage) if stages.used else (by_team, by_channel)


def team(placed: Placed) -> str | None:
    """Who mends a friction."""
    return placed.friction.team


def channel(placed: Placed) -> str | None:
    """Where a friction is met."""
    return placed.channel


def stage_key(stages: FrameworkStages) -> Callable[[Placed], str | None]:
    """Which stage of a framework a friction is in."""
    return lambda placed: stages.of(placed.journey, placed.stage)


def stage_groups(stages: FrameworkStages) -> list[Group]:
    """The stages of the frameworks that are used; where there are several, with the framework's name."""
    alone = len(stages.used) == 1
    return [
        (
            f"{row.id}.{id}",
            title if alone else Message("{stage} ({framework})", stage=title, framework=row.title),
        )
        for row in stages.used
        for id, title in row.stages
    ]


def catalogue(desk: Desk, kind: str) -> list[Group]:
    """The entries of the catalogue."""
    return [(id, entry.name) for id, entry in desk.entries(kind).items()]


def table(
    desk: Desk,
    found: list[Placed],
    facet: str,
    title: Message,
    key: Callable[[Placed], str | None],
    groups: Iterable[Group],
) -> Summary:
    """A table: the groups of the catalogue, those that only files name, and what is in none."""
    parts = tallies(found, key)
    known = dict(groups)
    others = {id: id for id in parts if id is not None and id not in known}
    named = {**known, **others}
    most = max((part.priority for id, part in parts.items() if id is not None), default=0)
    # Stages keep their order, and one where nothing hurts is worth knowing.
    shown = (
        list(named) if facet == "stage" else sorted((id for id in named if id in parts), key=heaviest(parts))
    )
    rows = [row(desk, facet, id, named[id], parts.get(id, Tally()), most) for id in shown]
    if None in parts:
        rows.append(row(desk, facet, "none", NONE[facet], parts[None], most))
    columns = (Column(facet, NAMES[facet], "head"), *TITLES)
    ledger = Ledger(f"frictions-by-{facet}", title, columns, (), tuple(rows))
    return Summary(
        ledger, desk.view, desk.start, row(desk, "", "", Message("All"), summed(parts.values()), 0)
    )


def heaviest(parts: Mapping[str | None, Tally]) -> Callable[[str], tuple[int, int]]:
    """What puts the groups with the greatest priority in sum first, then those with the most frictions."""
    return lambda id: (-parts[id].priority, -parts[id].frictions)


NAMES = {"stage": Message("Stage"), "team": Message("Team"), "channel": Message("Channel")}
NONE = {
    "stage": Message("outside a framework"),
    "team": Message("nobody yet"),
    "channel": Message("without a channel"),
}


def row(desk: Desk, facet: str, id: str, name: Text | Message | str, part: Tally, most: int) -> Row:
    """A group with its figures; a bar shows its priority beside the greatest."""
    filters = {facet: id} if facet else {}
    cells = [desk.linked(name, desk.view.entry_url(f"{facet}s", id), id)]
    for column, value in asdict(part).items():
        url = desk.view.ledger_url("frictions", **filters, **COUNTED[column])
        bar = METER.format(min(100, 100 * value // most)) if column == "priority" and most and value else ""
        cells.append(cell(bar + desk.figure(value, url), value))
    return Row(tuple(cells))
