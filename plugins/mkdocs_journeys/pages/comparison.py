"""What a to-be journey changes against the as-is journey that it would replace, as its page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.counterparts import improvements
from mkdocs_journeys.figures.durations import total
from mkdocs_journeys.figures.emotion import emotions
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.view import View

MOST = 8  # changes that are told without unfolding
SMALLEST = 1e-9
EFFECTS = (Kind.ADDED, Kind.REMOVED, Kind.RAISED, Kind.LOWERED, Kind.SET)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of both journeys; `form` is the filter that shows it, `better` the sign of a change for the better."""

    title: Message
    old: float | None
    new: float | None
    form: str
    better: int

    @property
    def by(self) -> float:
        """How much it changes."""
        return (self.new or 0.0) - (self.old or 0.0) if None not in (self.old, self.new) else 0.0

    @property
    def verdict(self) -> int:
        """1 where it gets better, -1 where it gets worse, else 0."""
        way = self.by * self.better
        return 0 if abs(way) < SMALLEST else 1 if way > 0 else -1


@dataclass(frozen=True)
class ComparisonView:
    """Both journeys, their figures, and the changes by importance."""

    journey: Journey
    before: Journey
    view: View

    @property
    def anchor(self) -> str:
        """Where it stands on the page; a stage of that name comes first."""
        parts = self.view.workspace.parts.get(self.journey.id, {})
        return "as-is-to-be" if "comparison" in parts else "comparison"

    @cached_property
    def changes(self) -> list[Change]:
        """What would change."""
        return improvements(self.before, self.journey, self.view.workspace)

    @property
    def first(self) -> list[Change]:
        """The changes that matter most; frictions and KPIs have places of their own."""
        return self.others[:MOST]

    @property
    def rest(self) -> list[Change]:
        """All others."""
        return self.others[MOST:]

    @cached_property
    def others(self) -> list[Change]:
        """The changes that are not listed otherwise."""
        shown = {id(change) for change in (*self.gone, *self.come, *self.kpis)}
        return [change for change in self.changes if id(change) not in shown]

    @cached_property
    def gone(self) -> list[Change]:
        """The frictions that fall away."""
        return [change for change in self.changes if self.is_friction(change, (Kind.REMOVED, Kind.RESOLVED))]

    @cached_property
    def come(self) -> list[Change]:
        """The frictions that are new."""
        return [change for change in self.changes if self.is_friction(change, (Kind.ADDED, Kind.REOPENED))]

    @cached_property
    def kpis(self) -> list[Change]:
        """What it does to the KPIs."""
        return [change for change in self.changes if change.subject.thing == "kpi" and change.kind in EFFECTS]

    @staticmethod
    def is_friction(change: Change, kinds: tuple[Kind, ...]) -> bool:
        """Whether a friction as a whole came or went."""
        whole = not change.key or change.key == "status"
        return change.subject.thing == "friction" and whole and change.kind in kinds

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures that at least one of the journeys has and that differ."""
        return [figure for figure in self.all_figures() if figure.old != figure.new]

    def all_figures(self) -> Iterator[Figure]:
        """What can be counted of both journeys."""
        old, new = self.before, self.journey
        yield Figure(Message("Mean emotion"), emotions(old).mean, emotions(new).mean, "signed", 1)
        yield Figure(Message("Typical duration"), total(old).typical, total(new).typical, "seconds", -1)
        yield Figure(Message("Waiting"), waiting(old), waiting(new), "seconds", -1)
        yield Figure(Message("Clicks"), clicks(old), clicks(new), "number", -1)
        yield Figure(Message("Touchpoints"), steps(old), steps(new), "number", 0)
        yield Figure(Message("Open frictions"), opened(old), opened(new), "number", -1)


def waiting(journey: Journey) -> float | None:
    """All waits together, in seconds."""
    waits = [touchpoint.wait.seconds for _, touchpoint in journey.touchpoints if touchpoint.wait]
    return sum(waits) if waits else None


def clicks(journey: Journey) -> float | None:
    """All clicks together."""
    counts = [touchpoint.clicks for _, touchpoint in journey.touchpoints if touchpoint.clicks is not None]
    return float(sum(counts)) if counts else None


def steps(journey: Journey) -> float:
    """How many touchpoints there are."""
    return float(sum(1 for _ in journey.touchpoints))


def opened(journey: Journey) -> float:
    """How many frictions nobody has taken away."""
    return float(sum(f.status not in ("resolved", "accepted") for _, _, f in journey.frictions))
