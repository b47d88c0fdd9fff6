"""Durations: shown as they were written, compared in seconds."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed

DAY = 86_400.0
UNITS = {"s": 1.0, "min": 60.0, "h": 3_600.0, "d": DAY, "wk": 7 * DAY, "mo": 30.44 * DAY, "y": 365.25 * DAY}
WRITTEN = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?) ?(s|min|h|d|wk|mo|y)")
ISO = re.compile(
    r"P(?=.)(?:([0-9]{1,9})Y)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})W)?(?:([0-9]{1,9})D)?"
    r"(?:T(?=.)(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9}(?:\.[0-9]{1,6})?)S)?)?"
)
ISO_UNITS = ("y", "mo", "wk", "d", "h", "min", "s")

SPELLED = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,6})?) ?([a-z]+)", re.IGNORECASE)
# How the units are begun when they are spelled out, the longer words before those that they begin with.
WORDS = {
    "sec": "s",
    "min": "min",
    "mon": "mo",
    "mo": "mo",
    "ho": "h",
    "heu": "h",
    "hr": "h",
    "da": "d",
    "jo": "d",
}
WORDS |= {"we": "wk", "sem": "wk", "ye": "y", "an": "y"}


def abbreviated(text: str) -> str | None:
    """A duration with its unit spelled out as the format writes it: `6 months` is `6 mo`."""
    found = SPELLED.fullmatch(text)
    unit = next((unit for word, unit in WORDS.items() if found and found[2].lower().startswith(word)), None)
    return f"{found[1]} {unit}" if found and unit else None


def within(text: str) -> str | None:
    """The duration that stands among other words, where there is only one: of `about 10 minutes` it is `10 min`."""
    found = SPELLED.findall(text)
    return (
        abbreviated(" ".join(found[0])) if len(found) == 1 and len(re.findall("[0-9]+", text)) == 1 else None
    )


@dataclass(frozen=True, slots=True)
class Duration(Value):
    """A length of time; `parts` are the amounts and units as written, `seconds` what they come to.

    A month counts 30.44 days and a year 365.25, for arithmetic only.
    """

    text: str
    parts: tuple[tuple[float, str], ...]

    example: ClassVar[str] = "5 min"
    schema: ClassVar = {"type": "string", "pattern": f"^(?:{WRITTEN.pattern}|{ISO.pattern})$"}

    @property
    def seconds(self) -> float:
        """The length in seconds."""
        if len(self.parts) == 1:
            amount, unit = self.parts[0]
            return amount * UNITS[unit]
        return sum(amount * UNITS[unit] for amount, unit in self.parts)

    @classmethod
    def parse(cls, text: str) -> Self:
        """`5 min`, `1.5 d`, or ISO 8601 such as `P2DT4H`."""
        if found := WRITTEN.fullmatch(text):
            return cls(text, ((float(found[1]), found[2]),))
        if found := ISO.fullmatch(text):
            amounts = zip(found.groups(), ISO_UNITS, strict=True)
            return cls(text, tuple((float(a), unit) for a, unit in amounts if a is not None))
        raise malformed(
            Message("a duration (s, min, h, d, wk, mo, y)"),
            text,
            cls.example,
            meant=abbreviated(text) or within(text),
        )

    def __str__(self) -> str:
        return self.text
