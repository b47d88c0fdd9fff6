"""How all KPIs stand, the worst first, and each as data."""

from datetime import date
from typing import Any, NamedTuple

from mkdocs_journeys.figures.numbers import tidy
from mkdocs_journeys.measures.changes import Change
from mkdocs_journeys.measures.series import Measurement
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import KpiStatus
from mkdocs_journeys.workspace.workspace import Workspace

DAY = 86_400
STATUSES: tuple[KpiStatus, ...] = ("missed", "off-track", "at-risk", "on-track", "met", "open", "no-data")
Data = dict[str, Any]


class Standing(NamedTuple):
    """A KPI of a journey, with its place (both None: the whole journey) and how it stands.

    Without facts its metric is not known.
    """

    journey: Journey
    stage: Stage | None
    touchpoint: Touchpoint | None
    kpi: Kpi
    facts: KpiFacts | None
    stale: bool

    @property
    def status(self) -> KpiStatus:
        """How it stands, in one word."""
        return self.facts.status if self.facts else "no-data"


def standings(workspace: Workspace) -> list[Standing]:
    """Every KPI, the worst first; in one status those that nobody has measured for too long."""
    found = []
    for journey in workspace.journeys.values():
        for stage, touchpoint, kpi in journey.all_kpis:
            facts = workspace.kpi_facts(journey, kpi)
            old = is_stale(kpi, facts.current if facts else None, workspace.settings.as_of)
            found.append(Standing(journey, stage, touchpoint, kpi, facts, old))
    return sorted(found, key=lambda each: (STATUSES.index(each.status), not each.stale))


def is_stale(kpi: Kpi, current: Measurement | None, as_of: date) -> bool:
    """Whether the newest measurement is older than it may be."""
    if current is None or kpi.review_every is None:
        return False
    return (as_of - current.on.day).days * DAY > kpi.review_every.seconds


def standing_data(standing: Standing) -> Data:
    """A KPI as data: where it is, where it is to go, and how it stands."""
    kpi = standing.kpi
    return {
        "journey": standing.journey.id,
        "id": str(kpi.id),
        "metric": kpi.metric,
        "team": kpi.team,
        **kpi_data(standing.facts),
        "target": tidy(kpi.target.value.number) if kpi.target else None,
        "by": str(kpi.target.by) if kpi.target and kpi.target.by else None,
        "stale": standing.stale,
    }


def kpi_data(facts: KpiFacts | None) -> Data:
    """How a KPI stands."""
    if facts is None:
        unknown = ("current", "on", "expected", "n", "interval", "change", "since_baseline")
        return {**dict.fromkeys(unknown), "status": "no-data"}
    return {
        "current": tidy(facts.current.value) if facts.current else None,
        "on": str(facts.current.on) if facts.current else None,
        "expected": tidy(facts.expected),
        "status": facts.status,
        **certainty_data(facts),
    }


def certainty_data(facts: KpiFacts) -> Data:
    """How sure the current value is, and what has changed: since the measurement before, and since the baseline."""
    known = facts.interval
    return {
        "n": facts.current.n if facts.current else None,
        "interval": {"low": tidy(known.low), "high": tidy(known.high)} if known else None,
        "change": change_data(facts.change),
        "since_baseline": change_data(facts.progress),
    }


def change_data(change: Change | None) -> Data | None:
    """A change; `real` is false for what can well be chance, and null where nobody can tell."""
    if change is None:
        return None
    since = str(change.since) if change.since else None
    return {"by": tidy(change.by), "from": tidy(change.value), "since": since, "real": change.real}
