"""Files in the wrong folder: one finding that says so, instead of one for every key that does not fit."""

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element, keys_of
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.source.document import Document

JOURNEY_ALONE = {"stages", "personas", "transitions", "kpis"}
PERSONA_ALONE = {
    "name",
    "bio",
    "empathy",
    "demographics",
    "temperament",
    "motivations",
    "barriers",
    "behaviours",
}
CATALOG_ALONE = {"languages", "teams", "systems", "segments", "metrics", "frameworks"}


def mistaken(kind: type[Element], document: Document) -> Finding | None:
    """The finding for a document that is of another kind than its folder, None where it may be of that kind."""
    data = document.data
    if not isinstance(data, dict) or not data:
        return None
    keys = data.keys()
    if kind is Journey and not keys & JOURNEY_ALONE and keys & PERSONA_ALONE and keys <= keys_of(Persona):
        message, hint = (
            Message("this reads like a persona"),
            Message("move the file to the folder of the personas"),
        )
    elif kind is Persona and "name" not in keys and keys & JOURNEY_ALONE and keys <= keys_of(Journey):
        message, hint = (
            Message("this reads like a journey"),
            Message("move the file to the folder of the journeys"),
        )
    elif kind in (Journey, Persona) and keys & CATALOG_ALONE and keys <= keys_of(Catalog):
        message = Message("this reads like the catalogue")
        hint = Message("name it {name}, at the top of the folder of the journeys", name="_catalog.yml")
    else:
        return None
    return Finding("J202", message, document.key((next(iter(data)),)), hint)
