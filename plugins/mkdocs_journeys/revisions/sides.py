"""One side of a comparison: which files a project has in a state, and what they hold."""

import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Protocol

from mkdocs_journeys.message import Message
from mkdocs_journeys.revisions.git import LINK, MODULE, GitProblem, Repository, TreeEntry, name_of
from mkdocs_journeys.revisions.tracked import unchanged
from mkdocs_journeys.source import limits
from mkdocs_journeys.workspace.settings import Settings

JOURNEYS, PERSONAS = "journeys", "personas"


class Folders(NamedTuple):
    """Where a project keeps its files, from the folder of its `mkdocs.yml`."""

    journeys: str = "journeys"
    personas: str = "personas"
    docs: str = "docs"


def folders_of(settings: Settings) -> Folders:
    """Where a project keeps its files."""
    journeys, personas = (
        os.path.relpath(folder, settings.root).replace(os.sep, "/")
        for folder in (settings.journeys_dir, settings.personas_dir)
    )
    # Nothing of the prose is read; a folder outside the project would be one outside of where it is put down.
    return Folders(journeys, personas)


def prefix_in(repository: Repository, root: Path) -> str:
    """The way from the top of a repository to a project, with a slash behind it where there is one."""
    way = os.path.relpath(os.path.realpath(root), repository.top).replace(os.sep, "/")
    return "" if way == "." else f"{way}/"


class Entry(NamedTuple):
    """A file: which folder it is in, its place there, its blob, and its path from the project's folder."""

    kind: str
    name: str
    blob: str
    path: str


class Side(Protocol):
    """A state of a project; `label` is what people call it."""

    label: str
    folders: Folders

    @property
    def entries(self) -> Mapping[tuple[str, str], Entry]:
        """All files by folder and place."""

    def contents(self, entries: Sequence[Entry]) -> Iterator[bytes]:
        """What files hold, in their order."""


@dataclass
class FolderSide:
    """What is in a folder now; of one that lies in a repository, git knows which files are as they were."""

    root: Path
    label: str
    folders: Folders = field(default_factory=Folders)
    repository: Repository | None = None

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], Entry]:
        """All files that are there, also those that git does not know of."""
        found = {}
        known = self.known
        for kind, folder in ((JOURNEYS, self.folders.journeys), (PERSONAS, self.folders.personas)):
            top = str(self.root / folder)
            for path in files_below(top):
                below = path[len(top) + 1 :].replace(os.sep, "/")
                blob = known.get(f"{folder}/{below}") or self.blob_of(path)
                if blob:
                    found[(kind, form(below))] = Entry(kind, below, blob, f"{folder}/{below}")
        return found

    @property
    def known(self) -> dict[str, str]:
        """The objects of the files that are as git last saw them, by their paths from the project's folder."""
        if self.repository is None or self.repository.bare:
            return {}
        prefix = prefix_in(self.repository, self.root)
        if prefix.startswith("../"):
            return {}
        tops = [f"{prefix}{self.folders.journeys}", f"{prefix}{self.folders.personas}"]
        with suppress(GitProblem):
            found = unchanged(self.repository, tops)
            return {path[len(prefix) :]: blob for path, blob in found.items()}
        return {}

    def blob_of(self, path: str) -> str:
        """The hash that git would give the file; empty where it is no file, or cannot be read."""
        try:
            with open(path, "rb") as file:  # noqa: PTH123 - thousands of them, and a Path for each takes longer
                content = file.read(limits.FILE_BYTES + 1)
        except OSError:
            return ""
        if len(content) > limits.FILE_BYTES:
            return "too large"
        return name_of(content, self.repository is not None and self.repository.long_hashes)

    def contents(self, entries: Sequence[Entry]) -> Iterator[bytes]:
        """What files hold; one that has just gone holds nothing."""
        for entry in entries:
            try:
                yield (self.root / entry.path).read_bytes()
            except OSError:
                yield b""


