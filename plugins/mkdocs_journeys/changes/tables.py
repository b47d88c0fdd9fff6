"""Two versions of a table of measurements, compared for the journey that names it today."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs_journeys.changes.versions import edited
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.measures.reading import from_table
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.measures.table import table_of
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.revisions.git import Repository
from mkdocs_journeys.source.decode import decode
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.workspace import Workspace


def tables_of(id: str, workspace: Workspace, repository: Repository | None) -> Iterator[str]:
    """The paths in the repository of the tables that a journey names."""
    seen = {path: None for _, path in named(id, workspace)} if repository else {}
    top = repository.top if repository else Path()
    yield from (path.relative_to(top).as_posix() for path in seen if path.is_relative_to(top))


def named(id: str, workspace: Workspace) -> Iterator[tuple[Kpi, Path]]:
    """The KPIs of a journey that have a table, each with it."""
    journey = workspace.journeys.get(id)
    for _, _, kpi in journey.all_kpis if journey else ():
        if isinstance(kpi.measurements, str) and kpi.document is not None:
            path = workspace.attached.get(kpi.document.file, kpi.measurements)
            if path is not None:
                yield kpi, path


def measured(
    workspace: Workspace,
    id: str,
    repository: Repository | None,
    table: str,
    before: bytes | None,
    after: bytes | None,
) -> list[Change]:
    """What an edit of a table changed; nothing where one of its versions cannot be read."""
    place = repository.top / table if repository else Path(table)
    kpis = [kpi for kpi, path in named(id, workspace) if path == place]
    sides = []
    for raw in (before, after):
        series = {}
        for kpi in kpis:
            known = workspace.series.get((id, str(kpi.id)))
            found = series_in(raw or b"", table, known[0]) if known else None
            if known is None or found is None:
                return []
            series[id, str(kpi.id)] = (known[0], found)
        journey = {id: workspace.journeys[id]}
        sides.append(replace(workspace, journeys=journey, series=series, attached=Attached()))
    return edited(sides[0], replace(sides[1], attached=workspace.attached), id)


def series_in(raw: bytes, file: str, metric: Metric) -> Series | None:
    """The measurements that a table held; None where it cannot be read."""
    text = decode(raw, file)
    table = table_of(text, file) if isinstance(text, str) else text
    return None if isinstance(table, Finding) else from_table(table, metric)[0]
