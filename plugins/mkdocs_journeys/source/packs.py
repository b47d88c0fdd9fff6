"""What was read of many files before, in few files: to make a thousand of them takes longer than to parse some."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from mkdocs_journeys.source.cache import ROOM_FACTOR, ROOM_LEAST, ContentCache, age, drop, write_whole

ENDING = ".pack"
MOST_PACKS = 64
# More than that is not held in memory until the end of a run, and a pack of that size is not put into a larger one.
MOST_WAITING = 8 * 2**20


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a pack."""

    pack: Path
    start: int
    length: int

    def read(self) -> bytes | None:
        """What stands there, None where the pack has gone."""
        try:
            with open(self.pack, "rb", buffering=0) as file:  # noqa: PTH123 - for every entry: a Path takes longer
                file.seek(self.start)
                return file.read(self.length)
        except OSError:
            return None


class PackedCache(ContentCache):
    """A cache whose new entries wait until `sweep`, which writes all of them into one file.

    Such a file begins with a line of JSON: the keys of its entries, each with its length, in their order.
    """

    def __init__(self, folder: Path | None, beside: Path | None = None) -> None:
        super().__init__(folder, beside)
        self.waiting: dict[str, bytes] = {}
        self.size = 0
        self.known: dict[str, Place] | None = None

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
            self.known = None
            found = self.read(key)
        return found

    def read(self, key: str) -> bytes | None:
        """What stands in a pack."""
        place = self.places.get(key)
        return None if place is None else place.read()

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
        self.known = None
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


def packs_in(folder: Path | None) -> Iterator[Path]:
    """The packs of a folder, the oldest first."""
    packs = folder.glob(f"*{ENDING}") if folder else ()
    yield from sorted(packs, key=lambda pack: (age(pack), pack))


def places_in(folder: Path | None) -> Iterator[tuple[str, Place]]:
    """The entries of all packs of a folder; a damaged pack has none."""
    for pack in packs_in(folder):
        with (
            suppress(OSError, ValueError, TypeError, AttributeError, RecursionError),
            pack.open("rb") as file,
        ):
            lengths = json.loads(file.readline())
            end = os.fstat(file.fileno()).st_size
            for key, place in stretches(pack, file.tell(), lengths):
                if 0 <= place.length <= end - place.start:
                    yield key, place


def stretches(pack: Path, start: int, lengths: Mapping[str, int]) -> Iterator[tuple[str, Place]]:
    """Where the entries of a pack stand, the first one at `start`."""
    for key, length in lengths.items():
        yield key, Place(pack, start, length)
        start += max(length, 0)


def whole(place: Place) -> bytes:
    """What stands at a place; an `OSError` where that is not all there."""
    found = place.read()
    if found is None or len(found) < place.length:
        raise OSError(place.pack)
    return found


def size_of(pack: Path) -> int:
    """How large a pack is; one that has just gone has nothing in it."""
    try:
        return pack.stat().st_size
    except OSError:
        return 0


def write_pack(folder: Path, entries: Mapping[str, bytes]) -> bool:
    """Write entries into a file that is named after their keys, and tell whether that went well."""
    head = head_of({key: len(body) for key, body in entries.items()})
    return write_whole(str(path_of(folder, entries)), chain([head], entries.values()))


def head_of(lengths: Mapping[str, int]) -> bytes:
    """The first line of a pack."""
    return json.dumps(lengths).encode() + b"\n"


def path_of(folder: Path, keys: Iterable[str]) -> Path:
    """The file of some entries."""
    return folder / f"{sha256(os.fsencode(''.join(sorted(keys)))).hexdigest()[:32]}{ENDING}"
