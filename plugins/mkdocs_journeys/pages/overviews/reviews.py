"""The page of the reviews: what is due, whose it is, what nobody has approved yet, and a calendar of it all."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_journeys.figures.reviews import reviews as all_reviews
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.ledger import Choice, Facet, Ink, Ledger, Texts
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.listing import listing
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.review_days import CALENDAR, review_calendar
from mkdocs_journeys.pages.overviews.review_groups import AGES, WAITS, ReviewBoard
from mkdocs_journeys.pages.overviews.review_rows import COLUMNS, rows
from mkdocs_journeys.pages.overviews.review_tables import groups, owners
from mkdocs_journeys.pages.spec import Heading


def sheets(desk: Desk) -> Iterator[Sheet]:
    """What is due, then all of it as a list; a calendar lies beside it."""
    board = ReviewBoard(desk, all_reviews(desk.workspace))
    ledger = Ledger(
        "reviews",
        OVERVIEW.title,
        COLUMNS,
        facets(desk),
        rows(desk, board.rows),
        heading=Message("All reviews"),
    )
    whose, waiting = owners(board), groups(desk, ledger.rows)
    toc = [Heading(desk.say(table.ledger.title), table.ledger.name) for table in waiting]
    toc += [Heading(desk.say(Message("What changed lately")), "latest")] if board.latest else []
    first, *rest = listing(
        desk,
        ledger,
        "journeys/overviews/reviews.html",
        {"reviews": board, "owners": whose, "groups": waiting},
        toc=tuple(toc),
        summaries=(whose, *waiting),
    )

    def files(ink: Ink) -> Texts:
        return {**first.files(ink), CALENDAR: review_calendar(desk, board.rows, OVERVIEW.title)}

    yield replace(first, file_names=(*first.file_names, CALENDAR), files=files)
    yield from rest


OVERVIEW = Overview("reviews", Message("Reviews"), sheets)


def facets(desk: Desk) -> tuple[Facet, ...]:
    """What reviews can be filtered by."""
    waits = tuple(Choice(wait, desk.say(title)) for wait, title in WAITS.items())
    ages = tuple(Choice(age, desk.say(title)) for age, title in AGES.items())
    kinds = (Choice("journey", desk.say(Message("Journey"))), Choice("persona", desk.say(Message("Persona"))))
    return (
        Facet("wait", Message("Waits for"), waits),
        Facet("owner", Message("Owner"), desk.entry_choices("teams", Message("nobody yet"))),
        Facet("seen", Message("Last looked at"), ages),
        Facet("kind", Message("Kind"), kinds),
    )
