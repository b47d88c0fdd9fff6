"""Git, asked without checking anything out; whatever an author or a user wrote goes in where it cannot be an option."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha1, sha256
from pathlib import Path
from typing import NamedTuple

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message, verbatim
from mkdocs_journeys.nearest import guessed, nearest

# Nothing that a repository's own configuration could run, and words that do not depend on the machine.
COMMAND = ("git", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
SURROUNDINGS = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_PAGER": "cat", "GIT_LITERAL_PATHSPECS": "1"}
LINK, FILE, MODULE = "120000", "100", "160000"


class GitProblem(JourneysError):
    """Why git cannot tell what it was asked."""


class TreeEntry(NamedTuple):
    """A file, link or submodule of a revision."""

    mode: str
    blob: str
    path: str


@dataclass(frozen=True)
class Repository:
    """A repository; `top` is the folder of its work tree, or of a bare repository itself.

    In one that is shallow only the newest commits were fetched; one with long hashes counts in SHA-256.
    """

    top: Path
    bare: bool = False
    is_shallow: bool = False
    long_hashes: bool = False

    @classmethod
    def around(cls, folder: Path) -> "Repository":
        """The repository that a folder is in; git is asked once, since each question takes a process."""
        asked = (
            "--is-bare-repository",
            "--is-shallow-repository",
            "--show-object-format",
            "--absolute-git-dir",
        )
        said = run(folder, "rev-parse", *asked, "--show-cdup").decode("utf-8", "surrogateescape")
        bare, shallow, hashes, place, *up = said.removesuffix("\n").split("\n")
        if bare != "true" and not up:
            raise GitProblem(Message('"{folder}" is a folder of git itself', folder=folder))
        top = place if bare == "true" else os.path.join(folder, up[0])  # noqa: PTH118 - that may be empty
        return cls(Path(os.path.realpath(top)), bare == "true", shallow == "true", hashes == "sha256")

    def run(self, *arguments: str, text: bytes = b"") -> bytes:
        """What a command of git answers."""
        return run(self.top, *arguments, text=text)

    def commit(self, revision: str) -> str:
        """The hash of the commit that a revision is; it is asked for where nothing is taken for an option."""
        asked = f"{revision}^{{commit}}"
        bad = "\n" in asked or "\0" in asked
        answer = b"" if bad else self.run("cat-file", "--batch-check", text=asked.encode() + b"\n")
        words = answer.decode("ascii", "replace").rsplit(" ", 2)
        if len(words) == 3 and words[1] == "commit":
            return words[0]
        raise GitProblem(self.missing(revision))

    def missing(self, revision: str) -> Message:
        """Why a revision is not there, and what to do about it."""
        revision = " ".join(revision.split())
        if revision == "HEAD":
            return Message("there is no commit yet in this repository")
        said = Message('no revision "{revision}" in this repository', revision=revision)
        if self.is_shallow:
            return Message(
                "{said}: only the newest commits were fetched (a shallow clone); fetch the others with git fetch "
                "--unshallow, or in a workflow with fetch-depth: 0",
                said=said,
            )
        names = self.run("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
        if revision.startswith((".", "~", "/", "-")):
            return Message("{said}, nor a folder of this name", said=said)
        near = nearest(revision, names)
        if near is not None and near != revision:
            return guessed(said, near)
        remote, _, branch = revision.partition("/")
        if not branch or remote not in self.run("remote").decode("utf-8", "replace").split():
            remote, branch = "origin", revision
        return Message(
            "{said}; a branch of the server has to be fetched first: git fetch {remote} {branch}",
            said=said,
            remote=remote,
            branch=branch,
        )

    def merge_base(self, one: str, other: str) -> str:
        """The newest commit that two revisions have in common."""
        commits = self.commit(one), self.commit(other)
        try:
            return self.run("merge-base", *commits).decode("ascii").strip()
        except GitProblem:
            more = verbatim("")
            if self.is_shallow:
                more = Message("; only the newest commits were fetched: git fetch --unshallow")
            raise GitProblem(
                Message(
                    '"{one}" and "{other}" have no commit in common{more}', one=one, other=other, more=more
                )
            ) from None

    def entries(self, commit: str, paths: Sequence[str]) -> Iterator[TreeEntry]:
        """Everything below some paths of a commit, each path with those above it, where a submodule may stand."""
        above = {parent for path in paths for parent in parents(path)}
        for line in self.run("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths).split(b"\0"):
            yield from entry(line)
        if above:
            asked = ("ls-tree", "-z", "--full-tree", commit, "--", *sorted(above))
            for line in self.run(*asked).split(b"\0"):
                yield from (found for found in entry(line) if found.mode == MODULE)

    def file(self, commit: str, path: str) -> bytes | None:
        """What a file of a commit holds; None where it is not there."""
        try:
            return None if "\n" in path else next(self.contents([f"{commit}:{path}"]))
        except GitProblem:
            return None

    def name(self, content: bytes) -> str:
        """The hash of a file's content here."""
        return name_of(content, self.long_hashes)

    def contents(self, hashes: Sequence[str]) -> Iterator[bytes]:
        """What objects hold, all read by one process."""
        answer = self.run(
            "cat-file", "--batch", "--buffer", text="".join(f"{each}\n" for each in hashes).encode()
        )
        at = 0
        for each in hashes:
            end = answer.index(b"\n", at)
            words = answer[at:end].rsplit(b" ", 2)
            if len(words) != 3 or not words[2].isdigit():
                raise GitProblem(
                    Message("the object {each} is missing; fetch it with git fetch --refetch", each=each)
                )
            size = int(words[2])
            yield answer[end + 1 : end + 1 + size]
            at = end + size + 2


def name_of(content: bytes, long: bool) -> str:
    """The hash that git gives the content of a file."""
    digest = (sha256 if long else sha1)(b"blob %d\0" % len(content), usedforsecurity=False)
    digest.update(content)
    return digest.hexdigest()


def entry(line: bytes) -> Iterator[TreeEntry]:
    """An entry of a listing; a name that is no text is kept by its bytes."""
    head, tab, path = line.partition(b"\t")
    if tab:
        mode, _, blob = head.decode("ascii").split()
        yield TreeEntry(mode, blob, path.decode("utf-8", "surrogateescape"))


def parents(path: str) -> list[str]:
    """The folders above a path."""
    steps = path.split("/")
    return ["/".join(steps[:n]) for n in range(1, len(steps))]


def run(folder: Path, *arguments: str, text: bytes = b"") -> bytes:
    """What git answers in a folder."""
    command = [*COMMAND, *arguments]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            input=text,
            capture_output=True,
            env={**os.environ, **SURROUNDINGS},
            check=False,
        )
    except FileNotFoundError as cause:
        raise GitProblem(
            Message("git is not installed, and without it there are no revisions to read")
        ) from cause
    except OSError as cause:
        raise GitProblem(Message("git cannot be run: {strerror}", strerror=cause.strerror)) from cause
    if done.returncode:
        raise GitProblem(reason(done.stderr.decode("utf-8", "replace"), folder))
    return done.stdout


def reason(said: str, folder: Path) -> Message:
    """What went wrong, in a sentence."""
    if "not a git repository" in said:
        return Message('"{folder}" is in no git repository', folder=str(folder))
    if "dubious ownership" in said:
        return Message(
            "git does not trust this repository: git config --global --add safe.directory {folder}",
            folder=str(folder),
        )
    lines = [line for line in said.splitlines() if line.strip()]
    return verbatim(f"git: {lines[0].removeprefix('fatal: ') if lines else 'no answer'}")
