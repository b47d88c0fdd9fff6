"""Mends of what a validator finds, where there is only one that anybody would write."""

import re
from collections.abc import Iterable
from typing import Any

from mkdocs_journeys.diagnostics import Fix, swap
from mkdocs_journeys.location import Span
from mkdocs_journeys.nearest import surely_meant
from mkdocs_journeys.source.writing.tree import Scalar
from mkdocs_journeys.source.writing.words import on_one_line


def other_key(name: str, known: Iterable[str], beside: Any, span: Span) -> Fix | None:
    """The mend of a misspelt key; where another one beside it says the same, nobody knows which of them is meant."""
    words = list(known)
    sure = surely_meant(name, words)
    others = (other for other in (beside if isinstance(beside, dict) else ()) if other != name)
    taken = any(
        other == sure or (other not in words and surely_meant(other, words) == sure) for other in others
    )
    return None if taken else swap(span, sure)


def listed(written: Any, span: Span) -> Fix | None:
    """The mend that makes a list of a value; one with a comma may be several already."""
    if not isinstance(written, str) or re.search(r"[,;\n]", written) or span.line != span.end_line:
        return None
    return swap(span, f"[{on_one_line(Scalar(written), in_brackets=True)}]")
