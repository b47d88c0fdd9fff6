"""Files with many entries: a line of JSON with their keys and lengths in their order, then the entries."""

import json
import os
import sys
import weakref
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from mkdocs_journeys.source.cache import age, write_whole

ENDING = ".pack"
MOST_OPEN = 128


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a pack."""

    pack: Path
    start: int
    length: int

    def read(self) -> bytes | None:
        """What stands there, None where the pack has gone."""
        try:
            with open(self.pack, "rb", buffering=0) as file:  # noqa: PTH123 - a Path takes longer
                file.seek(self.start)
                return file.read(self.length)
        except OSError:
            return None


class Opened:
    """Packs that stay open while much is read from them: to open one takes longer than to read an entry.

    One that another process has deleted can still be read. Processes that are forked read as they like.
    """

    def __init__(self) -> None:
        self.files: dict[Path, int] = {}
        weakref.finalize(self, close_all, self.files)

    def read(self, place: Place) -> bytes | None:
        """What stands at a place, None where the pack has gone."""
        if sys.platform == "win32":
            return place.read()
        try:
            return os.pread(self.file(place.pack), place.length, place.start)
        except OSError:
            return None

    def file(self, pack: Path) -> int:
        """A pack, open."""
        if pack not in self.files:
            if len(self.files) >= MOST_OPEN:
                self.close()
            self.files[pack] = os.open(pack, os.O_RDONLY | os.O_CLOEXEC)
        return self.files[pack]

    def close(self) -> None:
        """Close all."""
        close_all(self.files)


def close_all(files: dict[Path, int]) -> None:
    """Close some files."""
    while files:
        os.close(files.popitem()[1])


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
