"""What comes of the text of a file of measurements."""

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.reading import from_table
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.model.metrics import BUILT_IN, Metric


def read(text: str, metric: str | Metric = "nps") -> tuple[Series, list[Finding]]:
    table = table_of(text, "m.csv")
    assert isinstance(table, Table)
    return from_table(table, BUILT_IN[metric] if isinstance(metric, str) else metric)


def values(text: str, metric: str | Metric = "nps") -> list[tuple[str, float, int | None]]:
    series, findings = read(text, metric)
    assert findings == []
    return [(str(m.on), m.value, m.n) for m in series]
