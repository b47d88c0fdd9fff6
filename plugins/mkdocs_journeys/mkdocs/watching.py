"""The folders that `mkdocs serve` watches for us."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer


class Watch:
    """What is watched already; nothing is before there is a server."""

    def __init__(self) -> None:
        self.server: LiveReloadServer | None = None
        self.watched: set[Path] = set()

    def add(self, folders: Iterable[Path]) -> None:
        """Watch some folders; one that is made while serving is watched from the next rebuild on."""
        if self.server is None:
            return
        for folder in set(folders) - self.watched:
            if folder.is_dir():
                self.server.watch(str(folder))
                self.watched.add(folder)
