"""What is told of a comparison: the changes by journey, the figures of each, and how much there is of everything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.diff.change import Change, Effect, Kind, Owner
from mkdocs_journeys.figures.durations import total
from mkdocs_journeys.figures.emotion import emotions
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.revisions.comparing import Comparison
from mkdocs_journeys.workspace.workspace import Workspace

CLOSED = ("resolved", "accepted")


@dataclass(frozen=True, slots=True)
class Figures:
    """What sums a journey up: its mean emotion, its typical duration in seconds, and how many frictions are open."""

    emotion: float | None
    duration: float | None
    frictions: int


@dataclass(frozen=True)
class Tally:
    """How many changes there are, and of what effect."""

    total: int
    better: int
    worse: int

    @classmethod
    def of(cls, changes: Iterable[Change]) -> "Tally":
        """The tally of some changes."""
        effects = [change.effect for change in changes]
        return cls(len(effects), effects.count(Effect.BETTER), effects.count(Effect.WORSE))


@dataclass(frozen=True)
class Group:
    """The changes of one journey or persona, or of the catalogue; the figures are those of a journey.

    A journey that was split or has taken in another one has no figures: what one had and has are not of one journey.
    """

    owner: Owner
    changes: tuple[Change, ...]
    before: Figures | None = None
    now: Figures | None = None

    @property
    def tally(self) -> Tally:
        """How much changed."""
        return Tally.of(self.changes)

    @property
    def whole(self) -> Change | None:
        """The change that says that it came or went as a whole; there is no other one then."""
        first = self.changes[0]
        came = first.kind in (Kind.ADDED, Kind.REMOVED) and not first.key
        return first if came and first.subject.thing == self.owner.kind else None


@dataclass(frozen=True)
class Told:
    """A comparison in groups, those with the most important change first."""

    comparison: Comparison

    @property
    def changes(self) -> Sequence[Change]:
        """All changes, the most important first."""
        return self.comparison.changes

    @cached_property
    def tally(self) -> Tally:
        """How much changed in all."""
        return Tally.of(self.changes)

    @cached_property
    def groups(self) -> list[Group]:
        """The changes by what they are in."""
        found: dict[Owner, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.subject.owner, []).append(change)
        return [self.group(owner, changes) for owner, changes in found.items()]

    def group(self, owner: Owner, changes: list[Change]) -> Group:
        """One group; a renamed journey has its old figures under its old id."""
        renamed = (c.old for c in changes if c.kind is Kind.RENAMED and not c.key)
        old = next(renamed, owner.id)
        if owner.kind != "journey" or any(map(is_remade, changes)):
            return Group(owner, tuple(changes))
        before, now = figures(self.comparison.old, old), figures(self.comparison.new, owner.id)
        return Group(owner, tuple(changes), before, now)


def is_remade(change: Change) -> bool:
    """Whether a change says that a journey became several, or several one."""
    return change.subject.thing == "journey" and change.kind in (Kind.SPLIT, Kind.MERGED)


def figures(workspace: Workspace, id: str) -> Figures | None:
    """The figures of a journey of a workspace."""
    journey = workspace.journeys.get(id)
    return figures_of(journey) if journey else None


def figures_of(journey: Journey) -> Figures:
    """What sums a journey up."""
    opened = sum(friction.status not in CLOSED for _, _, friction in journey.frictions)
    return Figures(emotions(journey).mean, total(journey).typical, opened)
