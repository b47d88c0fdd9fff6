"""What ids are called now that were called otherwise, so that a reference that only follows is no change."""

from collections.abc import Iterable, Mapping

from mkdocs_journeys.diff.pairing import Pairs
from mkdocs_journeys.diff.parts import Matched
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona


def everywhere(
    journeys: Pairs[Journey], personas: Pairs[Persona], parts: Iterable[tuple[Journey, Journey, Matched]]
) -> dict[str, str]:
    """Journeys, personas, and the parts of journeys as others refer to them.

    A journey's own key ends in `#`, where a reference names one of its parts.
    """
    found = {old.id: new.id for old, new in personas.both if old.id != new.id}
    for old, new in journeys.both:
        if old.id != new.id:
            found |= {old.id: new.id, f"{old.id}#": new.id}
    for old, new, matched in parts:
        found |= {f"{old.id}#{a}": f"{new.id}#{b}" for a, b in within(matched).items()}
    return found


def within(matched: Matched) -> dict[str, str]:
    """The parts of one journey."""
    return {old.id: new.id for old, new in matched.now.items() if old.id != new.id}


def in_catalogue(old: Catalog, new: Catalog) -> Mapping[str, str]:
    """Entries that kept their title under another id."""
    found: dict[str, str] = {}
    for key in ("channels", "teams", "systems", "segments", "metrics"):
        before, now = getattr(old, key), getattr(new, key)
        ids = {entry.id for entry in before}
        titles = {str(entry.name): entry.id for entry in now if entry.id not in ids}
        left = {entry.id for entry in now}
        found |= {e.id: titles[str(e.name)] for e in before if e.id not in left and str(e.name) in titles}
    return found
