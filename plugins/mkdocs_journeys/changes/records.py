"""What the history of a journey tells: its last changes as sentences, with day and author."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from mkdocs_journeys.changes.escaping import HtmlStyle
from mkdocs_journeys.changes.objects import Objects
from mkdocs_journeys.changes.tables import measured, tables_of
from mkdocs_journeys.changes.versions import begun, edited, version
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.revisions.history import MOST_TABLES, Edit, History
from mkdocs_journeys.runs.state import digest, programs
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

MOST_EDITS = 5
MOST_SENTENCES = 4
# To compare two versions takes some milliseconds, and a site with a thousand journeys has thousands of them.
MOST_COMPARED = 1_000


class Sentence(NamedTuple):
    """A change as HTML, and what it does to the experience."""

    effect: str
    html: str


class Record(NamedTuple):
    """What somebody changed on a day; `more` changes are not told.

    Of an edit that was not compared there is only its `subject`, as its author put it.
    """

    day: date
    author: str
    sentences: tuple[Sentence, ...]
    more: int = 0
    subject: str = ""
    is_first: bool = False


@dataclass
class Records:
    """The histories of the journeys of a workspace in one language; what was told before is kept."""

    history: History
    workspace: Workspace
    wording: Wording
    cache: PackedCache
    documents: ContentCache = field(default_factory=lambda: ContentCache(None))
    known_edits: dict[str, tuple[Edit, ...]] = field(default_factory=dict)
    read: dict[tuple[str, str], Workspace | None] = field(default_factory=dict)

    @cached_property
    def objects(self) -> Objects:
        """The versions of the files."""
        return Objects(self.history.repository)

    @cached_property
    def basis(self) -> str:
        """What sentences depend on beside the two versions."""
        catalog = self.workspace.vocabulary.catalog.document
        return digest([*programs(), self.wording.language, catalog.text if catalog else ""])

    def print_of(self, id: str) -> tuple[str, ...]:
        """What a page depends on that shows a history."""
        return (str(self.most_told), *(edit.commit for edit in self.edits(id)))

    def edits(self, id: str) -> tuple[Edit, ...]:
        """The last edits of a journey and of its measurements, the newest first."""
        if id not in self.known_edits:
            self.known_edits[id] = self.collected(id)
        return self.known_edits[id]

    def collected(self, id: str) -> tuple[Edit, ...]:
        """The same, looked for."""
        paths = tables_of(id, self.workspace, self.history.repository) if self.history.tables else ()
        tables = [edit for path in paths for edit in self.history.tables.get(path, ())]
        own = self.history.edits.get(id, ())
        newest = sorted(tables, key=lambda edit: edit.number)[:MOST_TABLES]
        return tuple(sorted((*own, *newest), key=lambda edit: edit.number))

    @cached_property
    def most_told(self) -> int:
        """How many edits of each journey are told as sentences: fewer where there are many journeys."""
        number = sum(id in self.workspace.journeys for id in self.history.edits)
        return max(1, min(MOST_EDITS, MOST_COMPARED // max(number, 1)))

    def prepare(self, ids: Iterable[str]) -> None:
        """Fetch at once all versions that have to be compared for some journeys."""
        room = self.most_told if self.most_told < MOST_EDITS else None
        self.fetch([(id, edit) for id in ids for edit in self.edits(id)[:room]])

    def keep(self) -> None:
        """Write what was told of some journeys, for others and for the next build."""
        self.cache.write()

    def tidy(self, languages: int) -> None:
        """Drop what was told of old versions, once there is much of it; other processes asked for what is in use."""
        told = sum(len(self.edits(id)[: self.most_told]) for id in self.workspace.journeys)
        self.cache.sweep(told * languages)

    def fetch(self, edits: Iterable[tuple[str, Edit]]) -> None:
        """Fetch at once all versions that have to be compared for some edits."""
        missing = [(id, edit) for id, edit in edits if not self.is_known(id, edit)]
        blobs = {blob for _, edit in missing for blob in (edit.before, edit.after) if blob}
        journeys = self.workspace.journeys
        now = (journeys[id].document for id in {id for id, _ in missing} if id in journeys)
        self.objects.fetch(blobs, filter(None, now))

    def of(self, id: str) -> list[Record]:
        """The last changes of a journey; an edit that no reader would see is none."""
        self.read.clear()
        return list(islice(self.records(id), MOST_EDITS))

    def records(self, id: str) -> Iterator[Record]:
        """The edits that readers would see, the newest first; the last ones as sentences."""
        told = 0
        for edit in self.edits(id):
            if told == self.most_told and edit.subject:
                yield Record(edit.day, edit.author, (), subject=edit.subject)
                continue
            record = self.record(id, edit)
            if record.sentences:
                told += 1
                yield record

    def latest(self, most: int) -> list[tuple[str, Record]]:
        """The last changes of all journeys with their ids, the newest first; of one day, in the order of the files.

        Some edits are none for a reader, so a few more are looked at than are told.
        """
        edits = [(id, edit) for id in self.workspace.journeys for edit in self.edits(id)]
        newest = sorted(edits, key=lambda each: each[1].day, reverse=True)[: 2 * most]
        self.fetch(newest)
        found = [(id, self.record(id, edit)) for id, edit in newest]
        return [(id, record) for id, record in found if record.sentences][:most]

    def record(self, id: str, edit: Edit) -> Record:
        """One edit."""
        told = self.cache.get(self.key(id, edit))
        if told is None:
            told = self.told(id, edit)
            self.cache.put(self.key(id, edit), told)
        sentences = tuple(Sentence(*each) for each in told["sentences"])
        return Record(edit.day, edit.author, sentences, told["more"], is_first=not edit.before)

    def key(self, id: str, edit: Edit) -> str:
        """Where the sentences of an edit are kept."""
        document = self.workspace.journeys[id].document if edit.table else None
        return digest([self.basis, id, edit.before, edit.after, document.text if document else ""])

    def is_known(self, id: str, edit: Edit) -> bool:
        """Whether the sentences of an edit are kept."""
        return self.cache.holds(self.key(id, edit))

    def told(self, id: str, edit: Edit) -> Mapping[str, Any]:
        """The sentences of an edit, as values of JSON."""
        changes = self.changes(id, edit)
        style = HtmlStyle(self.wording)
        shown = [(str(each.effect), sentence(each, style)) for each in changes[:MOST_SENTENCES]]
        return {"sentences": shown, "more": max(len(changes) - MOST_SENTENCES, 0)}

    def changes(self, id: str, edit: Edit) -> list[Change]:
        """What an edit changed; nothing where one of its versions cannot be read."""
        if edit.table:
            raws = (self.objects.raw(edit.before), self.objects.raw(edit.after))
            return measured(self.workspace, id, self.history.repository, edit.table, *raws)
        if not edit.before:
            new = self.version(edit.after, id)
            return [begun(new, id)] if new else []
        old, new = self.version(edit.before, id), self.version(edit.after, id)
        return edited(old, new, id) if old and new else []

    def version(self, blob: str, id: str) -> Workspace | None:
        """A version of a journey; what one edit made of it is what the next one began with."""
        if (blob, id) not in self.read:
            self.read[blob, id] = self.read_version(blob, id)
        return self.read[blob, id]

    def read_version(self, blob: str, id: str) -> Workspace | None:
        """The same, read."""
        raw = self.objects.raw(blob)
        return version(raw, id, self.workspace, self.documents) if raw is not None else None
