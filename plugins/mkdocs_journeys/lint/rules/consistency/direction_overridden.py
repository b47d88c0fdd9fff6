"""J409: a built-in metric turned round."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.figures import DIRECTION
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import MetricEntry
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import BUILT_IN

CODE = "J409"


def check(context: Context) -> Iterator[Finding]:
    """Look at whatever says `better`: KPIs, and the catalogue's metrics."""
    for _, kpi in context.parts(Kpi):
        yield from turned(kpi, kpi.metric)
    for entry in context.catalog.metrics:
        yield from turned(entry, entry.id)


def turned(element: Kpi | MetricEntry, metric: str) -> Iterator[Finding]:
    """The finding where a metric has a direction of its own and the element says the opposite."""
    known = BUILT_IN.get(metric)
    if known is None or known.better is None or element.better in (None, known.better):
        return
    message = Message(
        "the metric is turned round: for {metric}, {direction}",
        metric=metric,
        direction=DIRECTION[known.better],
    )
    hint = Message(
        "take it out; a figure that is counted the other way is a metric of its own in the catalogue"
    )
    yield Finding(CODE, message, element.span_of("better"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Neither a KPI nor the catalogue turns the direction of a built-in metric round. An effort score (`ces`)
            has no direction of its own: it is asked in two opposite ways, and has to say which.
        """,
        why="""
            A colleague who knows the metric reads the figure the usual way. If churn goes up and the page shows
            it in green, the map has lost its readers.
        """,
        example="""
            kpis:
              - {metric: churn-rate, better: higher}
        """,
        instead="""
            kpis:
              - metric: churn-rate
        """,
    ),
)
