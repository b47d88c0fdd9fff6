"""A document as it is written: values with the form that they had, entries with their comments."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """A value, None where nothing stands; `source` is its text in the file.

    `style` is the character that starts it where that is a quote or the sign of a block of text, else "".
    """

    value: str | None
    style: str = ""
    source: str = ""


@dataclass(slots=True)
class Branch:
    """A list or mapping.

    `foot` are the comments behind its last entry. It is `pinned` where an ignore comment speaks for one of its lines:
    then nothing in it may move to another line.
    """

    is_list: bool
    flow: bool
    entries: list["Entry"] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    pinned: bool = False

    @property
    def has_comments(self) -> bool:
        """Whether there is a comment anywhere within it."""
        return bool(self.foot) or any(entry.has_comments for entry in self.entries)


Node = Scalar | Branch


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list, which has no key.

    `above` are the comments above it, with "" for an empty line; `head` stands behind the key, `tail` behind the value.
    """

    key: Scalar | None
    value: Node
    above: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The key as a text."""
        return (self.key.value or "") if self.key else ""

    @property
    def has_comments(self) -> bool:
        """Whether a comment stands at it or within its value."""
        own = any(self.above) or bool(self.head) or bool(self.tail)
        return own or (isinstance(self.value, Branch) and self.value.has_comments)
