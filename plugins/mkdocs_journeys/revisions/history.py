"""Who changed which journey when, from one pass over git's log."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from mkdocs_journeys.message import Message
from mkdocs_journeys.revisions.git import GitProblem, Repository

MOST_COMMITS = 5_000
MOST_EDITS = 8
MOST_TABLES = 2  # figures come every month, and must not push out what somebody thought about
TABLE = ".csv"
ENDINGS = (".yml", ".yaml")
COMMIT = "\x01"


class Edit(NamedTuple):
    """What a commit did to a journey: the object of its file before and after, empty where there was none.

    `subject` is the first line of what its author said about it, `number` counts the commits, the newest first. Of an
    edit of measurements, `table` is the path of their file in the repository.
    """

    commit: str
    day: date
    author: str
    before: str
    after: str
    subject: str = ""
    number: int = 0
    table: str = ""


@dataclass(frozen=True)
class History:
    """The last edits of each journey by its id, the newest first; without them, `reason` says why.

    `tables` are the edits of tables of measurements, by their paths in the repository.
    """

    repository: Repository | None = None
    edits: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    reason: Message | None = None
    tables: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)


def newest_commit(folder: Path) -> str:
    """What a history depends on: the commit that is checked out, and whether it is all; empty without git."""
    try:
        repository = Repository.around(folder)
        return f"{repository.commit('HEAD')} {repository.is_shallow}"
    except GitProblem:
        return ""


def history(folder: Path) -> History:
    """The history of the journeys below a folder; a shallow clone would tell that all is new."""
    try:
        repository = Repository.around(folder)
        if repository.is_shallow:
            return History(reason=Message("only the newest commits were fetched (a shallow clone)"))
        log = repository.run(*command(repository, folder))
    except GitProblem as problem:
        return History(reason=problem.message)
    found = list(commits(log.decode("utf-8", "replace")))
    return History(repository, collected(found), tables=tabled(found))


def command(repository: Repository, folder: Path) -> Sequence[str]:
    """One pass for all files: each commit with its day and author, and the objects of the files that it changed."""
    way = folder.resolve().relative_to(repository.top).as_posix()
    shown = ("-z", "--raw", "--no-abbrev", "--no-merges", "-M", "-l500", "--no-ext-diff", "--no-textconv")
    form = f"--format={COMMIT}%H%x00%as%x00%aN%x00%s%x00"
    return ("log", *shown, form, f"--max-count={MOST_COMMITS}", "HEAD", "--", way)


class Touched(NamedTuple):
    """A file that a commit changed: its path before and after, and the objects."""

    old_path: str
    new_path: str
    before: str
    after: str


class Commit(NamedTuple):
    """A commit of a log with the files that it changed."""

    hash: str
    day: date
    author: str
    subject: str
    files: list[Touched]


def commits(log: str) -> Iterator[Commit]:
    """The commits of a log, the newest first."""
    for part in log.split(COMMIT)[1:]:
        commit, day, author, subject, *rest = [*part.split("\0"), ""]
        try:
            files = list(touched([word.lstrip("\n") for word in rest]))
            yield Commit(commit, date.fromisoformat(day), author, subject, files)
        except ValueError:  # a day before the calendar, an author with a line end: the next commit will do
            continue


def touched(words: list[str]) -> Iterator[Touched]:
    """The files of one commit; a renamed one has two paths."""
    rest = iter(words)
    for head in rest:
        if not head.startswith(":"):
            continue
        _, _, before, after, status = head[1:].split(" ")
        old = new = next(rest, "")
        if status[:1] in "RC":
            new = next(rest, "")
        yield Touched(old, new, known(before), known(after))


def known(blob: str) -> str:
    """The hash of an object; empty where there is none."""
    return blob if blob.strip("0") else ""


def collected(log: Iterable[Commit]) -> dict[str, tuple[Edit, ...]]:
    """The last edits of each journey; what a file was called before it was renamed is followed."""
    found: dict[str, list[Edit]] = {}
    names: dict[
        str, str
    ] = {}  # the ids of today, by those that the files had at the commit that is looked at
    for number, (commit, day, author, subject, files) in enumerate(log):
        renamed = {}
        for file in files:
            if not is_source(file.new_path):
                continue
            name = stem(file.new_path)
            id = names.get(name, name)
            edits = found.setdefault(id, [])
            if len(edits) < MOST_EDITS and file.after:
                edits.append(Edit(commit, day, author, file.before, file.after, subject, number))
            if file.old_path != file.new_path and stem(file.old_path) != name:
                renamed[stem(file.old_path)] = id
        names |= renamed
    return {id: tuple(edits) for id, edits in found.items() if edits}


def tabled(log: Iterable[Commit]) -> dict[str, tuple[Edit, ...]]:
    """The last edits of each table that was there before."""
    found: dict[str, list[Edit]] = {}
    for number, (commit, day, author, subject, files) in enumerate(log):
        for file in files:
            edits = found.setdefault(file.new_path, [])
            if (
                file.new_path.lower().endswith(TABLE)
                and file.before
                and file.after
                and len(edits) < MOST_TABLES
            ):
                new = Edit(commit, day, author, file.before, file.after, subject, number, file.new_path)
                edits.append(new)
    return {path: tuple(edits) for path, edits in found.items() if edits}


def is_source(path: str) -> bool:
    """Whether a file is one of a journey."""
    return path.lower().endswith(ENDINGS) and not path.rpartition("/")[2].startswith(("_", "."))


# The same files are changed again and again.
@lru_cache(16_384)
def stem(path: str) -> str:
    """The id that a file gives."""
    return PurePosixPath(path).stem


@dataclass(frozen=True, slots=True)
class Latest:
    """The last edit of a journey."""

    journey: str
    edit: Edit


def latest(found: History, ids: Sequence[str], most: int = 20) -> list[Latest]:
    """The latest changes of all journeys that there are, one for each, the newest first."""
    rows = [Latest(id, found.edits[id][0]) for id in ids if found.edits.get(id)]
    return sorted(rows, key=lambda row: row.edit.day, reverse=True)[:most]
