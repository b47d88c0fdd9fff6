"""A journey as data: the format's own keys, short forms spelled out, ids filled in, and what was computed."""

from functools import cache
from typing import Any

from mkdocs_journeys.figures.durations import total
from mkdocs_journeys.figures.emotion import emotions
from mkdocs_journeys.figures.kpis import kpi_data
from mkdocs_journeys.figures.numbers import tidy
from mkdocs_journeys.figures.through import cost_data, flow_data, lasting_data, through
from mkdocs_journeys.model.element import Element, is_element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.workspace.workspace import Workspace

Data = dict[str, Any]


def journey_data(journey: Journey, workspace: Workspace) -> Data:
    """The journey with its id, and `computed`."""
    return {"id": journey.id, **element_data(journey), "computed": computed(journey, workspace)}


def element_data(element: Element) -> Data:
    """A part of the model in the format's keys; what is not said is left out."""
    found: Data = {}
    for attribute, name in keys_of(type(element)):
        value = getattr(element, attribute)
        kind = type(value)
        if kind is str or kind is bool:
            found[name] = value
        elif value is not None and (value or kind not in (tuple, dict)):
            found[name] = value_data(value)
    return found


@cache
def keys_of(kind: type[Element]) -> tuple[tuple[str, str], ...]:
    """The attributes of a class, each with its key."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def value_data(value: Any) -> Any:
    """A value as JSON has it; durations, money and dates as they are written in the format."""
    if is_element(value.__class__):
        return element_data(value)
    if isinstance(value, tuple):
        return [value_data(item) for item in value]
    if isinstance(value, dict):
        return {name: value_data(item) for name, item in value.items()}
    if isinstance(value, Text):
        return dict(value.translations) or str(value)
    if isinstance(value, Share):
        return value.fraction
    if isinstance(value, Quantity):
        return tidy(value.number)
    if isinstance(value, bool | str):
        return value
    return tidy(value) if isinstance(value, int | float) else str(value)


def computed(journey: Journey, workspace: Workspace) -> Data:
    """What follows from the journey: priorities, quadrants, how KPIs stand, how it feels, how long it takes."""
    frictions = {str(f.id): {"priority": f.priority, "assumed": f.assumed} for _, _, f in journey.frictions}
    assumed = sum(friction.assumed for _, _, friction in journey.frictions)
    feeling, length, way = emotions(journey), total(journey), through(journey)
    return {
        "frictions": frictions,
        "opportunities": {str(o.id): {"quadrant": o.quadrant} for _, o in journey.all_opportunities},
        "kpis": {str(kpi.id): kpi_data(workspace.kpi_facts(journey, kpi)) for _, _, kpi in journey.all_kpis},
        "emotion": {
            "mean": tidy(feeling.mean),
            "best": feeling.best and str(feeling.best.id),
            "worst": feeling.worst and str(feeling.worst.id),
        },
        "duration": {"min": tidy(length.min), "typical": tidy(length.typical), "max": tidy(length.max)},
        "assumption_share": tidy(assumed / len(frictions)) if frictions else None,
        "end_to_end": lasting_data(way.lasting),
        "flow": flow_data(way.flow),
        "cost": cost_data(way.flow),
    }
