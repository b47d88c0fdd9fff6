"""Journeys that zoom into or improve each other in a circle: finding J312."""

from collections.abc import Iterator, Mapping

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey

Following = Mapping[str, Mapping[str, str]]


def circles(journeys: Mapping[str, Journey], following: Following | None = None) -> Iterator[Finding]:
    """One finding for each circle, at the journey of it whose id comes first.

    `following` is where all journeys lead, where these are only some of them.
    """
    for key, leads in (following or follows(journeys)).items():
        for circle in rings(leads):
            if circle[0] in journeys:
                yield finding(journeys[circle[0]], key, circle)


def follows(journeys: Mapping[str, Journey]) -> Following:
    """For both ways to follow another journey, who follows whom."""
    return {
        key: {
            id: str(ref).partition("#")[0]
            for id, journey in journeys.items()
            if (ref := getattr(journey, key))
        }
        for key in ("zooms_into", "improves")
    }


def finding(first: Journey, key: str, circle: list[str]) -> Finding:
    """The finding for one circle."""
    message = Message(
        '"{key}" comes back to where it starts: {circle}', key=key, circle=" → ".join([*circle, circle[0]])
    )
    return Finding("J312", message, first.span_of(key), Message('take "{key}" out of one of them', key=key))


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
