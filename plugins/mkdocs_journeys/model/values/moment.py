"""Dates, and months where a day would be false precision."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


@dataclass(frozen=True, slots=True, order=True)
class Moment(Value):
    """A date, or a month, which stands for its last day."""

    day: date
    is_month: bool = False

    example: ClassVar[str] = "2026-09-30"
    schema: ClassVar = {"type": "string", "pattern": rf"^{DAY.pattern}$|^{MONTH.pattern}$"}

    @classmethod
    def parse(cls, text: str) -> Self:
        """`2026-09-30` or `2026-09`."""
        try:
            if DAY.fullmatch(text):
                return cls(date.fromisoformat(text))
            if MONTH.fullmatch(text):
                year, month = int(text[:4]), int(text[5:])
                return cls(date(year, month, monthrange(year, month)[1]), True)
        except ValueError as cause:
            raise malformed(Message("a day of the calendar"), text, cls.example) from cause
        raise malformed(Message("a date or a month"), text, f"{cls.example} (or 2026-09)")

    def __str__(self) -> str:
        return self.day.isoformat()[:7] if self.is_month else self.day.isoformat()


@dataclass(frozen=True, slots=True, order=True)
class Day(Moment):
    """A date; a month will not do."""

    schema: ClassVar = {"type": "string", "pattern": f"^{DAY.pattern}$"}

    @classmethod
    def parse(cls, text: str) -> Self:
        """`2026-09-30`."""
        if not DAY.fullmatch(text):
            raise malformed(Message("a date"), text, cls.example)
        return super(Day, cls).parse(text)
