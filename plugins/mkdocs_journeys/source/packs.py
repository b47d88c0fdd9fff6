"""What was made of many files before, in few files: to make a thousand of them takes longer than to parse some."""

from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from mkdocs_journeys.source.cache import ROOM_FACTOR, ROOM_LEAST, ContentCache, drop, write_whole
from mkdocs_journeys.source.pack_files import (
    ENDING,
    Opened,
    Place,
    head_of,
    packs_in,
    path_of,
    places_in,
    size_of,
    stretches,
    whole,
    write_pack,
)

MOST_PACKS = 64
# More than that is not held in memory until the end of a run, and a pack of that size is not put into a larger one.
MOST_WAITING = 8 * 2**20


class PackedCache(ContentCache):
    """A cache whose new entries wait until `sweep`, which writes all of them into one file."""

    def __init__(self, folder: Path | None, beside: Path | None = None) -> None:
        super().__init__(folder, beside)
        self.waiting: dict[str, bytes] = {}
        self.size = 0
        self.known: dict[str, Place] | None = None
        self.opened = Opened()

    @property
    def places(self) -> dict[str, Place]:
        """Where the entries stand, the oldest first."""
        if self.known is None:
            self.known = {
                key: place for folder in (self.beside, self.folder) for key, place in places_in(folder)
            }
        return self.known

    def get_bytes(self, key: str) -> bytes | None:
        """The bytes kept under a key, None where there are none."""
        self.used.add(key)
        if key in self.waiting:
            return self.waiting[key]
        found = self.read(key)
        if found is None and key in self.places:
            # Another process has put its pack into a larger one.
            self.forget()
            found = self.read(key)
        return found

    def read(self, key: str) -> bytes | None:
        """What stands in a pack."""
        place = self.places.get(key)
        return None if place is None else self.opened.read(place)

    def forget(self) -> None:
        """Look for the packs anew, the next time."""
        self.known = None
        self.opened.close()

    def holds(self, key: str) -> bool:
        """Whether there is an entry under a key, whatever it is worth."""
        return key in self.waiting or key in self.places

    def put_bytes(self, key: str, value: bytes) -> bool:
        """Keep bytes, from `sweep` on also for others."""
        if self.folder is None:
            return False
        self.waiting[key] = value
        self.size += len(value)
        return self.size <= MOST_WAITING or self.write()

    def put_all(self, entries: Mapping[str, bytes]) -> bool:
        """Keep some at once, in one file, and tell whether that went well."""
        if self.folder is None or (entries and not write_pack(self.folder, entries)):
            return False
        if entries and self.known is not None:
            lengths = {key: len(body) for key, body in entries.items()}
            self.known.update(stretches(path_of(self.folder, entries), len(head_of(lengths)), lengths))
        return True

    def write(self) -> bool:
        """Write what waits into a file, and tell whether that went well."""
        written, self.waiting, self.size = self.waiting, {}, 0
        return not written or self.put_all(written)

    def sweep(self, in_use: int = 0) -> None:
        """Write what is new. Once there is much that is old, or a file for every little thing, write that anew.

        The oldest of what nobody asked for goes then; so many are `in_use`, if others have asked for some. From now on
        what others have written is known as well.
        """
        self.write()
        self.forget()
        if self.folder is None:
            return
        own = dict(places_in(self.folder))
        unused = [key for key in own if key not in self.used]
        room = ROOM_FACTOR * max(len(self.used), in_use) + ROOM_LEAST
        if len(unused) > room:
            gone = set(unused[: len(unused) - room // 2])
            self.rewrite({key: place for key, place in own.items() if key not in gone}, packs_in(self.folder))
            return
        few = [pack for pack in packs_in(self.folder) if size_of(pack) < MOST_WAITING]
        if len(few) > MOST_PACKS:
            some = set(few)
            self.rewrite({key: place for key, place in own.items() if place.pack in some}, few)

    def rewrite(self, places: Mapping[str, Place], packs: Iterable[Path]) -> None:
        """Put some entries into one file that takes the place of others."""
        assert self.folder is not None
        before = [*self.folder.glob(f"*{ENDING}.*"), *packs]
        lengths = {key: place.length for key, place in places.items()}
        new = path_of(self.folder, lengths)
        if write_whole(str(new), chain([head_of(lengths)], map(whole, places.values()))):
            drop([pack for pack in before if pack != new])
