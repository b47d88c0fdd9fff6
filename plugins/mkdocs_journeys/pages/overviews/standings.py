"""The words for how journeys stand with their reviews."""

from mkdocs_journeys.figures.standing import Standing
from mkdocs_journeys.message import Message

FRESHNESS: dict[Standing, Message] = {
    "overdue": Message("overdue"),
    "soon": Message("due soon"),
    "fresh": Message("up to date"),
    "no-rhythm": Message("no rhythm set"),
    "never": Message("never reviewed"),
}
