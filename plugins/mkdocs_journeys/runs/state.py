"""Everything that a run depends on, without understanding any of it: names, links, contents, programs."""

import os
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from mkdocs_journeys import __version__
from mkdocs_journeys.source import limits
from mkdocs_journeys.workspace.settings import Settings

ENDINGS = (".yml", ".yaml")
PACKAGE = Path(__file__).parent.parent


class Tree:
    """The site's own folders as they are at one moment.

    `names` has a line for every file, folder and link, and for a link also where it leads. `stamps` are the size and
    time of every file: they only serve to notice that somebody wrote while the files were being checked.
    """

    def __init__(self, settings: Settings) -> None:
        self.root = str(settings.root)
        self.names: list[str] = []
        self.stamps: list[tuple[int, ...]] = []
        self.sources: list[str] = []
        for folder in settings.folders:
            self.names.append(self.leads_to(str(folder)))
            for entry in self.below(str(folder)):
                self.add(entry, folder != settings.docs_dir)

    def below(self, top: str) -> Iterator["os.DirEntry[str]"]:
        """Everything below a folder; links are not followed."""
        waiting = [top]
        while waiting:
            place = waiting.pop()
            try:
                with os.scandir(place) as found:
                    entries = sorted(found, key=lambda entry: entry.name)
            except OSError as problem:
                self.names.append(f"{place}\0{problem.errno}")
                continue
            yield from entries
            waiting += [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]

    def add(self, entry: "os.DirEntry[str]", holds_sources: bool) -> None:
        """Remember one file, folder or link."""
        if entry.is_dir(follow_symlinks=False):
            self.names.append(f"{entry.path}/")
            return
        self.names.append(self.leads_to(entry.path) if entry.is_symlink() else entry.path)
        self.stamps.append(stamp(entry.path))
        if holds_sources and entry.name.lower().endswith(ENDINGS):
            self.sources.append(entry.path)

    def leads_to(self, path: str) -> str:
        """A link with its end, seen from the project, and what is there."""
        real = os.path.relpath(os.path.realpath(path), self.root)
        return f"{path}\0{real}\0{stat.S_IFMT(stamp(path)[0])}"

    @cached_property
    def digest(self) -> str:
        """The hash of all names, and of what the files of journeys and personas hold."""
        lines = (line.replace(self.root, "", 1) for line in self.names)
        return digest([*lines, *map(content, self.sources)])


def stamp(path: str) -> tuple[int, ...]:
    """The kind, size and times of the file behind a path; zeros where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - thousands of them, and a Path for each takes longer than the call
    except OSError:
        return (0, 0, 0, 0)
    return (status.st_mode, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def content(path: str) -> str:
    """The hash of what a file holds; of one that is not read, the reason."""
    mode, size, *_ = stamp(path)
    if not stat.S_ISREG(mode):
        return "no file"
    if size > limits.FILE_BYTES:
        return "too large"
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return sha256(file.read()).hexdigest()
    except OSError as problem:
        return f"{problem.errno} {problem.strerror}"


def digest(parts: Iterable[str]) -> str:
    """One hash of several texts."""
    return sha256("\0\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def programs() -> list[str]:
    """What does the checking: this package as its files are, and the versions of everything that is installed."""
    installed = {
        name for folder in sys.path for name in listed(folder) if name.endswith((".dist-info", ".egg-info"))
    }
    python = (sys.version, unicodedata.unidata_version, __version__)
    return [*python, *sorted(installed), *map(str, sorted(own_files(str(PACKAGE))))]


def listed(folder: str) -> list[str]:
    """The names in a folder, none where it is no folder."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - an entry of the path may be empty, or no folder
    except OSError:
        return []


def own_files(folder: str) -> Iterator[tuple[str, int, int]]:
    """The modules below a folder, with their size and time."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from own_files(entry.path)
            elif entry.name.endswith(".py"):
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
