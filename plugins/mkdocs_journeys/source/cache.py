"""What was computed from a content before, kept in files that are named after the content's hash."""

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any


class ContentCache:
    """Values of JSON, by a key that is a hash; a damaged or missing entry is no entry.

    JSON and not pickle: a cache travels through CI systems, and reading it must not run anything.
    """

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

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
        try:
            return None if self.folder is None else self.path(key).read_bytes()
        except OSError:
            return None

    def put_bytes(self, key: str, value: bytes) -> None:
        """Keep bytes; written beside and moved into place, so that nobody reads half of them."""
        if self.folder is None:
            return
        path = self.path(key)
        partial = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(value)
            partial.replace(path)
        except OSError:
            with suppress(OSError):
                partial.unlink()

    def path(self, key: str) -> Path:
        """The file of an entry, in one of 256 folders."""
        assert self.folder is not None
        return self.folder / key[:2] / key[2:]
