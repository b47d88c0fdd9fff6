"""The theme's frame around a page of ours without the indentation of its templates: a quarter of its weight."""

import re

INDENTED = re.compile(r"\n\s+")
# What stands in these is shown, or run, as it is written.
KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)


def lean(html: str, content: str) -> str:
    """A page; its content is left alone."""
    before, found, after = html.partition(content)
    return thinned(before) + found + thinned(after) if found else html


def thinned(html: str) -> str:
    """Each run of lines as one; only white space is taken away, and never all of it."""
    # Each match is told as two more parts of the list: itself and its name.
    parts = KEPT.split(html)
    parts[::3] = [INDENTED.sub("\n", part) for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)
