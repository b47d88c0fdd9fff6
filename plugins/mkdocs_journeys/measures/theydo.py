"""Metrics as TheyDo exchanges them: JSON of the format THEYDO_METRICS_V1.

The format is published as a schema: https://github.com/theydo/theydo-s3-integrations, schemas/MetricsFile.schema.json.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.jsontext import read_json
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.source.document import Document, Path

FORMAT = "THEYDO_METRICS_V1"
COUNTS: dict[str, tuple[str, ...]] = {
    "NPS": ("promoters", "passives", "detractors"),
    "CSAT": ("veryUnsatisfied", "unsatisfied", "neutral", "satisfied", "verySatisfied"),
    "CES": ("respondents",),
    "RATIO": (),
    "OTHER": (),
}
FIGURES: dict[str, tuple[str, ...]] = {
    **COUNTS,
    "CES": ("score", "respondents"),
    "RATIO": ("numerator", "denominator"),
    "OTHER": ("value",),
}
NAMING = ("type", "importKey", "title", "description", "unit", "ownerEmail", "groups", "groupTags")
METRIC_KEYS = (*NAMING, "target", "targetComparisonOperator", "aggregationMethod", "dataPoints")


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A metric of the file: its kind, the key that it is known by, and its data points, still as they are written."""

    kind: str
    key: str
    points: tuple[Any, ...]
    sums: bool
    path: Path


@dataclass(frozen=True, slots=True)
class MetricsFile:
    """The metrics of a file."""

    document: Document
    metrics: tuple[Exchanged, ...]


def metrics_file(text: str, file: str) -> MetricsFile | Finding:
    """The metrics of a text, or what keeps it from having any."""
    document = read_json(text, file)
    if isinstance(document, Finding):
        return document
    data: Any = document.data
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        at = document.value(("format",)) if isinstance(data, dict) else document.value(())
        message = Message('a JSON file of measurements has "format": "{format}"', format=FORMAT)
        return Finding("J404", message, at)
    listed = data.get("metrics")
    if not isinstance(listed, list):
        return wrong(document, ("metrics",), Message('"metrics" is a list'))
    try:
        metrics = tuple(metric_of(document, index, raw) for index, raw in enumerate(listed))
    except Refused as refused:
        return refused.finding
    return MetricsFile(document, metrics)


class Refused(Exception):
    """A metric that is none of the format."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding


def metric_of(document: Document, index: int, raw: Any) -> Exchanged:
    """One metric; raises where it does not follow the format."""
    path: Path = ("metrics", index)
    for finding in wrong_metric(document, path, raw):
        raise Refused(finding)
    sums = raw.get("aggregationMethod") == "SUM"
    return Exchanged(raw["type"], raw["importKey"], tuple(raw["dataPoints"]), sums, path)


def wrong_metric(document: Document, path: Path, raw: Any) -> Iterator[Finding]:
    """What is wrong with a metric, its data points left aside."""
    if not isinstance(raw, dict):
        yield wrong(document, path, Message("a metric has keys and values"))
        return
    yield from unknown_keys(document, path, raw, METRIC_KEYS)
    if raw.get("type") not in FIGURES:
        message = Message('the "type" of a metric is one of: {types}', types=tuple(sorted(FIGURES)))
        yield wrong(document, (*path, "type"), message)
    if not isinstance(raw.get("importKey"), str):
        yield wrong(document, (*path, "importKey"), Message('a metric has a text as its "importKey"'))
    if not isinstance(raw.get("dataPoints"), list):
        yield wrong(document, (*path, "dataPoints"), Message('"dataPoints" is a list'))
    if raw.get("type") == "OTHER" and raw.get("aggregationMethod") not in ("SUM", "AVERAGE"):
        message = Message('an OTHER metric says "aggregationMethod": "SUM" or "AVERAGE"')
        yield wrong(document, (*path, "aggregationMethod"), message)


def unknown_keys(document: Document, path: Path, raw: dict[str, Any], known: Any) -> Iterator[Finding]:
    """Keys that the format lacks."""
    for key in raw:
        if key not in known:
            near = nearest(key, tuple(known))
            hint = Message('did you mean "{word}"?', word=near) if near else None
            message = Message('{format} has no key "{key}" here', format=FORMAT, key=key)
            yield Finding("J404", message, document.key((*path, key)), hint)


def wrong(document: Document, path: Path, message: Message) -> Finding:
    """The finding for what does not follow the format, at its value or at what it is missing in."""
    return Finding("J404", message, document.value(path))
