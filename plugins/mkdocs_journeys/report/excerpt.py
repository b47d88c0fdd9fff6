"""The lines of a file that a report shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Text(Protocol):
    """A file's text, whole or as far as it is shown; a document of the workspace is one."""

    @property
    def text(self) -> str:
        """All of it, empty where it could not be read."""

    @property
    def lines(self) -> Sequence[str]:
        """Its lines."""


@dataclass(slots=True)
class Excerpt:
    """Of a file that was read in an earlier run, the lines that something was found on; the others are empty."""

    lines: Sequence[str]
    text: str = "\n"
