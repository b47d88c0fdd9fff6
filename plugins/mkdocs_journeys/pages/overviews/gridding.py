"""The sheets of an overview that is a grid: the first with all that it says, then the rest of the journeys."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger import files
from mkdocs_journeys.pages.ledger.grid import Grid, GridLeaf
from mkdocs_journeys.pages.ledger.ledger import Ink, Texts
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Sheet
from mkdocs_journeys.pages.spec import Heading, SearchEntry

MORE = "journeys/overviews/more_grid.html"


def gridding(
    desk: Desk,
    title: Message,
    grid: Grid,
    template: str,
    context: Mapping[str, Any],
    words: Message | str = "",
    toc: tuple[Heading, ...] = (),
) -> Iterator[Sheet]:
    """All sheets; templates get the page of the grid as `leaf`, beside what `context` holds."""
    first, name, ledger = GridLeaf(grid, desk.view, desk.start), desk.say(title), grid.ledger

    def texts(ink: Ink) -> Texts:
        return {
            f"{ledger.name}.csv": files.table(ledger, desk.said),
            f"{ledger.name}.json": files.data(ledger),
        }

    yield Sheet(
        template,
        {**context, "leaf": first},
        toc=toc,
        search=(SearchEntry(name, desk.say(words), boost=2.0),),
        file_names=(f"{ledger.name}.csv", f"{ledger.name}.json"),
        files=texts,
    )
    for number in range(2, first.count + 1):
        leaf = GridLeaf(grid, desk.view.at(f"{desk.start}{number}/"), desk.start, number)
        page = desk.say(
            Message("{title}, page {number} of {count}", title=name, number=number, count=first.count)
        )
        yield Sheet(MORE, {"leaf": leaf}, f"{number}/", page, listed=False)
