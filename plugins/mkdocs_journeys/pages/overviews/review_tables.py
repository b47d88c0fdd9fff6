"""The tables above the list of reviews: what waits for whom, and what waits for the same thing."""

from collections.abc import Sequence

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row, cell
from mkdocs_journeys.pages.ledger.summary import Summary
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.review_groups import GROUPS, WAITS, OwnerRow, ReviewBoard
from mkdocs_journeys.pages.overviews.review_rows import COLUMNS

MOST = 50  # the list below shows the others too
# What is counted for each owner, and what the list is filtered by for it.
COUNTED: tuple[tuple[str, Message, tuple[str, str]], ...] = (
    ("overdue", Message("Overdue"), ("wait", "overdue")),
    ("soon", Message("Due in 60 days"), ("wait", "soon")),
    ("older", Message("Not for a year"), ("seen", "older")),
    ("never", Message("Never looked at"), ("seen", "never")),
    ("in-review", Message("In review"), ("wait", "in-review")),
    ("drafts", Message("Drafts"), ("wait", "draft")),
)


def groups(desk: Desk, rows: Sequence[Row]) -> tuple[Summary, ...]:
    """What waits for the same thing, where there is something; a draft whose review is due is in both of its groups."""
    found = []
    for wait, anchor in GROUPS.items():
        members = tuple(row for row in rows if wait in row.mark("wait").split())
        ledger = Ledger(anchor, WAITS[wait], COLUMNS, (), members)
        url = desk.view.ledger_url("reviews", wait=wait)
        found.append(Summary(ledger, desk.view, desk.start, most=MOST, url=url))
    return tuple(table for table in found if table.count)


def owners(board: ReviewBoard) -> Summary:
    """Those who own something, with figures that lead to the list, and all of them together."""
    desk = board.desk
    counted = [Column(name, title, "number") for name, title, _ in COUNTED]
    columns = Column("owner", Message("Owner"), "head"), *counted, Column("all", Message("All"), "number")
    rows = tuple(owner_row(desk, owner) for owner in board.owners)
    ledger = Ledger("owners", Message("By owner"), columns, (), rows)
    total = owner_row(desk, board.total) if len(rows) > 1 else None
    return Summary(ledger, desk.view, desk.start, total)


def owner_row(desk: Desk, owner: OwnerRow) -> Row:
    """What waits for a team, for nobody yet (None), or for all (empty)."""
    figures = [(owner.counts.get(counted, 0), dict([counted])) for _, _, counted in COUNTED]
    whose = "none" if owner.owner is None else owner.owner
    # Most are nought, and a table of noughts is hard to read.
    cells = (
        cell(
            desk.figure(count, desk.view.ledger_url("reviews", owner=whose, **filters)) if count else "",
            count,
        )
        for count, filters in (*figures, (owner.total, {}))
    )
    return Row((name(desk, owner.owner), *cells))


def name(desk: Desk, owner: str | None) -> Cell:
    """What an owner is called, with the way to its page."""
    if owner:
        return desk.linked(
            desk.entry_name("teams", owner), desk.view.entry_url("teams", owner, "reviews"), owner
        )
    return desk.text(Message("nobody yet") if owner is None else Message("All"))
