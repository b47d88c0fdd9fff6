"""Numbers within a range, and yes or no."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Remembered, problem, single, sure_number

NUMBER = re.compile(r"[+-]?(?:[0-9]{1,15}(?:\.[0-9]{0,12})?|\.[0-9]{1,12})")
WORDS = {"true": True, "false": False}
TRUE_WORDS = {"yes", "y", "on", "1", "oui", "vrai", "x"}
FALSE_WORDS = {"no", "n", "off", "0", "non", "faux"}
# A cross or a figure may be a slip for something else.
UNSURE = {"0", "1", "x"}


EMOTION_HINT = Message(
    "write a number from -2 (very negative) over 0 (neutral) to 2 (very positive); a word goes beside it: {yaml}",
    yaml="{score: 1, feeling: relieved}",
)


def read_number(raw: Any, hint: Message, fits: Callable[[float], bool]) -> float:
    """The number that a text gives; a problem where it gives none."""
    text = single(raw, "3")
    if not NUMBER.fullmatch(text):
        mend = text.replace(",", ".").replace(" ", "")
        if NUMBER.fullmatch(mend) and fits(float(mend)):
            hint = Message("write {yaml}", yaml=mend)
        message = Message('a number is expected here, not "{text}"', text=text)
        raise problem("J203", message, hint, sure_number(text) if NUMBER.fullmatch(mend) else None)
    return float(text)


@dataclass(frozen=True, slots=True)
class Range:
    """Marks a number's least and greatest value, and whether it is a whole one."""

    least: float
    most: float | None = None
    whole: bool = False

    def validate(self, raw: Any) -> float:
        """The number of what stands in the file."""
        value = read_number(raw, self.hint, self.holds)
        if self.whole and value != int(value):
            message = Message("a whole number is expected here, not {text}", text=str(raw).strip())
            raise problem("J203", message, self.hint)
        if not self.holds(value):
            raise problem(
                "J205",
                self.outside(str(raw).strip()),
                EMOTION_HINT if self.is_emotion else None,
            )
        return int(value) if self.whole else value

    def holds(self, value: float) -> bool:
        """Whether a number is neither too small nor too large, and whole where it has to be."""
        whole = not self.whole or value == int(value)
        return whole and self.least <= value and (self.most is None or value <= self.most)

    @property
    def is_emotion(self) -> bool:
        """Whether it is the scale of feelings."""
        return self.least == -2 and self.most == 2

    @property
    def hint(self) -> Message:
        """What would do."""
        if self.whole:
            return Message("write a whole number, such as 3")
        if self.most is None or self.most > 1e6:
            return Message("write a number, such as 3 or 2.5")
        if self.is_emotion:
            return EMOTION_HINT
        return Message(
            "write a number from {least} to {most}", least=f"{self.least:g}", most=f"{self.most:g}"
        )

    def outside(self, text: str) -> Message:
        """The sentence for a number that is too small or too large."""
        if self.most is None:
            return Message("{text} is too small: the least is {least}", text=text, least=f"{self.least:g}")
        least, most = f"{self.least:g}", f"{self.most:g}"
        return Message("{text} is not between {least} and {most}", text=text, least=least, most=most)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(Remembered(self.validate))


class Flag:
    """Marks a value that is `true` or `false`."""

    @staticmethod
    def validate(raw: Any) -> bool:
        """The truth of what stands in the file; `yes` is a text in YAML 1.2, so it is not taken for one."""
        text = single(raw, "true").lower()
        if text not in WORDS:
            word = "true" if text in TRUE_WORDS else "false" if text in FALSE_WORDS else None
            hint = Message('did you mean "{word}"?', word=word) if word else Message("write true or false")
            message = Message('"{text}" is neither true nor false', text=str(raw))
            raise problem("J204", message, hint, None if text in UNSURE else word)
        return WORDS[text]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate)


Score = Annotated[float, Range(-2, 2)]
Satisfaction = Annotated[float, Range(1, 5)]
Count = Annotated[int, Range(0, whole=True)]
Number = Annotated[float, Range(-1e15, 1e15)]
YesNo = Annotated[bool, Flag()]
