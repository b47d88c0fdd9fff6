"""Where something stands in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text in a file.

    `file` is relative to the folder of `mkdocs.yml`, with forward slashes. Lines and columns start at 1, columns
    count characters, and the end column is the one behind the last character.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
