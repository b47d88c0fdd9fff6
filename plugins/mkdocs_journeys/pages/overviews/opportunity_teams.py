"""How many opportunities of each kind every team has still to do; each figure leads to its list."""

from collections import Counter
from collections.abc import Sequence

from mkdocs_journeys.figures.opportunities import QUADRANTS, Relief
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.ledger.ledger import Column, Ledger, Row, cell
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.opportunity_matrix import NAMES

PARTS = (*QUADRANTS, "none")
COLUMNS = (
    Column("team", Message("Team"), "head"),
    *(Column(quadrant, NAMES[quadrant], "number") for quadrant in QUADRANTS),
    Column("none", Message("not known yet"), "number"),
    Column("all", Message("All"), "number"),
)


def by_team(desk: Desk, found: Sequence[Relief]) -> Summary:
    """The table: the teams in the catalogue's order, what nobody has taken last."""
    counts: Counter[tuple[str, str]] = Counter(
        (o.team or "none", o.quadrant or "none") for o in (r.opportunity for r in found if r.todo)
    )
    teams = {team for team, _ in counts}
    known = [team for team in desk.entries("teams") if team in teams]
    others = sorted(teams - {*known, "none"})
    rows = [row(desk, team, desk.entry_name("teams", team), counts) for team in (*known, *others)]
    if "none" in teams:
        rows.append(row(desk, "none", Message("nobody yet"), counts))
    title = Message("What is to be done, by team")
    ledger = Ledger("opportunities-by-team", title, COLUMNS, (), tuple(rows))
    return Summary(ledger, desk.view, desk.start, row(desk, "", Message("All"), counts))


def row(desk: Desk, team: str, name: Text | Message | str, counts: Counter[tuple[str, str]]) -> Row:
    """A team with its figures; without one, all teams."""
    figures = [sum(n for (t, q), n in counts.items() if t == (team or t) and q == part) for part in PARTS]
    cells = [desk.linked(name, desk.view.entry_url("teams", team), team)]
    for part, value in zip((*PARTS, ""), (*figures, sum(figures)), strict=True):
        url = desk.view.ledger_url("opportunities", team=team, quadrant=part, status="todo")
        cells.append(cell(desk.figure(value, url), value))
    return Row(tuple(cells))
