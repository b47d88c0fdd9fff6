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
    """The mend of a misspelt key; where the right one stands beside it, nobody knows which of the two is meant."""
    sure = surely_meant(name, known)
    return None if isinstance(beside, dict) and sure in beside else swap(span, sure)


def listed(written: Any, span: Span) -> Fix | None:
    """The mend that makes a list of a value; one with a comma may be several already."""
    if not isinstance(written, str) or re.search(r"[,;\n]", written) or span.line != span.end_line:
        return None
    return swap(span, f"[{on_one_line(Scalar(written), in_brackets=True)}]")
