"""A server on this machine's own loopback, for a site that was built."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing; `policy` goes with each of them."""

    policy = ""

    def end_headers(self) -> None:
        """Add the policy."""
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """No log."""


USED: set[int] = set()


def new_server(handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    """A server on a port that had no other site before: a browser remembers what it got from there."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    while server.server_port in USED:
        server.server_close()
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    USED.add(server.server_port)
    return server


@contextmanager
def served(folder: Path, policy: str = "") -> Iterator[str]:
    """The address of a folder that is being served."""
    handler = type("Handler", (Quiet,), {"policy": policy})
    server = new_server(partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
