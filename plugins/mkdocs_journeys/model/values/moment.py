"""Dates, and months where a day would be false precision."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")

EVERYDAY = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
EVERYDAY_MONTH = re.compile(r"(0?[1-9]|1[0-2])[./-]([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?")

# English and French months by their beginnings, without accents; of two that begin alike, the longer first.
MONTHS: tuple[tuple[str, ...], ...] = (
    ("jan",),
    ("feb", "fev"),
    ("mar",),
    ("apr", "avr"),
    ("may", "mai"),
    ("jun", "juin"),
    ("jul", "juil"),
    ("aug", "aou"),
    ("sep",),
    ("oct",),
    ("nov",),
    ("dec",),
)
SPELLED = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th|er|\.)? )?(?:of )?([a-z]{3,9})\.?(?: ([0-9]{1,2}),?)? ([0-9]{4})"
)


def in_words(text: str) -> str | None:
    """A date with the month as a word, as ISO 8601 has it: `1er septembre 2026` is `2026-09-01`."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    found = SPELLED.fullmatch("".join(c for c in letters if not unicodedata.combining(c)))
    months = (n for n, starts in enumerate(MONTHS, 1) if found and found[2].startswith(starts))
    month = next(months, None)
    if found is None or month is None:
        return None
    day = found[1] or found[3]
    return calendar_day(int(found[4]), month, int(day) if day else None)


def in_order(text: str) -> str | None:
    """A date as it is written in daily life, as ISO 8601 has it: `30/09/2026` is `2026-09-30`."""
    if found := EVERYDAY_MONTH.fullmatch(text):
        return calendar_day(int(found[2]), int(found[1]), None)
    if found := YEAR_FIRST.fullmatch(text):
        return calendar_day(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    found = EVERYDAY.fullmatch(text)
    if found is None:
        return in_words(text)
    first, second, year = (int(part) for part in found.groups())
    return calendar_day(year, *((second, first) if second <= 12 else (first, second)))


def calendar_day(year: int, month: int, day: int | None) -> str | None:
    """A day, or a month where no day is said, as ISO 8601 has it; None where the calendar has no such day."""
    try:
        return date(year, month, day or 1).isoformat()[: 10 if day else 7]
    except ValueError:
        return None


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
            kind = (
                Message("a month of the calendar")
                if MONTH.fullmatch(text)
                else Message("a day of the calendar")
            )
            example = "2026-09" if MONTH.fullmatch(text) else cls.example
            raise malformed(kind, text, example) from cause
        raise malformed(Message("a date or a month"), text, cls.example, "2026-09", meant=in_order(text))

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
            month = str(Moment.parse(text).day) if MONTH.fullmatch(text) and Moment.reads(text) else None
            day = in_order(text) or ""
            meant = month or (day if DAY.fullmatch(day) else None)
            raise malformed(Message("a date"), text, cls.example, meant=meant)
        return super(Day, cls).parse(text)
