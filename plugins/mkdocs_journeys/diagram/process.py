"""One worker process, seen from our side: start it, ask it, end it."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs_journeys.diagram.receiving import receive
from mkdocs_journeys.diagram.results import Drawing, Failure, Result, Trouble
from mkdocs_journeys.diagram.worker import DRAWN, READY, write_frame
from mkdocs_journeys.message import Message

SCRIPT = Path(__file__).with_name("worker.py")
START_LIMIT = 60.0


class Worker:
    """A process that draws one graph after another."""

    def __init__(self, environment: Mapping[str, str], limit: float, command: str | None = None) -> None:
        self.limit = limit
        arguments = [sys.executable, "-P", str(SCRIPT), str(limit), *([command] if command else [])]
        own_group: dict[str, Any] = {"start_new_session": True}
        if os.name == "nt":
            own_group = {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
        self.process = subprocess.Popen(
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **environment},
            **own_group,
        )
        answer, _ = receive(self.process, START_LIMIT, self.kill)
        self.ready = answer is not None and answer[0] == READY

    def ask(self, dot: str) -> None:
        """Let it draw a graph, while this process does something else."""
        assert self.process.stdin
        with suppress(OSError):
            write_frame(self.process.stdin, DRAWN, dot.encode())

    def answer(self) -> Result:
        """The drawing that it was asked for. After a time-out or a crash the process is gone: see `alive`."""
        answer, late = receive(self.process, self.limit, self.kill)
        if answer is None:
            self.end()
            if late:
                return Failure(
                    Trouble.TIMEOUT,
                    Message("drawing it took more than {seconds} s", seconds=f"{self.limit:g}"),
                )
            return Failure(Trouble.CRASH, Message("Graphviz crashed over it"))
        kind, content = answer
        text = content.decode(errors="replace")
        if kind == DRAWN:
            return Drawing(text)
        return Failure(Trouble.INVALID, Message("Graphviz cannot draw it: {problem}", problem=text))

    @property
    def alive(self) -> bool:
        """Whether it can draw another one."""
        return self.ready and self.process.poll() is None

    def kill(self) -> None:
        """End the process and whatever it started."""
        with suppress(OSError):
            if sys.platform == "win32":
                tree = ["taskkill", "/T", "/F", "/PID", str(self.process.pid)]
                subprocess.run(tree, capture_output=True, check=False)
            else:
                os.killpg(self.process.pid, signal.SIGKILL)

    def end(self) -> None:
        """End the process, and leave nothing of it behind."""
        if self.process.poll() is None:
            self.kill()
        for stream in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()
        self.process.wait()
