"""Files that are written for somebody to go on with: read from the package, with their blanks filled in."""

import re
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
BLANK = re.compile(r"%(\w+)%")
# What YAML 1.1, which MkDocs reads, takes for something else than a text.
WORDS = frozenset(["yes", "no", "on", "off", "true", "false", "null", "y", "n"])
PLAIN = re.compile(r"[^\W\d_](?:[\w .'’()/-]*[\w.'’)])?")


def filled(name: str, blanks: Mapping[str, str]) -> str:
    """The text of a file of this package, with a text in each of the blanks that are known."""
    text = HERE.joinpath(name).read_text("utf-8")
    return BLANK.sub(lambda found: blanks.get(found[1], found[0]), text)


def in_yaml(text: str) -> str:
    """A line of text as a value in YAML, in quotes where it needs them."""
    if PLAIN.fullmatch(text) and text.casefold() not in WORDS:
        return text
    from json import dumps

    return dumps(text, ensure_ascii=False)


def in_markdown(text: str) -> str:
    """A line of text in Markdown, where no character of it means anything."""
    return re.sub(r"([\\`*_{}\[\]<>#&|])", r"\\\1", text)
