"""The worker process that draws, and the next one where it is lost."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_journeys.diagram.process import Worker
from mkdocs_journeys.diagram.results import Failure, Result, Trouble
from mkdocs_journeys.message import Message

BROKEN = Failure(Trouble.UNAVAILABLE, Message("the process that runs Graphviz does not start"))


class Pool:
    """A worker, which is started when there is something to draw; one that is lost is replaced."""

    def __init__(self, environment: Mapping[str, str], time_limit: float, command: str | None) -> None:
        self.environment = environment
        self.time_limit = time_limit
        self.command = command
        self.idle: Worker | None = None

    def draw(self, dots: Sequence[str]) -> Iterator[Result]:
        """One drawing after the other; while its user is busy with one, the next is drawn."""
        asked = self.asked(dots[0]) if dots else None
        try:
            for following in (*dots[1:], None):
                worker, asked = asked, None
                result = worker.answer() if worker else BROKEN
                if following is not None:
                    asked = self.asked(following, worker)
                else:
                    self.keep(worker)
                yield result
        finally:
            # Nobody waits for the answer any more.
            if asked:
                asked.end()

    def asked(self, dot: str, worker: Worker | None = None) -> Worker | None:
        """A worker that draws a graph, this one where it still lives; None where none starts."""
        self.keep(worker)
        found = self.idle or Worker(self.environment, self.time_limit, self.command)
        self.idle = None
        if not found.ready:
            found.end()
            return None
        found.ask(dot)
        return found

    def keep(self, worker: Worker | None) -> None:
        """Keep a worker for the next drawing, where it still lives."""
        if worker and worker.alive:
            self.idle = worker
        elif worker:
            worker.end()

    def close(self) -> None:
        """End it."""
        if self.idle:
            self.idle.end()
            self.idle = None
