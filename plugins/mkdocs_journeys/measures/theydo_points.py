"""The data points of a metric as TheyDo exchanges it."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.theydo import COUNTS, FIGURES, Exchanged, unknown_keys, wrong
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Day
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.source.document import Document, Path

POINT_KEYS = ("dateOfMeasurement", "dimensions")


@dataclass(frozen=True, slots=True)
class Point:
    """The figures of one day, and where they stand."""

    day: Day
    figures: dict[str, float]
    path: Path


def points_of(document: Document, metric: Exchanged) -> Iterator[Point | Finding]:
    """The data points of a metric, each with what is wrong with it instead."""
    for index, raw in enumerate(metric.points):
        path = (*metric.path, "dataPoints", index)
        if not isinstance(raw, dict):
            yield wrong(document, path, Message("a data point has keys and values"))
            continue
        findings = list(wrong_point(document, path, raw, metric.kind))
        if findings:
            yield from findings
            continue
        figures = {name: float(raw[name]) for name in FIGURES[metric.kind]}
        yield Point(Day.parse(raw["dateOfMeasurement"]), figures, path)


def wrong_point(document: Document, path: Path, raw: dict[str, Any], kind: str) -> Iterator[Finding]:
    """What is wrong with a data point; a key that is only misspelt is not missed as well."""
    known = (*POINT_KEYS, *FIGURES[kind])
    yield from unknown_keys(document, path, raw, known)
    misspelt = {nearest(key, known) for key in raw if key not in known}
    for name in ("dateOfMeasurement", *FIGURES[kind]):
        if name in raw:
            yield from wrong_figure(document, path, name, raw[name], name in COUNTS[kind])
        elif name not in misspelt:
            yield wrong(document, (*path, name), Message('the data point has no "{key}"', key=name))


def wrong_figure(document: Document, path: Path, name: str, value: Any, counted: bool) -> Iterator[Finding]:
    """What is wrong with the date or with one of the figures of a data point."""
    message = None
    if name == "dateOfMeasurement":
        if not isinstance(value, str) or not Day.reads(value):
            message = Message('"dateOfMeasurement" is a date like {example}', example='"2026-09-30"')
    elif not is_number(value):
        message = Message('"{key}" is a number', key=name)
    elif counted and not is_count(value):
        message = Message('"{key}" counts answers: it is a whole number, 0 or more', key=name)
    if message is not None:
        yield wrong(document, (*path, name), message)


def is_number(value: Any) -> bool:
    """Whether a value is a number to count with."""
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def is_count(value: float) -> bool:
    """Whether a number can be one of answers."""
    return value >= 0 and value == int(value)
