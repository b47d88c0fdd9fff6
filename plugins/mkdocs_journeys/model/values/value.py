"""How a small type takes its place in the model: one text in, a value or a problem with a code out."""

import re
from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from mkdocs_journeys.message import Message

MOST_REMEMBERED = 16_384


def problem(
    code: str, message: Message, hint: Message | None = None, mend: str | None = None
) -> PydanticCustomError:
    """An error with the code of a finding, its sentence and its hint; `mend` is what can only have been meant."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "mend": mend})


def single(raw: Any, example: str) -> str:
    """The text of a value that must be a single one."""
    if isinstance(raw, str):
        return raw.strip()
    if isinstance(raw, dict):
        kind = Message("keys and values")
    elif isinstance(raw, list):
        kind = Message("a list")
    else:
        kind = Message("nothing")
    hint = Message("write one, such as {example}", example=example)
    raise problem("J203", Message("one value is expected here, not {kind}", kind=kind), hint)


class Value:
    """Base of the types that read one text."""

    schema: ClassVar[dict[str, Any]] = {"type": "string"}
    example: ClassVar[str] = ""

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """The value that a text gives; raises the problem where it gives none."""

    @classmethod
    def validate(cls, raw: Any) -> Self:
        """The value of what stands in the file."""
        if isinstance(raw, cls):
            return raw
        text = single(raw, cls.example)
        try:
            return cls.parse(text)
        except PydanticCustomError:
            mended = with_point(text)
            if mended != text and cls.reads(mended):
                raise problem("J206", *decimal_comma(text, mended), sure_number(text)) from None
            raise

    @classmethod
    def reads(cls, text: str) -> bool:
        """Whether a text gives a value."""
        try:
            cls.parse(text)
        except PydanticCustomError:
            return False
        return True

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(Remembered(cls.validate))


class Remembered:
    """Reads each text once: ids, dates and durations come back all over a file, and their values never change."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.read = read
        self.known: dict[str, Any] = {}

    def __call__(self, raw: Any) -> Any:
        """The value of what stands in the file."""
        if type(raw) is not str:
            return self.read(raw)
        found = self.known.get(raw)
        if found is None:
            found = self.read(raw)
            if len(self.known) < MOST_REMEMBERED:
                self.known[raw] = found
        return found


def with_point(text: str) -> str:
    """A number as French spreadsheets write it, as the format does: `1 250,50 EUR` is `1250.50 EUR`."""
    plain = text.replace("\u202f", " ").replace("\u00a0", " ")
    return re.sub(r"(?<=[0-9])[, ](?=[0-9])", lambda found: "." if found[0] == "," else "", plain)


GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[ \u202f\u00a0][0-9]{3})+(?:,[0-9]+)?(?![0-9,]| [0-9])")
COMMA = re.compile(r"[+-]?(?:[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|(?:0|[0-9]{4,}),[0-9]{3})(?![0-9,]| [0-9])")


def sure_number(text: str) -> str | None:
    """A number with a decimal comma as the format has it, None where the comma could be one of thousands: `1,250`."""
    return with_point(text) if GROUPED.match(text) or COMMA.match(text) else None


def decimal_comma(text: str, mended: str) -> tuple[Message, Message]:
    """The sentence and the mend for such a number."""
    message = Message(
        '"{text}": numbers have a decimal point here, and plain spaces only before a unit', text=text
    )
    return message, Message("write {yaml}", yaml=mended)


def malformed(what: Message, text: str, *examples: str, meant: str | None = None) -> PydanticCustomError:
    """The problem of a text that does not read as what it should be, with what was probably meant, else examples."""
    message = Message('"{text}" does not read as {what}', text=text, what=what)
    hint = Message("write {yaml}", yaml=meant) if meant else like(*examples)
    return problem("J206", message, hint)


def like(example: str, other: str | None = None) -> Message:
    """The hint that shows what a text may look like."""
    if other is None:
        return Message("write it like {example}", example=example)
    return Message("write it like {one} or {other}", one=example, other=other)
