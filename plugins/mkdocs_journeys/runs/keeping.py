"""Keep what came of a run, and give it again while everything that it depends on is as it was."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from mkdocs_journeys.runs.state import Tree, content, digest
from mkdocs_journeys.source.cache import ContentCache, age, drop
from mkdocs_journeys.workspace.settings import Settings

FORMAT = "run 2"
ROOM = 20


@dataclass(frozen=True)
class Kept:
    """What is kept of the runs over one project, as values of JSON, by the hash of what they depend on.

    `basis` is what the programs and the options add to that; `kind` is the folder of the cache. Measurements are not
    known to be such before the journeys are read, so their hashes stand in the entry, and are compared when it is read.
    """

    settings: Settings
    basis: tuple[str, ...]
    kind: str = "runs"

    @property
    def cache(self) -> ContentCache:
        """Where they are."""
        folder = self.settings.cache_dir
        return ContentCache(folder / self.kind if folder else None)

    def key(self, tree: Tree) -> str:
        """The key of the run that these files give."""
        return digest([FORMAT, *self.basis, self.settings.as_of.isoformat(), tree.digest])

    def get(self, tree: Tree) -> Any:
        """What these files gave before; None where there was no run, or its entry is damaged."""
        key = self.key(tree)
        check, _, body = (self.cache.get_bytes(key) or b"").partition(b"\n")
        if check != hashed(body):
            return None
        try:
            entry = json.loads(body)
            kept = entry["kept"] if self.are_as_they_were(entry["tables"]) else None
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None
        with suppress(OSError):
            os.utime(self.cache.path(key))
        return kept

    def are_as_they_were(self, tables: Mapping[str, str]) -> bool:
        """Whether the measurements still hold what they held."""
        return all(content(str(self.settings.root / name)) == known for name, known in tables.items())

    def put(self, value: Any, tree: Tree, tables: Mapping[str, str]) -> None:
        """Keep what a run gave, and let go of what nobody asked for of late."""
        body = json.dumps({"tables": tables, "kept": value}).encode()
        self.cache.put_bytes(self.key(tree), hashed(body) + b"\n" + body)
        self.sweep()

    def sweep(self) -> None:
        """Drop the oldest entries once there are many."""
        drop(sorted(self.cache.entries(), key=age, reverse=True)[ROOM:])


def hashed(body: bytes) -> bytes:
    """The check that stands before an entry: a disk that forgets a bit must not make a finding of it."""
    return sha256(body).hexdigest().encode()


def basis_of(programs: list[str], options: Mapping[str, Any], places: Mapping[str, Any]) -> tuple[str, ...]:
    """What the programs and the options add to what a run depends on; the language and the cache add nothing."""
    told = {name: value for name, value in options.items() if name not in ("locale", "cache_dir", "as_of")}
    return (*programs, json.dumps([told, places], sort_keys=True, default=str))
