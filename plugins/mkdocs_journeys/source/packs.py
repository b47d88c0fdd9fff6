"""What was read of many files before, in few files: to make a thousand of them takes longer than to parse some."""

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mkdocs_journeys.source.cache import ROOM_FACTOR, ROOM_LEAST, ContentCache, age, drop, write_whole

ENDING = ".pack"
MOST_PACKS = 24
# More than that is not held in memory until the end of a run.
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

    def write(self) -> bool:
        """Write what waits into a file, and tell whether that went well."""
        written, self.waiting, self.size = self.waiting, {}, 0
        self.known = None
        return not written or (self.folder is not None and write_pack(self.folder, written))

    def sweep(self) -> None:
        """Write what is new; put all into one file, without the oldest of what nobody asked for, once there is much."""
        self.write()
        if self.folder is None:
            return
        packs = list(packs_in(self.folder))
        own = dict(places_in(self.folder))
        unused = [key for key in own if key not in self.used]
        room = ROOM_FACTOR * len(self.used) + ROOM_LEAST
        if len(unused) > room:
            unused = unused[-(room // 2) :]
        elif len(packs) <= MOST_PACKS:
            return
        self.rewrite(packs, own, [*unused, *(key for key in own if key in self.used)])

    def rewrite(self, packs: list[Path], own: Mapping[str, Place], keys: Collection[str]) -> None:
        """Put some entries into one file that takes the place of the others."""
        found = {key: body for key in keys if (body := own[key].read()) is not None}
        if self.folder is not None and write_pack(self.folder, found):
            half_written = self.folder.glob(f"*{ENDING}.*")
            drop([*half_written, *(pack for pack in packs if pack != path_of(self.folder, found))])
        self.known = None


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
            start, end = file.tell(), os.fstat(file.fileno()).st_size
            for key, length in lengths.items():
                if 0 <= length <= end - start:
                    yield key, Place(pack, start, length)
                start += max(length, 0)


def write_pack(folder: Path, entries: Mapping[str, bytes]) -> bool:
    """Write entries into a file that is named after their keys, and tell whether that went well."""
    head = json.dumps({key: len(body) for key, body in entries.items()}).encode()
    return write_whole(str(path_of(folder, entries)), b"".join((head, b"\n", *entries.values())))


def path_of(folder: Path, entries: Mapping[str, bytes]) -> Path:
    """The file of some entries."""
    return folder / f"{sha256(os.fsencode(''.join(sorted(entries)))).hexdigest()[:32]}{ENDING}"
