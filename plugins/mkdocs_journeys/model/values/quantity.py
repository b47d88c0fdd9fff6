"""The value of a metric: a number, with the unit where one is written."""

from dataclasses import dataclass
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.duration import ISO as ISO_DURATION
from mkdocs_journeys.model.values.duration import WRITTEN as DURATION
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.money import WRITTEN as MONEY
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import NUMBER
from mkdocs_journeys.model.values.value import Value, malformed


@dataclass(frozen=True, slots=True)
class Quantity(Value):
    """A number; `unit` is "%", "s" for a duration, a currency's code, or "" where only the number is written.

    A share stays in percent (`62 %` is 62), a duration is in seconds.
    """

    number: float
    unit: str = ""

    example: ClassVar[str] = "40"
    schema: ClassVar = {"anyOf": [{"type": "number"}, {"type": "string"}]}

    @classmethod
    def parse(cls, text: str) -> Self:
        """`40`, `2.7 %`, `5 min` or `120 EUR`."""
        if NUMBER.fullmatch(text):
            return cls(float(text))
        if text.endswith("%") and NUMBER.fullmatch(text[:-1].strip()):
            return cls(float(text[:-1]), "%")
        if DURATION.fullmatch(text) or ISO_DURATION.fullmatch(text):
            return cls(Duration.parse(text).seconds, "s")
        if MONEY.fullmatch(text):
            money = Money.parse(text)
            return cls(float(money.amount), money.currency)
        kind = Message("a number, a percentage, a duration or an amount of money")
        raise malformed(kind, text, "40, 2.7 %, 5 min or 120 EUR")
