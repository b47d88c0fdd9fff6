"""Keys that change together are told together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_journeys.diff.change import Change

COMPANIONS = {
    "emotion.score": "emotion.feeling",
    "target.value": "target.by",
    "baseline.value": "baseline.on",
}


def folded(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes of one thing; what goes with another key is a fact of that one."""
    found = list(changes)
    by_key = {change.key: change for change in found}
    if not COMPANIONS.keys() & by_key.keys():
        yield from found
        return
    taken = {key for lead, key in COMPANIONS.items() if lead in by_key and key in by_key}
    for change in found:
        if change.key in taken:
            continue
        also = by_key.get(COMPANIONS[change.key]) if change.key in COMPANIONS else None
        yield replace(change, facts={**change.facts, "also": also}) if also else change
