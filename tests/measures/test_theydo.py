"""Measurements from TheyDo's exchange format, THEYDO_METRICS_V1."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.exchanging import from_metrics
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.measures.theydo import MetricsFile, metrics_file
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import ALL, BUILT_IN, Metric

from tests.project import JOURNEY, found, make

FILE = (Path(__file__).parent / "theydo" / "metrics.json").read_text("utf-8")
QUEUE = Metric("queue", "Queue", "people", 0, 60, "lower", (), False)
EFFORT = Metric("ces", "Effort", "points", 1, 7, "higher")
RELATION = Metric("relation", "Relation", "points", -100, 100, "higher", (), False)


def read(text: str, metric: Metric | str, key: str = "") -> tuple[Series, list[Finding]]:
    metric = BUILT_IN[metric] if isinstance(metric, str) else metric
    path = f"data/metrics.json#{key}" if key else "data/metrics.json"
    kpi = Kpi.model_validate({"metric": metric.id, "measurements": path, "id": metric.id})
    file = metrics_file(text, "data/metrics.json")
    return ((), [file]) if isinstance(file, Finding) else from_metrics(file, kpi, metric)


@pytest.mark.parametrize(
    ("metric", "key", "expected"),
    [
        # 45 promoters less 25 detractors of 100; then 50 less 20 of 100, two countries together.
        ("nps", "", [("2026-07-31", 20, 100), ("2026-08-31", 30, 100)]),
        (RELATION, "relationship-nps", [("2026-07-31", 20, 100), ("2026-08-31", 30, 100)]),
        ("csat", "", [("2026-08-31", 80, 100)]),
        # (5 x 30 + 6 x 10) / 40; nobody answered in September.
        (EFFORT, "", [("2026-08-31", 5.25, 40)]),
        ("first-contact-resolution", "", [("2026-08-31", 40, 200)]),
        ("handling-time", "handling", [("2026-08-31", 300, None)]),
        ("cac", "first-contact-resolution", [("2026-08-31", 0.4, 200)]),
        (QUEUE, "", [("2026-08-31", 7, None)]),
    ],
    ids=str,
)
def test_a_metric_of_the_file(
    metric: Metric | str, key: str, expected: list[tuple[str, float, int | None]]
) -> None:
    series, findings = read(FILE, metric, key)
    assert findings == []
    assert [(str(m.on), m.value, m.n) for m in series] == expected


def test_a_score_keeps_its_counts() -> None:
    assert [m.counts for m in read(FILE, "nps")[0]] == [(45, 30, 25), (50, 30, 20)]


@pytest.mark.parametrize(
    ("metric", "key", "message"),
    [
        ("nps", "none", 'the file has no metric whose "importKey" is "none"'),
        ("nps", "CSAT", '"CSAT" of the file is CSAT, not "nps"'),
        ("waiting-time", "", 'the file has several metrics that can be "waiting-time"'),
    ],
)
def test_a_metric_that_is_not_to_be_found(metric: str, key: str, message: str) -> None:
    series, [finding] = read(FILE, metric, key)
    assert series == ()
    assert (finding.code, str(finding.message)) == ("J404", message)
    assert "data/metrics.json#" in str(finding.hint)


def test_a_file_without_metrics() -> None:
    [finding] = read('{"format": "THEYDO_METRICS_V1", "metrics": []}', "nps")[1]
    assert str(finding.message) == 'the file has no metric that can be "nps"'


def changed(change: Any) -> str:
    data = json.loads(FILE)
    change(data)
    return json.dumps(data, indent=2)


def of_nps(**keys: Any) -> Any:
    return lambda data: data["metrics"][0]["dataPoints"][0].update(keys)


def of_first(**keys: Any) -> Any:
    return lambda data: data["metrics"][0].update(keys)


@pytest.mark.parametrize(
    ("change", "place", "message"),
    [
        (lambda d: d.update(format="V2"), "2:13", 'a JSON file of measurements has "format": "THEYDO_METRICS_V1"'),
        (lambda d: d.update(metrics={}), "3:3", '"metrics" is a list'),
        (lambda d: d.update(metrics=[1]), "4:5", "a metric has keys and values"),
        (of_first(type="nps"), "5:15", 'the "type" of a metric is one of: CES, CSAT, NPS, OTHER, RATIO'),
        (of_first(importKey=7), "6:20", 'a metric has a text as its "importKey"'),
        (of_first(dataPoints=None), "14:21", '"dataPoints" is a list'),
        (of_first(type="OTHER"), "7:16", 'an OTHER metric says "aggregationMethod": "SUM" or "AVERAGE"'),
        (of_first(targets=1), "46:7", 'THEYDO_METRICS_V1 has no key "targets" here'),
        (of_nps(promoters=-1), "17:24", '"promoters" counts answers: it is a whole number, 0 or more'),
        (of_nps(promoters=1.5), "17:24", '"promoters" counts answers: it is a whole number, 0 or more'),
        (of_nps(promoters="1"), "17:24", '"promoters" is a number'),
        (of_nps(promoters=True), "17:24", '"promoters" is a number'),
        (of_nps(promoters=10**400), "17:24", '"promoters" is a number'),
        (of_nps(dateOfMeasurement="31/08/2026"), "16:32", '"dateOfMeasurement" is a date like "2026-09-30"'),
        (of_nps(dateOfMeasurement="2026-08"), "16:32", '"dateOfMeasurement" is a date like "2026-09-30"'),
        (lambda d: d["metrics"][0]["dataPoints"][0].pop("passives"), "16:11", 'the data point has no "passives"'),
        (of_nps(dimension=[]), "26:11", 'THEYDO_METRICS_V1 has no key "dimension" here'),
    ],
)  # fmt: skip
def test_what_does_not_follow_the_format_is_told_at_its_place(change: Any, place: str, message: str) -> None:
    [finding, *_] = read(changed(change), "nps", "relationship-nps")[1]
    assert (f"{finding.span.line}:{finding.span.column}", str(finding.message)) == (place, message)
    assert (finding.code, finding.span.file) == ("J404", "data/metrics.json")


@pytest.mark.parametrize(
    ("text", "place"),
    [("", "1:1"), ("{\n", "2:1"), ('{\n  "format": x}', "2:13"), ("[NaN]", "1:1"), ("[" * 100_000, "1:1")],
)
def test_what_is_no_json(text: str, place: str) -> None:
    found = metrics_file(text, "m.json")
    assert isinstance(found, Finding)
    assert (found.code, f"{found.span.line}:{found.span.column}") == ("J404", place)


def test_a_value_beyond_the_scale_is_told_at_its_day() -> None:
    text = changed(lambda data: data["metrics"][2]["dataPoints"][0].update(score=30))
    [finding] = read(text, EFFORT)[1]
    assert finding.code == "J403"
    assert text.splitlines()[finding.span.line - 1].strip() == '"dateOfMeasurement": "2026-08-31",'


@pytest.mark.parametrize("form", [{}, {"indent": "\t"}, {"separators": (",", ":")}, {"ensure_ascii": False}])
def test_every_form_of_json_has_its_places(form: Any) -> None:
    data = json.loads(FILE)
    data["metrics"][1]["dataPoints"][0]["neutral"] = -12345
    text = json.dumps(data, **form)
    [finding] = read(text, "csat")[1]
    line = text.splitlines()[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith("-12345")


def test_a_project_reads_it(tmp_path: Path) -> None:
    journey = (
        JOURNEY
        + "kpis: [{metric: nps, measurements: data/m.json}, {metric: csat, measurements: data/m.json#x}]\n"
    )
    files = {"journeys/first.yml": journey, "journeys/data/m.json": FILE}
    assert found(tmp_path, files) == ["journeys/first.yml:4:79 J404"]


def test_a_file_in_utf_16(tmp_path: Path) -> None:
    journey = JOURNEY + "kpis: [{metric: nps, measurements: m.json}]\n"
    make(tmp_path, {"journeys/first.yml": journey, "journeys/m.json": FILE.encode("utf-16")})
    assert found(tmp_path, {}) == []


KEYS = ["score", "respondents", "value", "numerator", "denominator", "dateOfMeasurement"]
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5) | st.just("2026-01-01"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.sampled_from(["NPS", "CES", "OTHER", "RATIO", "CSAT"]), st.sampled_from(ALL))
def test_any_json_gives_measurements_or_findings(points: Any, kind: str, metric: Metric) -> None:
    one = {"type": kind, "importKey": "a", "dataPoints": points, "aggregationMethod": "SUM"}
    text = json.dumps({"format": "THEYDO_METRICS_V1", "metrics": [one]})
    file = metrics_file(text, "m.json")
    if isinstance(file, MetricsFile):
        from_metrics(file, Kpi.model_validate({"metric": metric.id, "measurements": "m.json"}), metric)
