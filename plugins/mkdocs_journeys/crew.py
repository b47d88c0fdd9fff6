"""Processes that keep what they have read, and are asked about it again and again.

What they keep never leaves them: of a large project that is most of it, and to hand it on would take longer than to
make it.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, Generic, NoReturn, TypeVar

from mkdocs_journeys.parallel import settle

S = TypeVar("S")
R = TypeVar("R")
# A number travels as one byte.
MOST_PORTIONS = 250


class Lost(Exception):
    """A process has ended before it gave an answer; whoever has its work done elsewhere will see why."""


@dataclass(frozen=True)
class Member:
    """One of the processes: where it is asked, and where it answers."""

    process: int
    questions: BinaryIO
    answers: BinaryIO

    def ask(self, question: Callable[[Any, Any], Any], about: Any) -> None:
        """Have it work on an answer."""
        try:
            pickle.dump((question, about), self.questions, pickle.HIGHEST_PROTOCOL)
            self.questions.flush()
        except OSError as problem:
            raise Lost from problem

    def answer(self) -> Any:
        """What it answers, once it does."""
        try:
            return pickle.load(self.answers)  # noqa: S301 - our own process wrote it
        except (EOFError, OSError, pickle.UnpicklingError) as problem:
            raise Lost from problem

    def close(self) -> None:
        """Hear no more of it; it ends when it is asked no more."""
        with suppress(OSError):
            self.questions.close()
        with suppress(OSError):
            self.answers.close()

    def end(self) -> None:
        """End it, and wait until it has ended."""
        self.close()
        with suppress(OSError):
            os.kill(self.process, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(self.process, 0)


class Crew(Generic[S]):
    """Several processes that each have a state of their own."""

    def __init__(self, members: list[Member]) -> None:
        self.members = members

    def ask(self, question: Callable[[S, Any], R], about: Any = None) -> list[R]:
        """What each of them answers; they all work on it at the same time."""
        for member in self.members:
            member.ask(question, about)
        return [member.answer() for member in self.members]

    def dismiss(self) -> None:
        """Let them go, without waiting until they have."""
        for member in self.members:
            member.close()


@contextmanager
def crew(start: Callable[[Iterator[int]], S], processes: int, portions: int) -> Iterator[Crew[S]]:
    """Processes that begin at once; each is given the numbers of the portions that it takes, as fast as it can."""
    ours = Crew[S]([])
    numbers = queue(portions)
    try:
        for _ in range(processes):
            ours.members.append(begin(start, numbers, ours.members))
        yield ours
    finally:
        os.close(numbers)
        for member in ours.members:
            member.end()


def queue(portions: int) -> int:
    """A pipe with the numbers of all portions, which each process takes one of at a time."""
    source, sink = os.pipe()
    os.write(sink, bytes(range(portions)))
    os.close(sink)
    return source


def begin(start: Callable[[Iterator[int]], Any], numbers: int, others: list[Member]) -> Member:
    """A new process."""
    asked, asking = os.pipe()
    answered, answering = os.pipe()
    process = os.fork()
    if not process:
        # Only the first process may hold these: the others end where it does.
        for file in (
            asking,
            answered,
            *(file.fileno() for each in others for file in (each.questions, each.answers)),
        ):
            os.close(file)
        work(start, numbers, len(others), asked, answering)
    os.close(asked)
    os.close(answering)
    return Member(process, os.fdopen(asking, "wb"), os.fdopen(answered, "rb"))


def taken(numbers: int, index: int) -> Iterator[int]:
    """The numbers that one process gets hold of; `index` tells which one it is. Without the first process, it ends."""
    first = os.getppid()
    while (number := os.read(numbers, 1)) and os.getppid() == first:
        yield number[0]


def work(
    start: Callable[[Iterator[int]], Any], numbers: int, index: int, asked: int, answering: int
) -> NoReturn:
    """What a process does: read, and answer as long as it is asked."""
    try:
        settle()
        state = start(taken(numbers, index))
        with os.fdopen(asked, "rb") as questions, os.fdopen(answering, "wb") as answers:
            while True:
                question, about = pickle.load(questions)  # noqa: S301 - the process that began this one wrote it
                pickle.dump(question(state, about), answers, pickle.HIGHEST_PROTOCOL)
                answers.flush()
    except BaseException:
        # Of what went wrong here, the first process hears that nothing comes; it does the work itself then.
        os._exit(1)
    os._exit(0)
