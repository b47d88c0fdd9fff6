"""The rows of a journey's lists: a part of the journey, with where it is and what belongs to it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mkdocs_journeys.diagram.mini import Trend, trend
from mkdocs_journeys.figures.amounts import verdict
from mkdocs_journeys.figures.kpis import is_stale
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.measures.changes import Change
from mkdocs_journeys.measures.intervals import Interval
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.quantities import Unit
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition

LEVELS = ((12, "critical"), (8, "high"), (4, "medium"), (0, "low"))


@immutable(slots=False)
class Place:
    """Something with a title, and the way to it; `n` is how many cases a piece of evidence rests on."""

    title: str
    url: str
    n: int | None = None


@immutable(slots=False)
class FrictionRow:
    """A friction with where it is and what would take it away."""

    friction: Friction
    stage: Stage
    touchpoint: Touchpoint | None
    solutions: tuple[Place, ...]

    @property
    def place(self) -> Stage | Touchpoint:
        """The touchpoint, or the stage where it has none."""
        return self.touchpoint or self.stage

    @property
    def closed(self) -> bool:
        """Whether nobody has to do anything about it any more."""
        return self.friction.status in ("resolved", "accepted")

    @property
    def level(self) -> str:
        """The name of its priority, none where that is not known."""
        value = self.friction.priority
        if value is None:
            return "none"
        return next(name for least, name in LEVELS if value >= least)


@dataclass(frozen=True)
class OpportunityRow:
    """An opportunity with its stage (None: the whole journey) and the frictions that it addresses."""

    opportunity: Opportunity
    stage: Stage | None
    addresses: tuple[Place, ...]


@immutable(slots=False)
class KpiRow:
    """A KPI with its place (both None: the whole journey), what it is counted in, and how it stands on a day."""

    kpi: Kpi
    facts: KpiFacts | None
    stage: Stage | None
    touchpoint: Touchpoint | None
    unit: Unit
    title: Message | str
    as_of: date

    @property
    def status(self) -> str:
        """How it stands."""
        return self.facts.status if self.facts else "no-data"

    @property
    def current(self) -> Measurement | None:
        """The newest measurement."""
        return self.facts.current if self.facts else None

    @property
    def better(self) -> str | None:
        """Which way is better."""
        return self.facts.metric.better if self.facts else self.kpi.better

    @property
    def scale(self) -> tuple[float, float] | None:
        """The least and greatest value, of what is neither a percentage nor without bounds."""
        metric = self.facts.metric if self.facts else None
        if metric is None or metric.least is None or metric.most is None or self.unit.kind == "percent":
            return None
        return metric.least, metric.most

    @property
    def place(self) -> Stage | Touchpoint | None:
        """The touchpoint, or else the stage."""
        return self.touchpoint or self.stage

    @cached_property
    def interval(self) -> Interval | None:
        """Where the true value lies, as far as that is known."""
        return self.facts.interval if self.facts else None

    @cached_property
    def changes(self) -> list[tuple[str, Change, str | None]]:
        """What has changed, with what that comes to: since the measurement before, and since the baseline."""
        if self.facts is None:
            return []
        last, all_the_way = self.facts.change, self.facts.progress
        same = last and all_the_way and (last.since, last.value) == (all_the_way.since, all_the_way.value)
        found = [("last", None if same else last), ("baseline", all_the_way)]
        return [(since, each, verdict(each, self.facts.metric.better)) for since, each in found if each]

    @cached_property
    def series(self) -> list[Measurement]:
        """What was measured up to the day that the site is made for, the newest first."""
        known = self.facts.series if self.facts else ()
        return [m for m in reversed(known) if m.on.day <= self.as_of]

    @property
    def stale(self) -> bool:
        """Whether the newest measurement is older than it may be."""
        return is_stale(self.kpi, self.current, self.as_of)

    @cached_property
    def trend(self) -> Trend | None:
        """The drawing of its measurements."""
        start, end = self.kpi.baseline, self.kpi.target
        return trend(
            [(m.on.day, m.value) for m in reversed(self.series)],
            (start.on.day, start.value.number) if start and start.on else None,
            end.value.number if end else None,
            end.by.day if end and end.by else None,
        )


@dataclass(frozen=True)
class Way:
    """A transition, with the titles and anchors of both ends; `target` is None where it leaves."""

    transition: Transition
    source: Place
    target: Place | None
