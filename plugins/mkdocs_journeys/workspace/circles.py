"""Journeys that zoom into or improve each other in a circle: finding J312."""

from collections.abc import Iterator, Mapping

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey


def circles(journeys: Mapping[str, Journey]) -> Iterator[Finding]:
    """One finding for each circle, at the journey of it whose id comes first."""
    for key in ("zooms_into", "improves"):
        follows = {
            id: str(ref).partition("#")[0]
            for id, journey in journeys.items()
            if (ref := getattr(journey, key))
        }
        for circle in rings(follows):
            first = journeys[circle[0]]
            message = Message(
                '"{key}" comes back to where it starts: {circle}',
                key=key,
                circle=" → ".join([*circle, circle[0]]),
            )
            hint = Message('take "{key}" out of one of them', key=key)
            yield Finding("J312", message, first.span_of(key), hint)


def rings(follows: Mapping[str, str]) -> Iterator[list[str]]:
    """The circles of a map in which each id leads to at most one other; each starts with its first id."""
    done: set[str] = set()
    for start in sorted(follows):
        way: list[str] = []
        id = start
        while id in follows and id not in done and id not in way:
            way.append(id)
            id = follows[id]
        if id in way:
            ring = way[way.index(id) :]
            lowest = ring.index(min(ring))
            yield ring[lowest:] + ring[:lowest]
        done.update(way)
