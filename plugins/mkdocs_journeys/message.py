"""Sentences for people that can still be translated when they are printed."""

import re
from collections.abc import Callable, Mapping
from typing import Any

LONGEST = 160
# What a terminal would obey or could not print; a name of a file may hold all of it.
UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

Translate = Callable[[str], str]


class Message:
    """A sentence of the message catalogue and the values that go into it.

    The template is the English sentence with `{name}` fields; it is the catalogue's key as well. A value may be a
    `Message` itself.
    """

    __slots__ = ("args", "template")

    def __init__(self, template: str, /, **args: Any) -> None:
        self.template = template
        self.args: Mapping[str, Any] = args

    def render(self, translate: Translate) -> str:
        """The sentence in the language of `translate`."""
        args = {name: shown(value, translate) for name, value in self.args.items()} if self.args else {}
        return translate(self.template).format(**args)

    def __str__(self) -> str:
        return self.render(lambda template: template)

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.args) == (other.template, other.args)

    def __hash__(self) -> int:
        return hash(str(self))


def shown(value: Any, translate: Translate) -> Any:
    """A value as it is shown in a sentence: translated, on one line, no longer than a reader needs to know it again.

    A tuple is a list of words; it is shown whole.
    """
    if isinstance(value, Message):
        return value.render(translate)
    if isinstance(value, tuple):
        return ", ".join(str(shown(item, translate)) for item in value)
    if isinstance(value, str):
        # What Python calls printable has no breaks of lines either.
        if len(value) <= LONGEST and value.isprintable():
            return value
        line = UNSHOWABLE.sub(lambda found: ascii(found[0])[1:-1], " ".join(value.splitlines()))
        return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return value


def verbatim(text: str) -> Message:
    """A message that is the same in every language, such as a piece of YAML to copy."""
    return Message("{verbatim}", verbatim=text)
