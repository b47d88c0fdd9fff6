"""What `journeys diff` compares: two words become two sides."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from mkdocs_journeys.cli.project import NAMES, Project, read_project
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.revisions.git import GitProblem, Repository
from mkdocs_journeys.revisions.sides import Folders, FolderSide, RevisionSide, Side, folders_of, prefix_in
from mkdocs_journeys.wording import Wording

NEWEST = "HEAD"


@dataclass(frozen=True)
class Request:
    """What was asked for: two words, and where they part from each other if that is what is wanted."""

    old: str | None
    new: str | None
    config: Path | None = None
    merge_base: bool = False

    def spelt_out(self) -> "Request":
        """The same with `OLD..NEW` and `OLD...NEW` taken apart, as git has them."""
        word = self.old or ""
        if self.new is not None or ".." not in word or Path(word).is_dir() or word.startswith(".."):
            return self
        parted = "..." in word
        old, _, new = word.partition("..." if parted else "..")
        return replace(self, old=old or NEWEST, new=new or NEWEST, merge_base=self.merge_base or parted)


@dataclass(frozen=True)
class Pair:
    """The two sides, the language, and the folder for what is kept; a bare repository has none."""

    old: Side
    new: Side
    as_of: date
    wording: Wording
    cache: Path | None

    @property
    def basis(self) -> Iterator[str]:
        """All that an answer depends on, but for the programs."""
        yield from (self.as_of.isoformat(), self.wording.language)
        for side in (self.old, self.new):
            yield from (side.label, *side.folders)
            yield from (" ".join(entry) for entry in side.entries.values())


@contextmanager
def both_sides(request: Request, lang: str | None) -> Iterator[Pair]:
    """What was asked for."""
    asked = request.spelt_out()
    with project_of(asked) as (project, bare):
        wording = Wording(lang or project.locale)
        sides = Sides(project, bare, wording)
        old = sides.parted(asked) if asked.merge_base else sides.side(asked.old or NEWEST)
        new = sides.side(asked.new or (NEWEST if bare else None))
        settings = project.settings
        cache = None if bare or settings.cache_dir is None else settings.cache_dir / "diff"
        yield Pair(old, new, settings.as_of, wording, cache)


@contextmanager
def project_of(asked: Request) -> Iterator[tuple[Project, Repository | None]]:
    """The project that one stands in, else the one of a folder that is named, or of a bare repository."""
    own = folder = bare = None
    try:
        own = read_project(asked.config)
    except JourneysError:
        words = (asked.new, asked.old)
        folder = next((Path(word) for word in words if word and is_project(Path(word))), None)
        bare = bare_repository() if folder is None else None
        if folder is None and bare is None:
            raise
    # Nothing is handed out within the try: it would take a problem of those who use it for one of its own.
    if own is not None:
        yield own, None
        return
    if folder is not None:
        yield project_in(folder), None
        return
    assert bare is not None
    with tempfile.TemporaryDirectory(prefix="journeys-") as place:
        side = RevisionSide(bare, bare.commit(asked.new or NEWEST), "")
        yield project_at(side, Path(place).resolve()), bare


def bare_repository() -> Repository | None:
    """The bare repository that one stands in."""
    with suppress(GitProblem):
        found = Repository.around(Path.cwd())
        return found if found.bare else None
    return None


def is_project(folder: Path) -> bool:
    """Whether a folder holds a project."""
    return any((folder / name).is_file() for name in NAMES) or (folder / "journeys").is_dir()


def project_in(folder: Path) -> Project:
    """The project of a folder itself, not of one above it."""
    config = next((folder / name for name in NAMES if (folder / name).is_file()), None)
    root = folder.resolve()
    return read_project(config) if config else Project(root, root / "docs")


def project_at(side: RevisionSide, place: Path) -> Project:
    """The project of a revision, as its own configuration has it; that is put down in `place`."""
    for name in NAMES:
        content = side.file(name)
        if content is not None:
            (place / name).write_bytes(content)
            return read_project(place / name)
    return Project(place, place / "docs")


@dataclass(frozen=True)
class Sides:
    """Makes the sides of a comparison; `bare` is the repository where there is no work tree."""

    project: Project
    bare: Repository | None
    wording: Wording

    def side(self, word: str | None) -> Side:
        """What a word names: a revision, else a folder; nothing at all is the working tree."""
        if word is None:
            label = self.wording.gettext("working tree")
            return FolderSide(self.project.root, label, folders_of(self.project.settings), self.around)
        folder = Path(word).expanduser()
        if folder.is_dir() and (word.startswith((".", "~")) or folder.is_absolute()):
            return self.folder(folder, word)
        try:
            return self.revision(word)
        except GitProblem:
            if folder.is_dir():
                return self.folder(folder, word)
            raise

    def folder(self, folder: Path, word: str) -> Side:
        """The project of a folder; its files may be where those of our own are."""
        if not is_project(folder):
            raise JourneysError(
                Message('"{word}" holds neither a mkdocs.yml nor a folder journeys', word=word)
            )
        project = project_in(folder)
        return FolderSide(project.root, word, folders_of(project.settings), self.around)

    def revision(self, word: str, commit: str | None = None) -> Side:
        """The project at a revision."""
        repository = self.repository
        found = commit or repository.commit(word)
        side = RevisionSide(repository, found, word, self.prefix)
        return replace(side, folders=self.folders_at(side))

    def folders_at(self, side: RevisionSide) -> Folders:
        """Where the files were at a revision; where they are now, if its configuration does not say."""
        own = self.project.file
        if own is None:
            return Folders() if self.bare else folders_of(self.project.settings)
        content = side.file(own.name)
        if content is None or content == own.read_bytes():
            return folders_of(self.project.settings)
        with tempfile.TemporaryDirectory(prefix="journeys-") as place, suppress(JourneysError):
            return folders_of(project_at(side, Path(place).resolve()).settings)
        return folders_of(self.project.settings)

    def parted(self, asked: Request) -> Side:
        """Where two revisions parted; the newest commit stands for the working tree."""
        old, new = asked.old or NEWEST, asked.new or NEWEST
        commit = self.repository.merge_base(old, new)
        return self.revision(f"{old} ({commit[:7]})", commit)

    @cached_property
    def repository(self) -> Repository:
        """The repository that the project is in."""
        return self.bare or Repository.around(self.project.root)

    @property
    def around(self) -> Repository | None:
        """The same where there is one; folders alone do not care."""
        with suppress(GitProblem):
            return self.repository
        return None

    @property
    def prefix(self) -> str:
        """The way from the top of the repository to the project."""
        return "" if self.bare else prefix_in(self.repository, self.project.root)
