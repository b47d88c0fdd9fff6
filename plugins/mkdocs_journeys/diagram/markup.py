"""Writing SVG: numbers with a fixed rounding, texts and attributes escaped."""

import unicodedata
from functools import cache
from html import escape

from mkdocs_journeys.diagram.text import legal

# A page has thousands of attributes, and nearly all of them are plain words: those are passed on as they are.
HARMLESS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.,#")


def number(value: float) -> str:
    """A coordinate: two decimals at most, and never `-0`."""
    text = f"{value:.2f}"
    if text.endswith("0"):
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def content(text: str) -> str:
    """A text between tags."""
    return text if HARMLESS.issuperset(text) else escape(legal(text), quote=False)


# What a drawing in a file of its own begins with; in a page, the parser knows both.
SPACES = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def attrs(**values: str | float | None) -> str:
    """Attributes, those of None left out. `_` stands for `-`, a last one is dropped, `xlink_` is the namespace."""
    return "".join(
        f' {attribute_name(name)}="{attribute(value)}"' for name, value in values.items() if value is not None
    )


def attribute(value: str | float) -> str:
    """The value of an attribute."""
    if isinstance(value, str):
        return value if HARMLESS.issuperset(value) else escape(legal(value), quote=True)
    return number(value)


@cache
def attribute_name(name: str) -> str:
    """The attribute that a keyword stands for; the capitals of SVG's own names stay."""
    return name.rstrip("_").replace("xlink_", "xlink:").replace("_", "-")


def tag(name: str, /, **values: str | float | None) -> str:
    """An element without content."""
    return f"<{name}{attrs(**values)}/>"


def element(name: str, inner: str, /, **values: str | float | None) -> str:
    """An element around what is markup already."""
    return f"<{name}{attrs(**values)}>{inner}</{name}>"


def words(text: str, /, **values: str | float | None) -> str:
    """A line of text."""
    return element("text", content(text), **values)


def is_rtl(text: str) -> bool:
    """Whether a line starts, with its first letter that has a direction, from the right."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
