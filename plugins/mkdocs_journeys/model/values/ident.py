"""Ids and references to them."""

from functools import lru_cache
from typing import ClassVar, Self

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, problem
from mkdocs_journeys.slug import is_id, slug


class Id(str, Value):
    """The id of a thing: lower-case letters, digits and hyphens."""

    example: ClassVar[str] = "pay-by-card"
    schema: ClassVar = {"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}

    @classmethod
    def parse(cls, text: str) -> Self:
        """The id, where the text is one."""
        if is_id(text):
            return cls(text)
        near = slug(text)
        mend = near if is_id(near) else f"the-{near}" if is_id(f"the-{near}") else cls.example
        raise problem("J108", not_an_id(text), Message('write one like "{id}"', id=mend))


def not_an_id(text: str) -> Message:
    """The sentence for a text that cannot be an id."""
    if slug(text) != text:
        return Message(
            '"{text}" is no id, which has only letters a to z, digits and single hyphens', text=text
        )
    return Message('"{text}" is a name that files and pages cannot have', text=text)


class Ref(str, Value):
    """An id, or `journey#id` for a thing of another journey."""

    example: ClassVar[str] = "first-order#pay-by-card"

    @classmethod
    @lru_cache(maxsize=16_384)
    def parse(cls, text: str) -> Self:
        """The reference; whether something bears the id is found out over the whole workspace."""
        if not text:
            raise problem("J207", Message("nothing stands here"), Message("write an id"))
        return cls(text)
