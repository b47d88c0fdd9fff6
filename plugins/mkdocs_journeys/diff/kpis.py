"""Two states of a KPI: what it says of itself, and what was measured."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.effects import direction, sign
from mkdocs_journeys.diff.folding import folded
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.diff.walk import key_changes
from mkdocs_journeys.measures.series import Series, newest
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.quantities import unit_of
from mkdocs_journeys.workspace.workspace import Workspace


def kpi_changes(
    scope: Scope, old: Kpi, new: Kpi, before: Workspace, now: Workspace, owners: tuple[str, str]
) -> Iterator[Change]:
    """Every change of a KPI; each knows the unit that its values are in."""
    one, other = series_of(before, owners[0], old), series_of(now, owners[1], new)
    unit = unit_of(new, scope.metric)
    found = [*folded(key_changes(scope)), *measured(scope, one, other, before, now)]
    for change in found:
        yield replace(change, facts={**change.facts, "unit": unit})


def series_of(workspace: Workspace, owner: str, kpi: Kpi) -> Series:
    """What was measured of a KPI."""
    known = workspace.series.get((owner, str(kpi.id)))
    return known[1] if known else ()


def measured(scope: Scope, old: Series, new: Series, before: Workspace, now: Workspace) -> Iterator[Change]:
    """Another newest value, or other ones before it."""
    one, other = newest(old, before.settings.as_of), newest(new, now.settings.as_of)
    a, b = (m.value if m else None for m in (one, other))
    if a != b:
        kind = Kind.SET if a is None else Kind.CLEARED if b is None else direction(a, b)
        aimed = replace(scope, better=sign("kpi", "value", scope.metric))
        last = other or one
        yield aimed.change(kind, "value", a, b, on=last.on if last else None)
    elif figures(old) != figures(new):
        differing = len(set(figures(old)) ^ set(figures(new)))
        yield scope.change(Kind.CHANGED, "measurements", len(old), len(new), count=differing)


def figures(series: Series) -> list[Any]:
    """The measurements without their places."""
    return [(m.on, m.value, m.n) for m in series]
