"""A few worker processes that threads borrow."""

from collections.abc import Mapping
from queue import Empty, LifoQueue

from mkdocs_journeys.diagram.process import Worker
from mkdocs_journeys.diagram.results import Failure, Result, Trouble
from mkdocs_journeys.message import Message

BROKEN = Failure(Trouble.UNAVAILABLE, Message("the process that runs Graphviz does not start"))


class Pool:
    """Idle workers; a new one is started where there is none, which is also how a lost one is replaced."""

    def __init__(self, environment: Mapping[str, str], time_limit: float, command: str | None) -> None:
        self.environment = environment
        self.time_limit = time_limit
        self.command = command
        self.idle: LifoQueue[Worker] = LifoQueue()

    def draw(self, dot: str) -> Result:
        """Draw with a worker that has nothing to do."""
        worker = self.borrow()
        if not worker.ready:
            worker.end()
            return BROKEN
        try:
            return worker.draw(dot)
        finally:
            if worker.alive:
                self.idle.put(worker)
            else:
                worker.end()

    def borrow(self) -> Worker:
        """An idle worker that still lives, or a new one."""
        while True:
            try:
                worker = self.idle.get_nowait()
            except Empty:
                return Worker(self.environment, self.time_limit, self.command)
            if worker.alive:
                return worker
            worker.end()

    def close(self) -> None:
        """End all workers."""
        while True:
            try:
                self.idle.get_nowait().end()
            except Empty:
                return
