"""What was drawn before, in files that are named after the hash of what they were made from."""

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

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
        path = self.path(key)
        partial = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(digest(content) + b"\n" + content)
            partial.replace(path)
        except OSError:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def path(self, key: str) -> Path:
        """The file of an entry, in one of 256 folders."""
        assert self.folder is not None
        return self.folder / key[:2] / f"{key[2:]}{SUFFIX}"

    def sweep(self) -> int:
        """Drop the oldest entries that were not asked for, once there are far more than are in use; how many."""
        room = ROOM_FACTOR * len(self.used) + ROOM_LEAST
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
        return self.folder.glob(f"[0-9a-f][0-9a-f]/*{SUFFIX}") if self.folder else iter(())


def digest(content: bytes) -> bytes:
    """The check that stands before an entry's content."""
    return sha256(content).hexdigest().encode()


def age(path: Path) -> float:
    """When a file was written; one that has just gone counts as oldest."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
