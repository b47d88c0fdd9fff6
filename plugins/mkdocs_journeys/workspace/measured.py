"""Read the measurements of every KPI: findings J402 to J404."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.reading import from_list, from_table, is_beyond, out_of_range
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.spreadsheet import read_spreadsheet
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.settings import Settings

# Few projects have files of metrics, and these import much.
if TYPE_CHECKING:
    from mkdocs_journeys.measures.theydo import MetricsFile


class Measured:
    """The metric and the series of each KPI; a file that several KPIs name is read once."""

    def __init__(self, metrics: Mapping[str, Metric], attached: Attached, settings: Settings) -> None:
        self.metrics = metrics
        self.attached = attached
        self.settings = settings
        self.tables: dict[str, Table | MetricsFile | Finding] = {}
        self.documents: dict[str, Document] = {}
        self.series: dict[tuple[str, str], tuple[Metric, Series]] = {}

    def read(self, journey: Journey) -> Iterator[Finding]:
        """Read the KPIs of a journey."""
        for _, _, kpi in journey.all_kpis:
            if kpi.metric not in self.metrics:
                continue
            metric, (series, findings) = self.of(kpi)
            yield from undirected(kpi, metric)
            yield from beyond_range(kpi, metric)
            self.series[(journey.id, str(kpi.id))] = (metric, series)
            yield from findings

    def of(self, kpi: Kpi) -> tuple[Metric, tuple[Series, list[Finding]]]:
        """The metric of a KPI that has a known one, with the KPI's own scale, and what was measured."""
        metric = with_own_scale(self.metrics[kpi.metric], kpi)
        return metric, self.series_of(kpi, metric)

    def series_of(self, kpi: Kpi, metric: Metric) -> tuple[Series, list[Finding]]:
        """The measurements of a KPI, wherever they stand."""
        if kpi.measurements is None:
            return (), []
        if not isinstance(kpi.measurements, str):
            return from_list(kpi, metric, kpi.measurements)
        path = self.attached.get(kpi.document.file if kpi.document else "", kpi.measurements)
        if path is None:
            return (), []
        table = self.table(path)
        if isinstance(table, Finding):
            return (), [table]
        if isinstance(table, Table):
            return from_table(table, metric)
        from mkdocs_journeys.measures.exchanging import from_metrics

        return from_metrics(table, kpi, metric)

    def table(self, path: Path) -> Table | MetricsFile | Finding:
        """What a file holds, and its text for those who are told of a mistake in it."""
        name = self.settings.name(path)
        if name not in self.tables:
            text = read_spreadsheet(path, name)
            if isinstance(text, str):
                self.documents[name] = Document(name, text, None)
            read = metrics_of if path.suffix.lower() == ".json" else table_of
            self.tables[name] = read(text, name) if isinstance(text, str) else text
        return self.tables[name]


def metrics_of(text: str, file: str) -> MetricsFile | Finding:
    """The metrics of a file that another program has written."""
    from mkdocs_journeys.measures.theydo import metrics_file

    return metrics_file(text, file)


def with_own_scale(metric: Metric, kpi: Kpi) -> Metric:
    """The metric with the scale and direction that a KPI gives itself."""
    if kpi.scale is None and kpi.better is None:
        return metric
    least, most = (kpi.scale.min, kpi.scale.max) if kpi.scale else (metric.least, metric.most)
    return replace(metric, least=least, most=most, better=kpi.better or metric.better)


def undirected(kpi: Kpi, metric: Metric) -> Iterator[Finding]:
    """An effort score is asked in two opposite ways: without scale and direction its figures say nothing."""
    if metric.id == "ces" and (metric.better is None or metric.least is None or metric.most is None):
        message = Message(
            "an effort score is asked in two opposite ways: its scale and its better direction are missing"
        )
        hint = Message(
            "add {scale} and {better}, or {opposite}",
            scale="scale: {min: 1, max: 7}",
            better="better: higher",
            opposite="better: lower",
        )
        yield Finding("J402", message, kpi.span_of("metric"), hint)


def beyond_range(kpi: Kpi, metric: Metric) -> Iterator[Finding]:
    """A baseline or target that the metric cannot reach."""
    for name, end in (("baseline", kpi.baseline), ("target", kpi.target)):
        if end is None:
            continue
        value = end.value.number
        if is_beyond(value, metric.least, metric.most):
            found = out_of_range(value, metric.least, metric.most, kpi.span_of(name, "value"))
            yield replace(found, code="J205")
