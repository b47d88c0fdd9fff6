"""A process that makes itself ready for some work while this one still finds out what is to be done."""

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from mkdocs_journeys.parallel import can_fork, cores

T = TypeVar("T")
R = TypeVar("R")


@contextmanager
def on_standby(work: Callable[[T], R], prepare: Callable[[], None]) -> Iterator[Callable[[T], R]]:
    """The same work, done in a process that has begun to prepare for it, where there is a core for that.

    What goes there and comes back is pickled. Whatever fails there is done once more here, so that it fails here.
    """
    if cores() < 2 or not can_fork():
        yield work
        return
    helper = Helper(work, prepare)
    try:
        yield helper.ask
    finally:
        helper.end()


class Helper:
    """A process with a pipe to it and one from it."""

    def __init__(self, work: Callable[[Any], Any], prepare: Callable[[], None]) -> None:
        self.work = work
        theirs, ours = os.pipe(), os.pipe()
        self.process = os.fork()
        if not self.process:
            close(theirs[1], ours[0])
            serve(theirs[0], ours[1], work, prepare)
        close(theirs[0], ours[1])
        self.questions, self.answers = os.fdopen(theirs[1], "wb"), os.fdopen(ours[0], "rb")

    def ask(self, value: Any) -> Any:
        """What the work gives for a value."""
        try:
            pickle.dump(value, self.questions, pickle.HIGHEST_PROTOCOL)
            self.questions.flush()
            return pickle.load(self.answers)  # noqa: S301 - our own process wrote it
        except (OSError, EOFError):
            return self.work(value)

    def end(self) -> None:
        """Nobody waits for the process any more."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        for pipe in (self.questions, self.answers):
            with suppress(OSError):
                pipe.close()


def serve(questions: int, answers: int, work: Callable[[Any], Any], prepare: Callable[[], None]) -> None:
    """Work for as long as something is asked, and leave without a word, also where something went wrong."""
    try:
        prepare()
        with os.fdopen(questions, "rb") as source, os.fdopen(answers, "wb") as sink:
            while True:
                value = pickle.load(source)  # noqa: S301 - the process that began this one wrote it
                pickle.dump(work(value), sink, pickle.HIGHEST_PROTOCOL)
                sink.flush()
    finally:
        # Neither a traceback nor what the other process has yet to write is for this one to print.
        os._exit(0)


def close(*pipes: int) -> None:
    """Close the ends that are another process's."""
    for pipe in pipes:
        os.close(pipe)
