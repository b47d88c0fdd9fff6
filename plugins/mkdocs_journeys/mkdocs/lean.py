"""The theme's frame around a page of ours without what no browser needs: a quarter of its weight."""

import re

INDENTED = re.compile(r"\n\s+")
# In HTML a drawing does not say that it is one.
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
# What stands in these is shown, or run, as it is written.
KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)


def lean(html: str, content: str) -> str:
    """A page; its content is left alone."""
    before, found, after = html.partition(content)
    return thinned(before) + found + thinned(after) if found else html


def thinned(html: str) -> str:
    """Each run of lines as one; of white space never all is taken away."""
    # Each match is told as two more parts of the list: itself and its name.
    parts = KEPT.split(html)
    parts[::3] = [INDENTED.sub("\n", part).replace(NAMESPACE, "") for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)
