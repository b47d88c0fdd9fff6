"""What the pages over all journeys are made from, and the cells that many of their lists have."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.changes.records import Records
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Entry
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.compiled import escape_text
from mkdocs_journeys.pages.journey_card import Cards
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.ledger.files import Cells
from mkdocs_journeys.pages.ledger.ledger import Cell, Choice, Mark, cell, unseen
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.addresses import Addresses, escaped
from mkdocs_journeys.workspace.workspace import Workspace

NOTHING, NONE = unseen(None), cell("0", 0)


@dataclass(frozen=True)
class Desk:
    """The workspace in one language, as seen from the first page of an overview.

    `site_url` is what the site's addresses begin with, empty where nobody says it; `records` are the histories of the
    journeys, where there are any.
    """

    workspace: Workspace
    addresses: Addresses
    wording: Wording
    cards: Cards
    name: str
    site_url: str = ""
    records: Records | None = None

    @property
    def start(self) -> str:
        """The address of the overview."""
        return self.addresses.overview(self.name)

    @cached_property
    def view(self) -> View:
        """The workspace as seen from there."""
        return View(self.workspace, self.addresses, self.start)

    @cached_property
    def beside(self) -> View:
        """The same as seen from beside it, so that every way begins alike: a further page is one step away."""
        return self.view.at(self.addresses.overview("_"))

    def absolute(self, address: str) -> str:
        """The whole address of a page, empty where nobody knows it."""
        return self.site_url + self.addresses.url("", address).removeprefix("./") if self.site_url else ""

    def say(self, text: Text | Message | str | None) -> str:
        """A text in the page's language, without any mark."""
        if type(text) is Text and not text.translations:
            return str(text)
        return (
            text.language(self.wording.language)[0]
            if isinstance(text, Text)
            else self.wording.say(text or "")
        )

    def html(self, text: Text | Message | str | None) -> str:
        """A text as HTML; where it is there in another language only, marked as that."""
        if type(text) is Text and not text.translations:
            return escape_text(str(text))
        if isinstance(text, Text) and text.translations:
            shown, language = text.language(self.wording.language)
            if language is not None:
                return f'<span lang="{escape_text(language)}" class="j-missing">{escape_text(shown)}</span>'
            return escape_text(shown)
        return escape_text(self.say(text))

    def link(self, text: Text | Message | str | None, url: str | None) -> str:
        """A link as HTML; without an address the text alone."""
        html = self.html(text)
        return f'<a href="{escape_text(url)}">{html}</a>' if url else f"<bdi>{html}</bdi>"

    def text(self, text: Text | Message | str | None, key: str | None = None) -> Cell:
        """A cell with a text."""
        return cell(f"<bdi>{self.html(text)}</bdi>", self.say(text), key) if text else NOTHING

    def linked(self, text: Text | Message | str | None, url: str | None, key: str | None = None) -> Cell:
        """A cell with a link."""
        return cell(self.link(text, url), self.say(text), key)

    def marked(self, name: str, value: str, group: str) -> Cell:
        """A cell with a mark for a word of the format, such as the status of a friction."""
        return self.cells.get((name, value)) or self.made(
            (name, value), cell(Mark(name, value), self.say(label(group, value)), value)
        )

    def word(self, group: str, value: str | None) -> Cell:
        """A cell with a word of the format."""
        if not value:
            return NOTHING
        return self.cells.get((group, value)) or self.made(
            (group, value), self.text(label(group, value), value)
        )

    def level(self, level: str | None) -> str:
        """A level in the middle of a sentence."""
        return self.say(label("level", level)).lower()

    def figure(self, value: int, url: str) -> str:
        """A figure as a link to the list that it counts; nothing leads nowhere."""
        shown = self.wording.number(value, 0)
        return f'<a href="{escape_text(url)}">{shown}</a>' if value and url else shown

    def counted(self, value: int, url: str) -> Cell:
        """A cell with a figure that leads to what it counts."""
        return cell(self.figure(value, url), value)

    def number(self, value: float | int | None, decimals: int = 0) -> Cell:
        """A cell with a number; nothing where there is none."""
        return NOTHING if value is None else cell(self.wording.number(value, decimals), value)

    def way(self, journey: Journey, id: str | None) -> str:
        """The way to a part of a journey; lists ask for ten thousand."""
        way = self.ways.get(journey.id)
        if way is None:
            way = self.ways[journey.id] = self.view.journey_url(journey)
        return f"{way}#{escaped(id)}" if id else way

    @cached_property
    def said(self) -> Cells:
        """What was said in tables."""
        return Cells(self.wording)

    @cached_property
    def ways(self) -> dict[str, str]:
        """The ways to journeys, those that were asked for."""
        return {}

    def journey(self, journey: Journey) -> Cell:
        """A cell with a journey, made once."""
        return self.cells.get(("journey", journey.id)) or self.made(
            ("journey", journey.id), self.linked(journey.title, self.way(journey, None), journey.id)
        )

    @cached_property
    def cells(self) -> dict[tuple[str, str | None], Cell]:
        """The cells that many rows have, by what they say and of what; each is made where it is not there yet."""
        return {}

    def made(self, about: tuple[str, str | None], new: Cell) -> Cell:
        """A new one of them."""
        self.cells[about] = new
        return new

    def shared(self, marks: dict[str, str]) -> Mapping[str, str]:
        """What rows are found by; of equal ones, the one that is there already."""
        return self.known_marks.setdefault(tuple(marks.items()), marks)

    @cached_property
    def known_marks(self) -> dict[tuple[tuple[str, str], ...], dict[str, str]]:
        """What was asked for."""
        return {}

    def entry(self, kind: str, id: str | None) -> Cell:
        """A cell with an entry of the catalogue's `channels`, `teams`, `systems` or `segments`, and the way to it."""
        if not id:
            return NOTHING
        return self.cells.get((kind, id)) or self.made(
            (kind, id), self.linked(self.entry_name(kind, id), self.view.entry_url(kind, id), id)
        )

    @cached_property
    def whose(self) -> dict[str, dict[str, str]]:
        """What journeys are found by, of those that were looked at."""
        return {}

    def entry_name(self, kind: str, id: str) -> Text | str:
        """What an entry of the catalogue is called; an unknown one as it is written."""
        found = self.entries(kind).get(id)
        return found.name if found else id

    def entries(self, kind: str) -> Mapping[str, Entry]:
        """The entries of the catalogue."""
        entries: Mapping[str, Entry] = getattr(self.workspace.vocabulary, kind)
        return entries

    def entry_choices(self, kind: str, none: Message) -> tuple[Choice, ...]:
        """The entries of the catalogue to filter by, and the choice `none` for what names none."""
        known = (Choice(id, self.say(entry.name)) for id, entry in self.entries(kind).items())
        return (*known, Choice("none", self.say(none)))

    def word_choices(self, group: str, words: tuple[str, ...]) -> tuple[Choice, ...]:
        """Words of the format to filter by."""
        return tuple(Choice(word, self.say(label(group, word))) for word in words)

    def todo_choices(self, words: tuple[str, ...]) -> tuple[Choice, ...]:
        """What is to be done, whatever its status, then each status."""
        return (Choice("todo", self.say(Message("To be done"))), *self.word_choices("status", words))

    def journey_choices(self) -> tuple[Choice, ...]:
        """The journeys to filter by."""
        return tuple(Choice(id, self.say(each.title)) for id, each in self.workspace.journeys.items())

    def persona_choices(self) -> tuple[Choice, ...]:
        """The personas to filter by."""
        return tuple(Choice(id, self.say(each.name)) for id, each in self.workspace.personas.items())
