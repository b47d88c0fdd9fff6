"""So many of something."""

from typing import NamedTuple

from mkdocs_journeys.wording import Wording


class Nouns(NamedTuple):
    """A noun for one of something, and for several; `{n}` is the number."""

    one: str
    several: str


def counted(wording: Wording, nouns: Nouns, n: int) -> str:
    """A number with its noun."""
    return wording.ngettext(*nouns, n).format(n=wording.number(n, 0))


CHANGES = Nouns("{n} change", "{n} changes")