@dataclass
class RevisionSide:
    """A revision of a repository; `prefix` is the way from its top to the project, with a slash where there is one."""

    repository: Repository
    commit: str
    label: str
    prefix: str = ""
    folders: Folders = field(default_factory=Folders)
    owners: dict[str, Repository] = field(default_factory=dict)

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], Entry]:
        """All files of the revision; a link to another of them counts as that one."""
        tops = {
            JOURNEYS: f"{self.prefix}{self.folders.journeys}",
            PERSONAS: f"{self.prefix}{self.folders.personas}",
        }
        listed = {entry.path: entry for entry in self.listed(list(tops.values())) if is_safe(entry.path)}
        found = {}
        for entry in listed.values():
            blob = self.followed(entry, listed)
            for kind, top in tops.items():
                if blob is not None and entry.path.startswith(f"{top}/"):
                    below = entry.path[len(top) + 1 :]
                    found[(kind, form(below))] = Entry(kind, below, blob, entry.path[len(self.prefix) :])
        return found

    def listed(self, paths: Sequence[str]) -> Iterator[TreeEntry]:
        """The files below some paths, also those of submodules that are there."""
        for entry in self.repository.entries(self.commit, paths):
            if entry.mode != MODULE:
                yield entry
                continue
            inner = [path[len(entry.path) + 1 :] for path in paths if path.startswith(f"{entry.path}/")]
            yield from self.submodule(entry, inner)

    def submodule(self, entry: TreeEntry, paths: Sequence[str]) -> Iterator[TreeEntry]:
        """The files of a submodule, as they stand in the whole."""
        inner = Repository(self.repository.top / entry.path)
        if not inner.top.is_dir() or not any(inner.top.iterdir()):
            raise GitProblem(
                Message('the submodule "{path}" is not there: git submodule update --init', path=entry.path)
            )
        for found in inner.entries(inner.commit(entry.blob), paths or ["."]):
            self.owners[found.blob] = inner
            yield found._replace(path=f"{entry.path}/{found.path}")

    def followed(self, entry: TreeEntry, listed: Mapping[str, TreeEntry]) -> str | None:
        """The blob of what an entry holds; of a link, of the file that it leads to, None where that is not ours."""
        if entry.mode != LINK:
            return entry.blob
        target = next(self.read([entry.blob])).decode("utf-8", "replace")
        path = os.path.normpath(PurePosixPath(entry.path).parent / target).replace("\\", "/")
        found = listed.get(path)
        return found.blob if found and found.mode != LINK else None

    def contents(self, entries: Sequence[Entry]) -> Iterator[bytes]:
        """What files hold."""
        return self.read([entry.blob for entry in entries])

    def read(self, hashes: Sequence[str]) -> Iterator[bytes]:
        """What objects hold, those of submodules from their own repositories."""
        own = [blob for blob in hashes if blob not in self.owners]
        known = dict(zip(own, self.repository.contents(own), strict=True)) if own else {}
        for blob in hashes:
            yield known[blob] if blob in known else next(self.owners[blob].contents([blob]))

    def file(self, name: str) -> bytes | None:
        """What a file beside the project's folders holds; None where it is not there."""
        return self.repository.file(self.commit, f"{self.prefix}{name}")


def files_below(top: str) -> Iterator[str]:
    """The files of a folder and of those in it, but for hidden folders."""
    for place, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (f"{place}{os.sep}{name}" for name in sorted(names))


def form(name: str) -> str:
    """A name in the one form that file systems agree on."""
    return unicodedata.normalize("NFC", name)


def is_safe(path: str) -> bool:
    """Whether a path of a revision can be written below a folder without leaving it."""
    steps = path.split("/")
    bad = any(step in ("", ".", "..") or step.casefold() == ".git" for step in steps)
    return (
        not bad and not any(sign in path for sign in ("\\", "\0")) and not (os.name == "nt" and ":" in path)
    )
