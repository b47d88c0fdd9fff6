"""From DOT to a layout: finds a Graphviz, draws in another process, and remembers what was drawn before."""

import shutil
import subprocess
import weakref
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from itertools import repeat
from types import TracebackType

from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.diagram.fonts import default_folder, font_environment
from mkdocs_journeys.diagram.graph import Graph
from mkdocs_journeys.diagram.pool import Pool
from mkdocs_journeys.diagram.results import UNAVAILABLE, Failure, Result, Trouble
from mkdocs_journeys.message import Message

MOST_NODES, MOST_EDGES = 400, 1200


class Engine:
    """Draws DOT. Its other process is started when there is something to draw, and kept until `close`."""

    def __init__(self, cache: DrawingCache | None = None, time_limit: float = 10.0) -> None:
        self.cache = cache or DrawingCache(None)
        self.time_limit = time_limit
        self._pool: Pool | None = None
        self._finalizer: weakref.finalize[..., Engine] | None = None

    def lay_out(self, dots: Sequence[str]) -> Iterator[Result]:
        """The layout of each graph in turn; the next one is made while this one is used."""
        if not self.available:
            return repeat(UNAVAILABLE, len(dots))
        return self.pool().draw(dots) if dots else iter(())

    def pool(self) -> Pool:
        """The worker, made when it is first needed, and ended with this object at the latest."""
        if self._pool is None:
            folders = [self.cache.folder] if self.cache.folder else []
            environment = font_environment(*folders, default_folder())
            self._pool = Pool(environment, self.time_limit, self.command)
            self._finalizer = weakref.finalize(self, self._pool.close)
        return self._pool

    def close(self) -> None:
        """End the worker."""
        if self._finalizer:
            self._finalizer()
        self._pool = self._finalizer = None

    def __enter__(self) -> "Engine":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def command(self) -> str | None:
        """The `dot` command, where there is one."""
        return shutil.which("dot")

    @property
    def available(self) -> bool:
        """Whether there is a Graphviz at all."""
        return find_spec("pygraphviz") is not None or self.command is not None

    @cached_property
    def version(self) -> str:
        """Which Graphviz draws: another one may draw differently."""
        if find_spec("pygraphviz") is not None:
            try:
                return f"pygraphviz {version('pygraphviz')}"
            except PackageNotFoundError:
                return "pygraphviz"
        return command_version(self.command) if self.command else "none"


def command_version(command: str) -> str:
    """What the `dot` command calls itself."""
    try:
        done = subprocess.run([command, "-V"], capture_output=True, check=False, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return command
    return (done.stderr or done.stdout).decode(errors="replace").strip()


def too_large(graph: Graph) -> Failure | None:
    """A failure where a graph is larger than what is drawn in reasonable time."""
    nodes, edges = sum(len(stage.nodes) for stage in graph.stages), len(graph.edges)
    if nodes <= MOST_NODES and edges <= MOST_EDGES:
        return None
    reason = Message(
        "{nodes} touchpoints and {edges} ways are more than are drawn ({most_nodes} and {most_edges})",
        nodes=nodes,
        edges=edges,
        most_nodes=MOST_NODES,
        most_edges=MOST_EDGES,
    )
    return Failure(Trouble.TOO_LARGE, reason)
