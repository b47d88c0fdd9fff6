"""What a cell was probably to say: dates and numbers as spreadsheets show them, for the hint of a finding."""

import re

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Moment, in_order

ISO_DATE = Message("write it like {example}", example="2026-09-30 or 2026-09")
POINT = Message("write it like {example}", example="41.5")
COUNT = Message("write a whole number, such as {example}", example="100")

TIME = re.compile(r"[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?$")
# A spreadsheet shows the year in two digits unless it is told otherwise: 31/12/26, janv-26.
SHORT_YEAR = re.compile(r"(.*[0-9a-zéû]\.?)([./ -])([0-9]{2})", re.IGNORECASE)
THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+")
EITHER = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")


def date_hint(text: str) -> Message:
    """What to write for a date that does not read as one."""
    day = TIME.sub("", text)
    if Moment.reads(day):
        return Message("write {yaml}", yaml=day)
    full = with_century(day)
    meant = in_order(full)
    if meant is None:
        return ISO_DATE
    found = EITHER.fullmatch(full)
    other = in_order(f"{found[2]}/{found[1]}/{found[3]}") if found else None
    if found is None or other is None or other == meant or int(found[1]) > 12 or int(found[2]) > 12:
        return Message("write {yaml}", yaml=meant)
    return Message("write {yaml}, or {other} where the month stands first", yaml=meant, other=other)


def with_century(text: str) -> str:
    """A date with all four digits of its year; that of a month by its name stands behind a space."""
    found = SHORT_YEAR.fullmatch(text)
    if found is None or Moment.reads(text) or re.match(r"[0-9]{4}", text):
        return text
    before, sign, year = found.groups()
    return f"{before}{' ' if before[-1].isalpha() or before[-1] == '.' else sign}20{year}"


def number_hint(text: str, whole: bool) -> Message:
    """What to write for a number that does not read as one."""
    found = THOUSANDS.fullmatch(text)
    if found is None:
        return COUNT if whole else POINT
    number = text.replace(",", "")
    if whole or text.count(",") > 1:
        return Message("write {yaml}", yaml=number)
    return Message(
        "write {number}, or {fraction} where the comma is a decimal one",
        number=number,
        fraction=text.replace(",", "."),
    )
