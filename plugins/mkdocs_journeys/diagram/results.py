"""What comes of drawing: a drawing, or the reason why there is none.

Neither is an exception: one bad journey stops nobody else's.
"""

from dataclasses import dataclass
from enum import Enum

from mkdocs_journeys.message import Message


class Trouble(Enum):
    """Why there is no drawing."""

    UNAVAILABLE = "unavailable"
    TOO_LARGE = "too-large"
    TIMEOUT = "timeout"
    CRASH = "crash"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Drawing:
    """What Graphviz laid out, or the SVG that was made of it."""

    text: str


@dataclass(frozen=True, slots=True)
class Failure:
    """No drawing, and why: a sentence for a warning."""

    trouble: Trouble
    reason: Message


UNAVAILABLE = Failure(
    Trouble.UNAVAILABLE,
    Message(
        'diagrams need Graphviz: pip install "mkdocs-journeys[dot]", or put its `dot` command on the PATH'
    ),
)

Result = Drawing | Failure
