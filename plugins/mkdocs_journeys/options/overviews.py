"""The option `overviews`: which pages over all journeys a site has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.workspace.addresses import OVERVIEWS

EXAMPLE = "{teams: false}"


def left_out(value: Any) -> tuple[str, ...]:
    """The option `overviews`, as the names of those that the site does without.

    It is true or false for all of them, a list of those to have, or names with false for those to leave out.
    """
    if isinstance(value, bool):
        return () if value else OVERVIEWS
    switched = isinstance(value, Mapping) and all(isinstance(each, bool) for each in value.values())
    if not switched and not isinstance(value, list):
        raise JourneysError(
            Message(
                'overviews: "{value}" is neither true, false, a list of names, nor like {example}',
                value=str(value),
                example=EXAMPLE,
            )
        )
    for name in value:
        if name not in OVERVIEWS:
            raise JourneysError(no_overview(str(name)))
    wanted = value if isinstance(value, list) else [name for name in OVERVIEWS if value.get(name, True)]
    return tuple(name for name in OVERVIEWS if name not in wanted)


def no_overview(name: str) -> Message:
    """What is said of an overview that there is not."""
    near, names = nearest(name, OVERVIEWS), tuple(sorted(OVERVIEWS))
    if near is None:
        return Message('overviews: there is no "{name}"; known are {names}', name=name, names=names)
    return Message(
        'overviews: there is no "{name}"; did you mean "{near}"? known are {names}',
        name=name,
        near=near,
        names=names,
    )
