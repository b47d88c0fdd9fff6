"""Findings: what is wrong with the files, as values."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message


class Severity(IntEnum):
    """How much a finding matters; errors fail, warnings fail when strict, infos never fail."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


SEVERITIES = (Message("info"), Message("warning"), Message("error"))


class Related(NamedTuple):
    """Another place that has to do with a finding, and how."""

    span: Span
    message: Message


class Edit(NamedTuple):
    """A stretch of text, and the one to put in its place."""

    span: Span
    text: str


class Fix(NamedTuple):
    """The one safe mend of a finding: nobody who knows the format would write anything else."""

    edits: tuple[Edit, ...]


def swap(span: Span, text: str | None) -> Fix | None:
    """The mend that puts a text in the place of another one, None where there is no such text."""
    return None if text is None else Fix((Edit(span, text),))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: a code, where, what was expected, and the mend where there is one.

    `meant` is what a reference that leads nowhere was probably to lead to.
    """

    code: str
    message: Message
    span: Span
    hint: Message | None = None
    related: tuple[Related, ...] = ()
    severity: Severity = field(default=Severity.ERROR)
    fix: Fix | None = None
    meant: str | None = None

    @property
    def name(self) -> str:
        """The readable name of the code, which reads well after the word "ignore"."""
        from mkdocs_journeys.codes import CODES

        return CODES[self.code].name

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Findings are told by file, line, column and code."""
        return (self.span.file, self.span.line, self.span.column, self.code)


class Silenced(NamedTuple):
    """A finding that an ignore comment keeps from being told, and the reason that the comment gives."""

    finding: Finding
    reason: str


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by file, line and column, each once."""
    unique = {(f.sort_key, str(f.message)): f for f in findings}
    return [unique[key] for key in sorted(unique)]


def worst(findings: Iterable[Finding]) -> Severity | None:
    """The highest severity among the findings, None where there are none."""
    return max((f.severity for f in findings), default=None)
