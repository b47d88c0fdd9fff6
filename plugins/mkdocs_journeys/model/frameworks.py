"""The built-in frameworks: rows of stages that many teams use."""

from typing import NamedTuple

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Framework
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.slug import slug


class Row(NamedTuple):
    """A row of stages: ids with their titles."""

    id: str
    title: Message | Text
    stages: tuple[tuple[str, Message | Text], ...]


def row(id: str, title: str, *stages: str) -> Row:
    """A built-in row; the stages' ids are the slugs of their English titles."""
    return Row(id, Message(title), tuple((slug(stage), Message(stage)) for stage in stages))


ALL = (
    row("lifecycle-5", "Life cycle", "Awareness", "Consideration", "Purchase", "Retention", "Advocacy"),
    row("discovery-5", "Discovery to loyalty", "Discovery", "Consideration", "Decision", "Service", "Loyalty"),
    row("sales-5", "Sales", "First contact", "Qualification", "Prospecting", "Purchase", "After-sales"),
    row("buyer-5", "Buying decision", "Need", "Search", "Evaluation", "Decision", "Purchase"),
    row("inbound-5", "Inbound", "Capture", "Conversion", "Sale", "Delivery", "Loyalty"),
    row(
        "b2b-8",
        "Business to business",
        "Need",
        "Research",
        "Comparison",
        "Internal validation",
        "Decision",
        "First use",
        "Retention",
        "Evolution of the need",
    ),
)


def frameworks_with(entries: tuple[Framework, ...]) -> dict[str, Row]:
    """The built-in frameworks and the catalogue's."""
    rows = {framework.id: framework for framework in ALL}
    for entry in entries:
        rows[entry.id] = Row(entry.id, entry.name, tuple((stage.id, stage.name) for stage in entry.stages))
    return rows
