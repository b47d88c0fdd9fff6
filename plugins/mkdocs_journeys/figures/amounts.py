"""The figures of KPIs as they are read: with their unit, their interval, and what has changed."""

from mkdocs_journeys.measures.changes import Change
from mkdocs_journeys.measures.intervals import Interval
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.quantities import Unit
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.words import Better
from mkdocs_journeys.wording import Wording

NOTHING = "–"
MINUS = "\u2212"
VERDICTS = {"none": Message("no real change"), "better": Message("better"), "worse": Message("worse")}


def quantity(value: float | None, unit: Unit, wording: Wording) -> str:
    """A KPI's value with its unit, a true minus before a negative one."""
    if value is None:
        return NOTHING
    return MINUS + amount(-value, unit, wording) if value < 0 else amount(value, unit, wording)


def amount(value: float, unit: Unit, wording: Wording) -> str:
    """A value of zero or more with its unit."""
    if unit.kind == "percent":
        return wording.percent(round(value, 1))
    if unit.kind == "seconds":
        return wording.seconds(value)
    if unit.kind == "money":
        return wording.money(Money.parse(f"{value:.2f} {unit.name}"))
    number = wording.number(round(value, 1), 1)
    name = unit.name.language(wording.language)[0] if isinstance(unit.name, Text) else unit.name
    return f"{number} {name}" if name else number


def moved(by: float, unit: Unit, wording: Wording) -> str:
    """How far a value moved, with its sign; the difference of two percentages is in points."""
    size, sign = abs(by), "+" if by > 0 else MINUS if by < 0 else "±"
    if unit.kind == "percent":
        return wording.say(Message("{amount} pts", amount=sign + wording.number(round(size, 1), 1)))
    return sign + quantity(size, unit, wording)


def within(interval: Interval, unit: Unit, wording: Wording) -> str:
    """An interval by its two ends."""
    low, high = quantity(interval.low, unit, wording), quantity(interval.high, unit, wording)
    return wording.say(Message("{low} to {high}", low=low, high=high))


def verdict(change: Change, better: Better | None) -> str | None:
    """Whether a change is for the better or the worse, "none" where it can be chance, None where nobody can tell."""
    if not change.real or better is None:
        return "none" if change.real is False else None
    return "better" if (change.by > 0) == (better == "higher") else "worse"
