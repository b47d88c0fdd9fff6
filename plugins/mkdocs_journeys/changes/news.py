"""What is new since a revision, for a site that is built to be reviewed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.changes.telling import Group, Told
from mkdocs_journeys.diff.change import Change, Kind

NEW, CHANGED = "new", "changed"
MARKED = ("stage", "touchpoint", "friction", "opportunity", "kpi", "evidence")


@dataclass(frozen=True)
class News:
    """The changes since a revision, as the pages show them; `since` is how people call the revision."""

    told: Told
    since: str

    @cached_property
    def groups(self) -> Mapping[tuple[str, str], Group]:
        """The changes of each journey and persona, and of the catalogue."""
        return {(group.owner.kind, group.owner.id): group for group in self.told.groups}

    def group(self, kind: str, id: str) -> Group | None:
        """The changes of one journey or persona; None where there are none."""
        found = self.groups.get((kind, id))
        gone = found is not None and found.whole is not None and found.whole.kind is Kind.REMOVED
        return None if gone else found

    def is_new(self, kind: str, id: str) -> bool:
        """Whether a journey or persona was not there before."""
        found = self.group(kind, id)
        return found is not None and found.whole is not None

    def marks(self, journey: str) -> Mapping[str, str]:
        """The parts of a journey that are new or have changed, by id."""
        found = self.group("journey", journey)
        marks: dict[str, str] = {}
        for change in found.changes if found else ():
            if change.subject.thing in MARKED and change.subject.id:
                marks[change.subject.id] = (
                    NEW if is_arrival(change) else marks.get(change.subject.id, CHANGED)
                )
        return marks

    def print_of(self, journey: str) -> object:
        """What a page depends on that shows the news of a journey."""
        found = self.group("journey", journey)
        return (self.since, [printed(change) for change in found.changes] if found else [])


def is_arrival(change: Change) -> bool:
    """Whether a change says that a thing is there that was not."""
    return not change.key and change.kind is Kind.ADDED


def printed(change: Change) -> tuple[str, ...]:
    """All that a sentence says, as texts."""
    values = (change.kind, change.subject.id, change.subject.title, change.subject.trail, change.key)
    return tuple(map(str, (*values, change.old, change.new)))
