"""The sheets of an overview that is a list: the first with all that it says, then the rest of the rows."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.leaf import Downloads, Leaf, address_of
from mkdocs_journeys.pages.ledger.ledger import Ink, Ledger
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.pages.ledger.summary import Summary, Tables
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.overview import Sheet
from mkdocs_journeys.pages.spec import Heading, SearchEntry

MORE = "journeys/overviews/more.html"


def listing(
    desk: Desk,
    ledger: Ledger,
    template: str,
    context: Mapping[str, Any],
    words: Message | str = "",
    toc: tuple[Heading, ...] = (),
    summaries: tuple[Summary, ...] = (),
    more: str = MORE,
) -> Iterator[Sheet]:
    """All sheets; the search finds the first one by its title and `words`.

    Templates get the page of the list as `leaf` and the small tables as `summaries`, beside what `context` holds.
    """
    # The pages and the file for their script say the same.
    scribe: Callable[[Ink], Scribe] = cache(partial(Scribe, ledger))
    downloads, tables = Downloads(ledger, desk.said, scribe), Tables(summaries, desk.said)
    first = Leaf(ledger, desk.view, desk.start, scribe)
    title = desk.say(ledger.title)
    yield Sheet(
        template,
        {**context, "leaf": first, "summaries": summaries},
        toc=toc,
        search=(SearchEntry(title, desk.say(words), boost=2.0),),
        file_names=downloads.names + tables.names,
        files=lambda ink: downloads.texts(ink, tables.texts(ink)),
    )
    for number in range(2, first.count + 1):
        path = address_of("", number, ledger.step)
        leaf = Leaf(ledger, desk.view.at(f"{desk.start}{path}"), desk.start, scribe, number)
        page = desk.say(
            Message("{title}, page {number} of {count}", title=title, number=number, count=first.count)
        )
        yield Sheet(more, {"leaf": leaf}, path, page, listed=False)
