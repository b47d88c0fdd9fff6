"""A journey as data: the format's own keys, short forms spelled out, ids filled in, and what was computed."""

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol

from mkdocs_journeys.figures.durations import Total, total
from mkdocs_journeys.figures.emotion import Emotions, emotions
from mkdocs_journeys.figures.kpis import kpi_data
from mkdocs_journeys.figures.numbers import tidy
from mkdocs_journeys.figures.through import Through, cost_data, flow_data, lasting_data, through
from mkdocs_journeys.model.element import Element, defaults_of, is_element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.workspace.workspace import Workspace

Data = dict[str, Any]


class Figures(Protocol):
    """What was computed of a journey already."""

    @property
    def emotions(self) -> Emotions:
        """How it feels."""

    @property
    def duration(self) -> Total:
        """How long its stages take."""

    @property
    def through(self) -> Through:
        """How the personas go through it."""


def journey_data(journey: Journey, workspace: Workspace, known: Figures | None = None) -> Data:
    """The journey with its id, and `computed`, of which some may be `known`."""
    return {"id": journey.id, **element_data(journey), "computed": computed(journey, workspace, known)}


def element_data(element: Element) -> Data:
    """A part of the model in the format's keys; what is not said is left out."""
    found: Data = {}
    said = element.__dict__
    get, forms = said.get, known_forms
    for attribute, name, default in shape(type(element), tuple(said)):
        value = get(attribute, default)
        kind = type(value)
        if kind is str or kind is bool:
            found[name] = value
        elif kind is Text and not value.translations:
            found[name] = str(value)
        elif value is not None and (value or kind not in (tuple, dict)):
            found[name] = (forms.get(kind) or value_form(kind))(value)
    return found


@cache
def shape(kind: type[Element], said: tuple[str, ...]) -> tuple[tuple[str, str, Any], ...]:
    """The attributes that have something to say where some are said, each with its key and what holds without it.

    A few hundred shapes are all that there are in a project.
    """
    defaults = defaults_of(kind)
    fields = ((name, field.alias or name, defaults.get(name)) for name, field in kind.model_fields.items())
    return tuple(each for each in fields if each[0] in said or each[2] not in (None, (), {}))


def value_data(value: Any) -> Any:
    """A value as JSON has it; durations, money and dates as they are written in the format."""
    return value_form(type(value))(value)


def value_form(kind: type[Any]) -> Callable[[Any], Any]:
    """How values of a class are said in JSON, looked for once."""
    return known_forms.get(kind) or known_forms.setdefault(kind, form_of(kind))


def form_of(kind: Any) -> Callable[[Any], Any]:
    """How values of a class are said in JSON."""
    return element_data if is_element(kind) else next(form for each, form in FORMS if issubclass(kind, each))


# A journey has hundreds of values, of a dozen classes.
known_forms: dict[type[Any], Callable[[Any], Any]] = {}
FORMS: tuple[tuple[type[Any], Callable[[Any], Any]], ...] = (
    (tuple, lambda items: [value_data(item) for item in items]),
    (dict, lambda named: {name: value_data(item) for name, item in named.items()}),
    (Text, lambda text: dict(text.translations) or str(text)),
    (Share, lambda share: share.fraction),
    (Quantity, lambda quantity: tidy(quantity.number)),
    (bool, lambda yes: yes),
    (str, lambda text: text),
    (int, tidy),
    (float, tidy),
    (object, str),
)


def computed(journey: Journey, workspace: Workspace, known: Figures | None) -> Data:
    """What follows from the journey: priorities, quadrants, how KPIs stand, how it feels, how long it takes."""
    frictions = {str(f.id): {"priority": f.priority, "assumed": f.assumed} for _, _, f in journey.frictions}
    assumed = sum(friction.assumed for _, _, friction in journey.frictions)
    feeling = known.emotions if known else emotions(journey)
    length = known.duration if known else total(journey)
    way = known.through if known else through(journey)
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
