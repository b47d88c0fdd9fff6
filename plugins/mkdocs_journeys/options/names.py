"""The names of options: what is said of one that there is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest


def known(raw: Mapping[str, Any], names: Mapping[str, Any], where: str) -> Mapping[str, Any]:
    """The options, where all of them are known."""
    for name in raw:
        if name not in names:
            problem = no_option(str(name), names)
            raise JourneysError(Message("{place}: {problem}", place=where, problem=problem))
    return raw


def no_option(name: str, names: Mapping[str, Any]) -> Message:
    """What is said of an option that there is not."""
    said = Message('no option "{name}"', name=name)
    near = nearest(name, names)
    return (
        guessed(said, near) if near else Message("{said}; known are {names}", said=said, names=tuple(names))
    )
