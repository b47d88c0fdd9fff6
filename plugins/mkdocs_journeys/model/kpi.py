"""KPIs: a metric with where it stood, where it is to go, and what was measured."""

from typing import Annotated, Any

from pydantic import Discriminator, Tag

from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Path
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.number import Count, Number
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.words import Better


class Baseline(Element):
    """Where the metric stood at the start."""

    value: Quantity = required("The metric's value, in its own unit.")
    on: Moment | None = key("When: a date or a month.")


class Target(Element):
    """Where the metric is to go."""

    value: Quantity = required("The value to reach, in the metric's own unit.")
    by: Day | None = key("Until when: a date.")


class Scale(Element):
    """The least and the greatest value that a metric can have."""

    min: Number = required("The least value.")
    max: Number = required("The greatest value.")


class WrittenMeasurement(Element):
    """A measurement that stands in the journey's own file."""

    on: Moment = required("When: a date or a month.")
    value: Quantity = required("The metric's value, in its own unit.")
    n: Count | None = key("How many answers or cases it rests on.")


def shape(raw: Any) -> str:
    """Whether measurements are written out or named."""
    return "list" if isinstance(raw, list | tuple) else "file"


Measurements = Annotated[
    Annotated[tuple[WrittenMeasurement, ...], Tag("list")] | Annotated[Path, Tag("file")],
    Discriminator(shape),
]


class Kpi(Element):
    """A KPI of a journey, a stage or a touchpoint."""

    metric: Ref = required("The id of a built-in metric or of one from the catalogue.", examples=["nps"])
    id: Id | None = key("Default: the metric's id.")
    scale: Scale | None = key("The least and greatest value, where the metric has no scale of its own (ces).")
    better: Better | None = key("Which way is better, where the metric does not say (ces).")
    baseline: Baseline | None = key("Where it stood at the start.")
    target: Target | None = key("Where it is to go.")
    measurements: Measurements | None = key(
        "A CSV or JSON file beside the journey, or a list of {on, value, n}."
    )
    source: Text | None = key("Where the figures come from.")
    team: Ref | None = key("Who answers for it: a team's id.")
    review_every: Duration | None = key("A newest measurement older than this is stale.")
