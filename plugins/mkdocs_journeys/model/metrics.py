"""Metrics: what a value counts, which way is better, and what it can be computed from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import MetricEntry
from mkdocs_journeys.model.words import Better

Unit = Literal["points", "%", "money", "duration"]
Columns = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric of the format.

    `unit` is "points", "%", "money", "duration" (values in seconds) or the catalogue's own word. `least` and `most`
    are None where there is no bound; `better` is None where the KPI or the catalogue has to say it. `columns` are the
    sets of CSV columns that a value can be computed from.
    """

    id: str
    title: Message | str
    unit: str
    least: float | None
    most: float | None
    better: Better | None
    columns: tuple[Columns, ...] = ()
    built_in: bool = True

    def refined(self, entry: MetricEntry) -> "Metric":
        """The metric with what the catalogue says of it."""
        return replace(
            self,
            title=entry.title or self.title,
            unit=entry.unit or self.unit,
            least=entry.scale.min if entry.scale else self.least,
            most=entry.scale.max if entry.scale else self.most,
            better=entry.better or self.better,
        )


def percent(id: str, title: Message, better: Better, *columns: Columns) -> Metric:
    return Metric(id, title, "%", 0, 100, better, columns)


def money(id: str, title: Message, better: Better, *columns: Columns) -> Metric:
    return Metric(id, title, "money", 0, None, better, columns)


def duration(id: str, title: Message) -> Metric:
    return Metric(id, title, "duration", 0, None, "lower", (("total_seconds", "count"),))


ALL = (
    Metric(
        "nps",
        Message("Net Promoter Score"),
        "points",
        -100,
        100,
        "higher",
        (("promoters", "passives", "detractors"), ("score",)),
    ),
    percent("csat", Message("Customer satisfaction"), "higher", ("positive", "total"), ("score",)),
    Metric("ces", Message("Customer effort score"), "points", None, None, None, (("score",),)),
    percent("conversion-rate", Message("Conversion rate"), "higher", ("conversions", "visits")),
    percent("cart-abandonment", Message("Cart abandonment"), "lower", ("started", "completed")),
    percent("retention-rate", Message("Retention rate"), "higher", ("start", "end", "new")),
    percent("churn-rate", Message("Churn rate"), "lower", ("start", "lost")),
    percent("engagement-rate", Message("Engagement rate"), "higher", ("engaged", "total")),
    percent("referral-rate", Message("Referral rate"), "higher", ("referred", "total")),
    money("clv", Message("Customer lifetime value"), "higher", ("annual_revenue", "years", "costs")),
    money("cac", Message("Customer acquisition cost"), "lower", ("spend", "new_customers")),
    percent(
        "first-contact-resolution",
        Message("First contact resolution"),
        "higher",
        ("resolved_first", "contacts"),
    ),
    duration("handling-time", Message("Handling time")),
    duration("response-time", Message("Response time")),
    duration("waiting-time", Message("Waiting time")),
    percent("repeat-contacts", Message("Repeat contacts"), "lower", ("repeats", "contacts")),
    percent("return-rate", Message("Return rate"), "lower", ("returns", "orders")),
)
BUILT_IN: Mapping[str, Metric] = {metric.id: metric for metric in ALL}


def own(entry: MetricEntry) -> Metric:
    """A metric that only the catalogue has."""
    least, most = (entry.scale.min, entry.scale.max) if entry.scale else (None, None)
    return Metric(entry.id, entry.name, entry.unit or "", least, most, entry.better or "higher", (), False)


def metrics_with(entries: tuple[MetricEntry, ...]) -> dict[str, Metric]:
    """The built-in metrics, refined by the catalogue's entries, and the catalogue's own."""
    metrics = dict(BUILT_IN)
    for entry in entries:
        known = BUILT_IN.get(entry.id)
        metrics[entry.id] = known.refined(entry) if known else own(entry)
    return metrics
