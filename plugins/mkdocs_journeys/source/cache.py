"""What was computed from a content before, kept in files that are named after the content's hash."""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

# How many entries that nobody asked for are kept beside those that somebody did: branches come and go.
ROOM_FACTOR, ROOM_LEAST = 2, 200
# A file is made anew and written; on Windows, as it is and not as text. A Path takes longer than these calls.
WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class ContentCache:
    """Values of JSON, by a key that is a hash; a damaged or missing entry is no entry.

    JSON and not pickle: a cache travels through CI systems, and reading it must not run anything. What it does not hold
    may still be in another one, `beside`, which is only read.
    """

    def __init__(self, folder: Path | None, beside: Path | None = None) -> None:
        self.folder = folder
        self.beside = beside
        self.used: set[str] = set()

    @staticmethod
    def key(*parts: str) -> str:
        """The key for a content and whatever else the value depends on."""
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> Any:
        """The value kept under a key, None where there is none."""
        raw = self.get_bytes(key)
        try:
            return None if raw is None else json.loads(raw)
        except (ValueError, RecursionError):
            return None

    def put(self, key: str, value: Any) -> None:
        """Keep a value of JSON."""
        if self.folder is not None:
            self.put_bytes(key, json.dumps(value, ensure_ascii=False).encode("utf-8"))

    def get_bytes(self, key: str) -> bytes | None:
        """The bytes kept under a key, None where there are none."""
        self.used.add(key)
        for folder in (self.folder, self.beside):
            if folder is None:
                continue
            try:
                with open(place_in(folder, key), "rb") as file:  # noqa: PTH123 - thousands of them: a Path takes longer
                    return file.read()
            except OSError:
                continue
        return None

    def holds(self, key: str) -> bool:
        """Whether there is an entry under a key, whatever it is worth."""
        return self.folder is not None and os.path.isfile(self.place(key))  # noqa: PTH113

    def put_bytes(self, key: str, value: bytes) -> bool:
        """Keep bytes, and tell whether that went well; written beside and moved, so that nobody reads half of them."""
        return self.folder is not None and write_whole(self.place(key), value)

    def place(self, key: str) -> str:
        """The file of an entry, in one of 16 folders."""
        return place_in(self.folder, key)

    def path(self, key: str) -> Path:
        """The same as a path."""
        return Path(self.place(key))

    def sweep(self) -> None:
        """Drop the oldest of the entries that this run did not ask for, once there are many of them."""
        unused = [path for path in self.entries() if path.parent.name + path.name not in self.used]
        room = ROOM_FACTOR * len(self.used) + ROOM_LEAST
        if len(unused) > room:
            drop(sorted(unused, key=age, reverse=True)[room // 2 :])

    def entries(self) -> Iterator[Path]:
        """The files of all entries, also half-written ones."""
        return self.folder.glob("[0-9a-f]/*") if self.folder else iter(())


def place_in(folder: Path | None, key: str) -> str:
    """The file of an entry of a cache."""
    return f"{folder}{os.sep}{key[:1]}{os.sep}{key[1:]}"


def write_whole(place: str, value: bytes | Iterable[bytes]) -> bool:
    """Write a file beside its place and move it there, and tell whether that went well; its folder may be missing.

    Of what is made piece by piece, an `OSError` ends it.
    """
    partial = f"{place}.{os.getpid()}"
    try:
        try:
            file = os.open(partial, WRITING, 0o666)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
            file = os.open(partial, WRITING, 0o666)
        with open(file, "wb") as sink:  # noqa: PTH123
            sink.writelines([value] if isinstance(value, bytes) else value)
        os.replace(partial, place)  # noqa: PTH105
    except OSError:
        with suppress(OSError):
            os.unlink(partial)  # noqa: PTH108
        return False
    return True


def keep_out_of_git(folder: Path | None) -> None:
    """Tell git that nothing in a folder of caches is for it, so that a hook leaves no files to wonder about."""
    if folder is None or not folder.is_dir() or (folder / ".gitignore").exists():
        return
    with suppress(OSError):
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")


def drop(paths: list[Path]) -> None:
    """Remove entries; one that has gone, or that may not be removed, is no problem."""
    for path in paths:
        with suppress(OSError):
            path.unlink()


def age(path: Path) -> float:
    """When an entry was written or last marked as of use; one that has just gone counts as oldest."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
