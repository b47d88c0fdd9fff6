"""One thing that was looked at."""

from dataclasses import dataclass
from enum import IntEnum

from mkdocs_journeys.message import Message


class State(IntEnum):
    """How it stands: as it should, less well than it could, or so that something does not work."""

    GOOD = 0
    WEAK = 1
    BAD = 2

    def __str__(self) -> str:
        return ("ok", "warning", "error")[self]


@dataclass(frozen=True)
class Point:
    """A thing by its name, how it stands, what was found, and how to mend it."""

    name: str
    state: State
    found: Message
    mend: Message | None = None


def good(name: str, found: Message) -> Point:
    """A thing that is as it should be."""
    return Point(name, State.GOOD, found)


def weak(name: str, found: Message, mend: Message) -> Point:
    """A thing that could be better."""
    return Point(name, State.WEAK, found, mend)


def bad(name: str, found: Message, mend: Message) -> Point:
    """A thing without which something does not work."""
    return Point(name, State.BAD, found, mend)
