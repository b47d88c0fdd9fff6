"""What a worker process answers, waited for no longer than a limit."""

import os
import sys
from collections.abc import Callable
from subprocess import Popen
from time import monotonic

from mkdocs_journeys.diagram.worker import read_frame

# The next answer, and whether the process had to be ended because it did not come in time.
Received = tuple[tuple[bytes, bytes] | None, bool]


def receive(process: Popen[bytes], limit: float, kill: Callable[[], None]) -> Received:
    """The next answer of a process, which is killed where there is none within so many seconds."""
    return (
        receive_by_timer(process, limit, kill)
        if sys.platform == "win32"
        else receive_in_time(process, limit, kill)
    )


def receive_by_timer(process: Popen[bytes], limit: float, kill: Callable[[], None]) -> Received:
    """The same where nobody can wait for a pipe: another thread ends the process."""
    from threading import Timer

    late: list[bool] = []

    def interrupt() -> None:
        late.append(True)
        kill()

    assert process.stdout
    timer = Timer(limit, interrupt)
    timer.daemon = True
    timer.start()
    try:
        return read_frame(process.stdout), bool(late)
    finally:
        timer.cancel()


def receive_in_time(process: Popen[bytes], limit: float, kill: Callable[[], None]) -> Received:
    """The same where a pipe can be waited for; a thread for each answer would take as long as the drawing."""
    assert process.stdout
    try:
        return read_frame(Pipe(process.stdout.fileno(), monotonic() + limit)), False
    except TimeoutError:
        kill()
        return None, True


class Pipe:
    """A pipe that is read until a time; nothing is read ahead, since each answer has a time of its own."""

    def __init__(self, number: int, until: float) -> None:
        from select import POLLIN, poll

        self.number = number
        self.until = until
        self.poll = poll()
        self.poll.register(number, POLLIN)

    def read(self, size: int) -> bytes:
        """So many bytes, fewer where the other end was closed; a `TimeoutError` where they do not come in time."""
        pieces: list[bytes] = []
        while size > 0:
            if not self.poll.poll(max(0.0, self.until - monotonic()) * 1000):
                raise TimeoutError
            piece = os.read(self.number, size)
            if not piece:
                break
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)
