"""Shares: `62 %` or `0.62`, never a bare `62`."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed, problem

PERCENT = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?) ?%")
FRACTION = re.compile(r"-?[0-9](?:\.[0-9]{1,12})?|\.[0-9]{1,12}")
BARE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?")
OUT_OF = re.compile(r"([0-9]{1,6}) ?(?:/|out of|of|sur|in) ?([0-9]{1,6})")
WORDED = re.compile(
    r"([0-9]{1,3}(?:[.,][0-9]{1,9})?) ?(?:percent|per cent|pourcent|pour cent|pct|p\.? ?c\.?)"
)
BOUNDS = Message("write a percentage from 0 % to 100 %, or a number from 0 to 1")


def counted(text: str) -> str | None:
    """A share in words or as so many out of so many, as the format has it: `1/3` is `33.3 %`."""
    if found := WORDED.fullmatch(text):
        return f"{found[1].replace(',', '.')} %"
    found = OUT_OF.fullmatch(text)
    part, whole = (int(found[1]), int(found[2])) if found else (1, 0)
    return f"{round(100 * part / whole, 1):g} %" if whole >= part else None


@dataclass(frozen=True, slots=True)
class Share(Value):
    """A part of a whole, 0 to 1."""

    fraction: float

    example: ClassVar[str] = "62 %"
    schema: ClassVar = {
        "anyOf": [
            {"type": "number", "minimum": 0, "maximum": 1},
            {"type": "string", "pattern": "^[0-9]{1,3}(?:\\.[0-9]{1,9})? ?%$"},
        ]
    }

    @classmethod
    def parse(cls, text: str) -> Self:
        """`62 %` or `0.62`."""
        if found := PERCENT.fullmatch(text):
            fraction = round(float(found[1]) / 100, 12)
        elif FRACTION.fullmatch(text) and float(text) <= 1:
            fraction = float(text)
        elif BARE.fullmatch(text):
            hint = Message("write {percent} %, or a number from 0 to 1", percent=text)
            raise problem(
                "J206", Message("{text} alone could be a percentage or a fraction", text=text), hint
            )
        else:
            raise malformed(Message("a share"), text, cls.example, meant=counted(text))
        if not 0 <= fraction <= 1:
            raise problem("J205", Message("{text} is no share of a whole", text=text), BOUNDS)
        return cls(fraction)

    def __str__(self) -> str:
        return f"{self.fraction * 100:.10g} %"
