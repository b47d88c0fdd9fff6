"""The catalogue looked up by id, with what is built in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from mkdocs_journeys.model.catalog import Catalog, Channel, Entry, Segment, System, Team
from mkdocs_journeys.model.frameworks import Row, frameworks_with
from mkdocs_journeys.model.metrics import Metric, metrics_with

E = TypeVar("E", bound=Entry)
COMMON_CHANNELS: tuple[tuple[str, dict[str, str], str], ...] = (
    ("website", {"en": "Website", "fr": "Site web"}, "digital"),
    ("mobile-app", {"en": "Mobile app", "fr": "Application mobile"}, "digital"),
    ("email", {"en": "E-mail", "fr": "Courriel"}, "digital"),
    ("sms", {"en": "SMS", "fr": "SMS"}, "digital"),
    ("chat", {"en": "Chat", "fr": "Messagerie"}, "digital"),
    ("social", {"en": "Social media", "fr": "Réseaux sociaux"}, "digital"),
    ("advertising", {"en": "Advertising", "fr": "Publicité"}, "digital"),
    ("store", {"en": "Store", "fr": "Magasin"}, "physical"),
    ("post", {"en": "Post and parcels", "fr": "Courrier et colis"}, "physical"),
    ("phone", {"en": "Phone", "fr": "Téléphone"}, "human"),
    ("sales", {"en": "Sales person", "fr": "Commercial"}, "human"),
    ("support", {"en": "Customer service", "fr": "Service client"}, "human"),
)


def common_catalog() -> Catalog:
    """The catalogue of a project that has none: the common channels."""
    channels = [{"id": id, "title": title, "kind": kind} for id, title, kind in COMMON_CHANNELS]
    return Catalog.model_validate({"channels": channels}, context={"languages": ("en",)})


@dataclass(frozen=True)
class Vocabulary:
    """What the catalogue and the built-in lists hold, by id; of an id that is there twice, the first."""

    catalog: Catalog
    languages: tuple[str, ...]
    channels: Mapping[str, Channel]
    teams: Mapping[str, Team]
    systems: Mapping[str, System]
    segments: Mapping[str, Segment]
    metrics: Mapping[str, Metric]
    frameworks: Mapping[str, Row]

    @classmethod
    def of(cls, catalog: Catalog) -> "Vocabulary":
        """The vocabulary of a catalogue."""
        return cls(
            catalog,
            tuple(str(language) for language in catalog.languages) or ("en",),
            by_id(catalog.channels),
            by_id(catalog.teams),
            by_id(catalog.systems),
            by_id(catalog.segments),
            metrics_with(catalog.metrics),
            frameworks_with(catalog.frameworks),
        )


def by_id(entries: tuple[E, ...]) -> dict[str, E]:
    """Entries by their ids."""
    found: dict[str, E] = {}
    for entry in entries:
        found.setdefault(entry.id, entry)
    return found
