"""The theme's frame around a page of ours without what no browser needs: a quarter of its weight."""

import re

INDENTED = re.compile(r"\n\s+")
# In HTML a drawing does not say that it is one.
NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
# What stands in these is shown, or run, as it is written.
KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)
# So much of a content is looked for: before a search, each character of what is sought is looked at three times.
BEGINNING = 100


def lean(html: str, content: str) -> str:
    """A page; its content is left alone."""
    start = place_of(content, html) if content else -1
    if start < 0:
        return html
    return "".join((thinned(html[:start]), content, thinned(html[start + len(content) :])))


def place_of(content: str, html: str) -> int:
    """Where a content begins, -1 where it is nowhere."""
    beginning = content[:BEGINNING]
    start = html.find(beginning)
    while start >= 0 and not html.startswith(content, start):
        start = html.find(beginning, start + 1)
    return start


def thinned(html: str) -> str:
    """Each run of lines as one; of white space never all is taken away."""
    # Each match is told as two more parts of the list: itself and its name.
    parts = KEPT.split(html)
    parts[::3] = [INDENTED.sub("\n", part).replace(NAMESPACE, "") for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)
