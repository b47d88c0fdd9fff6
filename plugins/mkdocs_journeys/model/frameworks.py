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


def row(id: str, title: Message, *stages: Message) -> Row:
    """A built-in row; the stages' ids are the slugs of their English titles."""
    return Row(id, title, tuple((slug(stage.template), stage) for stage in stages))


ALL = (
    row(
        "lifecycle-5",
        Message("Life cycle"),
        Message("Awareness"),
        Message("Consideration"),
        Message("Purchase"),
        Message("Retention"),
        Message("Advocacy"),
    ),
    row(
        "discovery-5",
        Message("Discovery to loyalty"),
        Message("Discovery"),
        Message("Consideration"),
        Message("Decision"),
        Message("Service"),
        Message("Loyalty"),
    ),
    row(
        "sales-5",
        Message("Sales"),
        Message("First contact"),
        Message("Qualification"),
        Message("Prospecting"),
        Message("Purchase"),
        Message("After-sales"),
    ),
    row(
        "buyer-5",
        Message("Buying decision"),
        Message("Need"),
        Message("Search"),
        Message("Evaluation"),
        Message("Decision"),
        Message("Purchase"),
    ),
    row(
        "inbound-5",
        Message("Inbound"),
        Message("Capture"),
        Message("Conversion"),
        Message("Sale"),
        Message("Delivery"),
        Message("Loyalty"),
    ),
    row(
        "b2b-8",
        Message("Business to business"),
        Message("Need"),
        Message("Research"),
        Message("Comparison"),
        Message("Internal validation"),
        Message("Decision"),
        Message("First use"),
        Message("Retention"),
        Message("Evolution of the need"),
    ),
)


def frameworks_with(entries: tuple[Framework, ...]) -> dict[str, Row]:
    """The built-in frameworks and the catalogue's."""
    rows = {framework.id: framework for framework in ALL}
    for entry in entries:
        rows[entry.id] = Row(entry.id, entry.name, tuple((stage.id, stage.name) for stage in entry.stages))
    return rows
