"""What `journeys diff` says: what it said before of the same two sides, else what comes of comparing them.

To say it again imports neither the model nor a parser of YAML: that alone would take longer.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from mkdocs_journeys.cli.diffing import Pair
from mkdocs_journeys.cli.telling import Answer, Task, Wanted
from mkdocs_journeys.revisions.needed import portions
from mkdocs_journeys.runs.state import digest, programs
from mkdocs_journeys.source.cache import ContentCache, age, drop, keep_out_of_git

ROOM = 20


def answer(pair: Pair, wanted: Wanted, tell: Callable[[Task], Answer]) -> Answer:
    """What there is to say; `tell` says what is new."""
    cache = ContentCache(pair.cache / "answers" if pair.cache else None)
    key = digest([*programs(), *pair.basis, *map(str, wanted)])
    with suppress(TypeError, ValueError):
        known = Answer(**cache.get(key))
        mark(cache.path(key))
        return known
    found = tell(Task(portions(pair.old, pair.new), pair.as_of, pair.cache, pair.wording.language, wanted))
    cache.put(key, found._asdict())
    drop(sorted(cache.entries(), key=age, reverse=True)[ROOM:])
    keep_out_of_git(pair.cache)
    return found


def mark(entry: Path) -> None:
    """Note that an answer was of use now."""
    with suppress(OSError):
        os.utime(entry)
