"""The measurements of a KPI from a file of metrics that another program has written."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import unquote

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.reading import Found, computed, sorted_out, within
from mkdocs_journeys.measures.series import Measurement, Series
from mkdocs_journeys.measures.theydo import Exchanged, MetricsFile
from mkdocs_journeys.measures.theydo_points import Point, points_of
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric

SCORES = {"NPS": "nps", "CSAT": "csat", "CES": "ces"}


def from_metrics(file: MetricsFile, kpi: Kpi, metric: Metric) -> tuple[Series, list[Finding]]:
    """The measurements of the metric of the file that a KPI is about."""
    chosen = chosen_of(file, kpi, metric)
    if isinstance(chosen, Finding):
        return (), [chosen]
    points = list(points_of(file.document, chosen))
    findings = [point for point in points if isinstance(point, Finding)]
    days = sorted((point for point in points if isinstance(point, Point)), key=lambda point: point.day.day)
    series, beyond = sorted_out(measurements(file, chosen, metric, days))
    return series, findings + beyond


def chosen_of(file: MetricsFile, kpi: Kpi, metric: Metric) -> Exchanged | Finding:
    """The metric that is named behind #, or the only one that can be meant."""
    name = unquote(str(kpi.measurements).partition("#")[2])
    fitting = [each for each in file.metrics if fits(each, metric)]
    if name:
        found = [each for each in file.metrics if each.key == name]
    else:
        alike = [each for each in fitting if each.key.casefold() in (str(kpi.id), metric.id)]
        of_kind = [each for each in fitting if SCORES.get(each.kind) == metric.id]
        found = next((each for each in (alike, of_kind, fitting) if len(each) == 1), [])
    if len(found) == 1 and fits(found[0], metric):
        return found[0]
    return not_chosen(kpi, metric, name, found, fitting)


def fits(each: Exchanged, metric: Metric) -> bool:
    """Whether a metric of the file can be the one of the KPI: scores are only what they are called."""
    return each.kind not in SCORES or not metric.built_in or SCORES[each.kind] == metric.id


def not_chosen(
    kpi: Kpi, metric: Metric, name: str, found: list[Exchanged], fitting: list[Exchanged]
) -> Finding:
    """The finding for a file in which the metric is not to be found."""
    path = str(kpi.measurements).partition("#")[0]
    if name and found:
        message = Message(
            '"{name}" of the file is {kind}, not "{metric}"', name=name, kind=found[0].kind, metric=metric.id
        )
    elif name:
        message = Message('the file has no metric whose "importKey" is "{name}"', name=name)
    elif fitting:
        message = Message('the file has several metrics that can be "{metric}"', metric=metric.id)
    else:
        message = Message('the file has no metric that can be "{metric}"', metric=metric.id)
    keys = tuple(f"{path}#{each.key}" for each in fitting)
    hint = Message("name the metric by its key: {keys}", keys=keys) if keys else None
    return Finding("J404", message, kpi.span_of("measurements"), hint)


def measurements(
    file: MetricsFile, chosen: Exchanged, metric: Metric, points: Iterable[Point]
) -> Iterator[Found]:
    """A measurement for each day: the data points of one day, which differ in their dimensions, are put together."""
    for _, group in groupby(points, key=lambda point: point.day):
        day = list(group)
        value = value_of(chosen, metric, day)
        if value is None:
            continue
        known = total(day)
        kinds = (known["promoters"], known["passives"], known["detractors"]) if chosen.kind == "NPS" else ()
        span = file.document.value((*day[0].path, "dateOfMeasurement"))
        found = Measurement(day[0].day, value, cases(chosen, known), span, kinds)
        yield within(metric, found) if chosen.kind in ("CES", "OTHER") else computed(metric, found)


def total(day: list[Point]) -> dict[str, float]:
    """The sums of all figures of a day."""
    return {name: sum(point.figures[name] for point in day) for name in day[0].figures}


def cases(chosen: Exchanged, known: dict[str, float]) -> int | None:
    """How many cases a day's value rests on."""
    if chosen.kind == "OTHER":
        return None
    if chosen.kind == "CES":
        return round(known["respondents"])
    return round(known["denominator"] if chosen.kind == "RATIO" else sum(known.values()))


def value_of(chosen: Exchanged, metric: Metric, day: list[Point]) -> float | None:
    """The value of a day, None where nobody answered."""
    known = total(day)
    if chosen.kind == "OTHER":
        return known["value"] if chosen.sums else known["value"] / len(day)
    if chosen.kind == "CES":
        points = sum(point.figures["score"] * point.figures["respondents"] for point in day)
        return points / known["respondents"] if known["respondents"] else None
    if chosen.kind == "RATIO":
        part, whole = known["numerator"], known["denominator"]
        return part / whole * (100 if metric.unit == "%" else 1) if whole else None
    answers = sum(known.values())
    part = known["satisfied"] + known["verySatisfied"] if chosen.kind == "CSAT" else 0.0
    part = known["promoters"] - known["detractors"] if chosen.kind == "NPS" else part
    return part / answers * 100 if answers else None
