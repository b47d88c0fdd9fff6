"""A process that draws: reads DOT from its standard input and writes the layout to its standard output, frame by frame.

It is run as a file and imports nothing of the package: it has to be ready at once, and a graph that makes Graphviz hang
or crash takes nothing else with it. `worker.py LIMIT [DOT]`: seconds for a drawing, and the `dot` command that is used
where pygraphviz is not there.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Protocol

HEADER = struct.Struct(">cI")
READY, DRAWN, FAILED = b"R", b"D", b"F"
MOST_BYTES = 64 * 1024 * 1024
MOST_MEMORY = 2 * 1024**3
Draw = Callable[[bytes], bytes]


class Source(Protocol):
    """Where frames come from."""

    def read(self, size: int, /) -> bytes:
        """So many bytes, fewer at the end."""


def read_frame(stream: Source) -> tuple[bytes, bytes] | None:
    """The next frame: its kind and content; None where the stream has ended, or is no stream of frames."""
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    kind, size = HEADER.unpack(header)
    content = stream.read(size) if size <= MOST_BYTES else b""
    return (kind, content) if len(content) == size else None


def write_frame(stream: IO[bytes], kind: bytes, content: bytes) -> None:
    """Send a frame."""
    stream.write(HEADER.pack(kind, len(content)) + content)
    stream.flush()


def library() -> Draw:
    """Graphviz as a library. All drawings share one context, which is not made anew for each."""
    from pygraphviz import AGraph
    from pygraphviz import graphviz as gv

    context = gv.gvContextWithBuiltins()

    def draw(dot: bytes) -> bytes:
        graph = AGraph(string=dot.decode())
        try:
            if gv.gvLayout(context, graph.handle, b"dot"):
                raise ValueError("no layout")
            status, plain = gv.gvRenderData(context, graph.handle, b"plain")
            gv.gvFreeLayout(context, graph.handle)
            if status:
                raise ValueError("no answer")
            return bytes(plain)
        finally:
            graph.close()

    return draw


def command(path: str) -> Draw:
    """Graphviz as a command, one process for each drawing: in one process, drawings depend on their neighbours."""

    def draw(dot: bytes) -> bytes:
        done = subprocess.run([path, "-Tplain"], input=dot, capture_output=True, check=False)
        if done.returncode:
            raise ValueError(
                done.stderr.decode(errors="replace").strip()[:500] or f"status {done.returncode}"
            )
        return done.stdout

    return draw


def choose(path: str | None) -> Draw:
    """The library, else the command."""
    try:
        return library()
    except Exception:
        if path is None:
            raise
        return command(path)


def limit_self(seconds: float) -> None:
    """Die of a drawing that takes too long even if nobody is left to end this process; and of too much memory."""
    with suppress(ImportError, AttributeError, OSError, ValueError):
        import signal

        signal.setitimer(signal.ITIMER_REAL, seconds)


def limit_memory() -> None:
    """Let an allocation fail rather than the machine."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def serve(source: IO[bytes], sink: IO[bytes], draw: Draw, seconds: float) -> None:
    """Answer each frame with a drawing or a reason, until there are no more."""
    while (frame := read_frame(source)) is not None:
        limit_self(seconds * 2 + 5)
        try:
            kind, answer = DRAWN, draw(frame[1])
        except Exception as error:
            kind, answer = FAILED, str(error).encode()
        limit_self(0)
        write_frame(sink, kind, answer)


def main(arguments: list[str]) -> None:
    """Take the standard output for frames alone, whatever native code prints; say when ready, then serve."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    limit_memory()
    draw = choose(arguments[1] if len(arguments) > 1 else None)
    write_frame(sink, READY, b"")
    serve(sys.stdin.buffer, sink, draw, float(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
