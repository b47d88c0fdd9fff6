"""What `journeys diff` says: what it said before of the same two sides, else what comes of comparing them.

To say it again imports neither the model nor a parser of YAML: that alone would take longer.
"""

import gc
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_journeys.cli.diffing import Pair
from mkdocs_journeys.runs.state import digest, programs
from mkdocs_journeys.source.cache import ContentCache, age, drop, keep_out_of_git

ROOM = 20


class Wanted(NamedTuple):
    """How the changes are to be written."""

    form: str
    colour: bool
    limit: int


@dataclass(frozen=True)
class Answer:
    """What is written, and whether there are changes at all."""

    text: str
    changed: bool


def answer(pair: Pair, wanted: Wanted) -> Answer:
    """What there is to say."""
    cache = ContentCache(pair.cache / "answers" if pair.cache else None)
    key = digest([*programs(), *pair.basis, *map(str, wanted)])
    with suppress(TypeError, ValueError):
        return Answer(**cache.get(key))
    found = new_answer(pair, wanted)
    cache.put(key, vars(found))
    drop(sorted(cache.entries(), key=age, reverse=True)[ROOM:])
    keep_out_of_git(pair.cache)
    return found


def new_answer(pair: Pair, wanted: Wanted) -> Answer:
    """What comes of comparing the two sides; a command lives for a second, and nearly all that it makes stays."""
    gc.disable()
    from mkdocs_journeys.changes.telling import Told
    from mkdocs_journeys.cli.diff_output import rendered
    from mkdocs_journeys.revisions.comparing import compared

    with compared(pair.old, pair.new, pair.as_of, pair.cache) as comparison:
        text = rendered(Told(comparison), wanted.form, pair.wording, wanted.limit, wanted.colour)
        return Answer(text, bool(comparison.changes))
