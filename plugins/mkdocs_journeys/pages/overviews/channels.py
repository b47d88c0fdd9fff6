"""The page of journeys by channels: how many touchpoints, how they feel, what is broken, and what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from mkdocs_journeys.figures.channels import ChannelRow, ChannelUse, by_kind, channel_row, kind_of, summed
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.labels import label, mood_class
from mkdocs_journeys.pages.ledger.grid import Grid, Line, Span, Square
from mkdocs_journeys.pages.ledger.ledger import Cell, Column, Ledger, Row, unseen
from mkdocs_journeys.pages.overviews.desk import Desk
from mkdocs_journeys.pages.overviews.gridding import gridding
from mkdocs_journeys.pages.overviews.overview import Overview, Sheet
from mkdocs_journeys.pages.overviews.whose import today

OUTSIDE = "none"  # what lists find touchpoints without a channel by
COLUMNS = (
    Column("journey", Message("Journey"), "head"),
    Column("channel", Message("Channel")),
    Column("kind", Message("Kind")),
    Column("touchpoints", Message("Touchpoints"), "number"),
    Column("feeling", Message("Mean feeling"), "number"),
    Column("broken", Message("Broken hand-overs"), "number"),
    Column("missing", Message("Missing for"), "text"),
    Column("id", Message("Reference")),
)


def sheets(desk: Desk) -> Iterator[Sheet]:
    """The journeys as they are, each with its channels."""
    atlas = ChannelAtlas(desk)
    words = Message(
        "How many touchpoints each journey has in each channel, how they feel, where a hand-over is broken."
    )
    return gridding(
        desk, OVERVIEW.title, atlas.grid, "journeys/overviews/channels.html", {"atlas": atlas}, words
    )


OVERVIEW = Overview("channels", Message("Channels"), sheets)


@dataclass(frozen=True)
class ChannelAtlas:
    """What the page is made from."""

    desk: Desk

    @cached_property
    def rows(self) -> list[ChannelRow]:
        """The journeys as they are."""
        return [channel_row(self.desk.workspace, journey) for journey in current(self.desk.workspace)]

    @cached_property
    def kinds(self) -> list[tuple[str | None, list[str]]]:
        """The channels in use, by kind."""
        return by_kind(self.desk.workspace, self.rows)

    @cached_property
    def channels(self) -> list[str]:
        """The channels in use, in the order of the columns."""
        return [channel for _, channels in self.kinds for channel in channels]

    @cached_property
    def unused(self) -> list[str]:
        """What the channels of the catalogue are called that no journey uses."""
        names = self.desk.entries("channels")
        return [self.desk.say(entry.name) for id, entry in names.items() if id not in self.channels]

    @cached_property
    def has_outside(self) -> bool:
        """Whether anything happens without us."""
        return any(row.outside.touchpoints for row in self.rows)

    @property
    def broken(self) -> int:
        """How many hand-overs lose the context."""
        return sum(len(row.broken) for row in self.rows)

    @property
    def missing(self) -> int:
        """How often a journey does without a channel that one of its personas likes best."""
        return sum(len(row.missing) for row in self.rows)

    @cached_property
    def filters(self) -> dict[str, str]:
        """What leaves plans and history out of the lists that the figures lead to."""
        return today(self.desk)

    @cached_property
    def grid(self) -> Grid:
        """The table."""
        return Grid(
            Message("Journeys by channel"),
            tuple(self.spans()),
            tuple(self.line(row) for row in self.rows),
            Ledger("channels", OVERVIEW.title, COLUMNS, (), tuple(self.files())),
            self.total() if self.rows else None,
        )

    def spans(self) -> Iterator[Span]:
        """The heads of the columns; all channels together come last."""
        for kind, channels in self.kinds:
            title = self.desk.html(label("channel", kind)) if kind else ""
            yield Span(title, tuple(self.desk.html(self.desk.entry_name("channels", id)) for id in channels))
        outside = (self.desk.html(Message("Without us")),) if self.has_outside else ()
        yield Span("", (*outside, self.desk.html(Message("All"))))

    def line(self, row: ChannelRow) -> Line:
        """A journey."""
        squares = [self.square(row, channel) for channel in self.channels]
        outside = [self.used(row.outside, row.journey, OUTSIDE)] if self.has_outside else []
        link = self.desk.link(row.journey.title, self.desk.view.journey_url(row.journey))
        return Line(link, (*squares, *outside, self.used(row.total, row.journey)))

    def square(self, row: ChannelRow, channel: str) -> Square:
        """What a journey does in a channel, or who misses that."""
        use, missing = row.uses.get(channel), row.missing.get(channel)
        if use is None or not use.touchpoints:
            lost = self.lost(use.broken if use else 0, row.journey, channel)
            return Square(" ".join(filter(None, (self.missed(missing) if missing else "", lost))))
        return self.used(use, row.journey, channel)

    def missed(self, personas: Iterable[str]) -> str:
        """Who would like to have a channel."""
        known = self.desk.workspace.personas
        names = ", ".join(self.desk.say(known[id].name) for id in personas)
        said = self.desk.say(Message("missing for {names}", names=names))
        return f'<span class="j-sign--ring j-is-warn">{escape(said)}</span>'

    def used(self, use: ChannelUse, journey: Journey | None = None, channel: str = "") -> Square:
        """Figures with the ways to what they count."""
        mean = use.emotion
        feels = "" if mean is None else f"<b>{self.desk.wording.signed(mean)}</b>"
        parts = (self.counted(use, journey, channel), feels, self.lost(use.broken, journey, channel))
        return Square(" ".join(filter(None, parts)), "" if mean is None else mood_class(mean))

    def counted(self, use: ChannelUse, journey: Journey | None, channel: str) -> str:
        """How many touchpoints, with the way to them."""
        if not use.touchpoints:
            return ""
        url = self.desk.view.ledger_url("touchpoints", **self.narrowed(journey, channel))
        return self.desk.figure(use.touchpoints, url)

    def narrowed(self, journey: Journey | None, channel: str) -> dict[str, str]:
        """What a list is to show: what is in a channel of a journey, or of all journeys as they are."""
        whose = {"journey": journey.id} if journey else self.filters
        return {**whose, "channel": channel}

    def lost(self, count: int, journey: Journey | None, channel: str) -> str:
        """How many hand-overs are broken, with the way to them."""
        if not count:
            return ""
        url = self.desk.view.ledger_url("handovers", continuity="broken", **self.narrowed(journey, channel))
        number = self.desk.wording.number(count)
        said = self.desk.say(Message("{count} broken", count=number))
        link = f'<a href="{escape(url)}" aria-label="{escape(said)}">{number}</a>' if url else escape(said)
        return f'<span class="j-sign--cross j-is-bad">{link}</span>'

    def total(self) -> Line:
        """All journeys together."""
        squares = (self.used(self.summed(id), channel=id) for id in self.channels)
        outside = summed(row.outside for row in self.rows)
        whole = summed(row.total for row in self.rows)
        without = [self.used(outside, channel=OUTSIDE)] if self.has_outside else []
        return Line(self.desk.html(Message("All journeys")), (*squares, *without, self.used(whole)))

    def summed(self, channel: str) -> ChannelUse:
        """A channel over all journeys; a way that is broken in it twice counts twice."""
        return summed(row.uses[channel] for row in self.rows if channel in row.uses)

    def files(self) -> Iterator[Row]:
        """The table as a list for spreadsheets: a row for each journey and channel."""
        for row in self.rows:
            for channel in self.channels:
                use = row.uses.get(channel, ChannelUse())
                missing = row.missing.get(channel, ())
                if use.touchpoints or use.broken or missing:
                    yield Row(self.cells(row.journey, channel, use, missing))

    def cells(
        self, journey: Journey, channel: str, use: ChannelUse, missing: Iterable[str]
    ) -> tuple[Cell, ...]:
        """The cells of a row for spreadsheets."""
        name, kind = self.names[channel]
        return (
            unseen(self.desk.say(journey.title)),
            name,
            kind,
            unseen(use.touchpoints),
            unseen(use.emotion),
            unseen(use.broken),
            unseen(", ".join(missing)),
            unseen(journey.id),
        )

    @cached_property
    def names(self) -> dict[str, tuple[Cell, Cell]]:
        """What each channel and its kind are called there."""
        desk, known = self.desk, self.desk.workspace.vocabulary.channels
        kinds = {id: label("channel", kind_of(known.get(id))) for id in self.channels}
        return {
            id: (unseen(desk.say(desk.entry_name("channels", id))), unseen(desk.say(kind)))
            for id, kind in kinds.items()
        }
