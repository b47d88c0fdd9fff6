"""What was drawn before, in files that are named after the hash of what they were made from."""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from mkdocs_journeys.source.cache import write_whole

SUFFIX = ".svg"
ROOM_FACTOR, ROOM_LEAST = 4, 200


class DrawingCache:
    """Texts by key. A damaged entry is no entry; nothing that is read from it is ever run."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.used: set[str] = set()

    @staticmethod
    def key(*parts: str) -> str:
        """The key of what is made from these texts."""
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> str | None:
        """The text kept under a key."""
        if self.folder is None:
            return None
        self.used.add(key)
        try:
            check, _, content = self.path(key).read_bytes().partition(b"\n")
            return content.decode() if check == digest(content) else None
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, text: str) -> None:
        """Keep a text; written beside and moved into place, so that nobody reads half of it."""
        if self.folder is None:
            return
        content = text.encode()
        write_whole(str(self.path(key)), digest(content) + b"\n" + content)

    def path(self, key: str) -> Path:
        """The file of an entry, in one of 16 folders."""
        assert self.folder is not None
        return self.folder / key[:1] / f"{key[1:]}{SUFFIX}"

    def sweep(self, in_use: int = 0) -> int:
        """Drop the oldest entries that were not asked for, once there are far more than are `in_use`; how many.

        Other processes may have asked for some: an entry that was dropped too soon is drawn again.
        """
        room = ROOM_FACTOR * max(len(self.used), in_use) + ROOM_LEAST
        entries = list(self.entries())
        if len(entries) <= room:
            return 0
        unused = sorted((path for path in entries if path.parent.name + path.stem not in self.used), key=age)
        dropped = unused[: len(entries) - room // 2]
        for path in dropped:
            with suppress(OSError):
                path.unlink()
        return len(dropped)

    def entries(self) -> Iterator[Path]:
        """The files of all entries."""
        return self.folder.glob(f"[0-9a-f]/*{SUFFIX}") if self.folder else iter(())


def digest(content: bytes) -> bytes:
    """The check that stands before an entry's content."""
    return sha256(content).hexdigest().encode()


def age(path: Path) -> float:
    """When a file was written; one that has just gone counts as oldest."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
