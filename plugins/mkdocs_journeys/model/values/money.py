"""Money: an amount and the code of its currency."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed, problem, with_point
from mkdocs_journeys.nearest import suggestion

WRITTEN = re.compile(r"(-?[0-9]{1,15}(?:\.[0-9]{1,6})?) ?([A-Za-z]{3})")


@cache
def currencies() -> frozenset[str]:
    """The codes of ISO 4217, as Babel's data list them."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


@cache
def in_use() -> frozenset[str]:
    """The codes of the currencies that can be paid with today."""
    from babel.core import get_global

    territories = get_global("territory_currencies").values()
    return frozenset(
        code for entries in territories for code, _, end, tender in entries if tender and end is None
    )


# What people write for a currency, before or behind the amount.
SIGNS = {"€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "dollars": "USD", "£": "GBP", "pounds": "GBP"}
SIGNED = re.compile(r"(?P<before>[^\d\s.,-]+)? ?(?P<amount>[0-9][0-9.]*) ?(?P<behind>[^\d\s.,-]+)?")


def with_code(text: str) -> str | None:
    """An amount with a sign or a word for its currency as the format has it: `12,50 €` is `12.50 EUR`."""
    found = SIGNED.fullmatch(with_point(text).strip())
    word = (found["before"] or found["behind"] or "") if found else ""
    code = SIGNS.get(word.casefold()) or word.upper()
    meant = f"{found['amount']} {code}" if found and code in currencies() else ""
    return meant if WRITTEN.fullmatch(meant) else None


@dataclass(frozen=True, slots=True)
class Money(Value):
    """An amount of a currency (ISO 4217)."""

    amount: Decimal
    currency: str

    example: ClassVar[str] = "0.35 EUR"
    schema: ClassVar = {"type": "string", "pattern": f"^{WRITTEN.pattern}$"}

    @classmethod
    def parse(cls, text: str) -> Self:
        """`0.35 EUR`."""
        found = WRITTEN.fullmatch(text)
        if found is None:
            raise malformed(Message("an amount of money"), text, cls.example, meant=with_code(text))
        if found[2] not in currencies():
            hint = suggestion(found[2], in_use()) or Message("write it like {example}", example=cls.example)
            raise problem(
                "J206", Message('no currency has the code "{code}" (ISO 4217)', code=found[2]), hint
            )
        return cls(Decimal(found[1]), found[2])

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"
