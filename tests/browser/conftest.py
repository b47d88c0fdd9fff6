"""Sites in a real browser: the machine's own Chromium, and a server on this machine's own loopback."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.mkdocs.sites import make, write

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = bool(os.environ.get("JOURNEYS_REQUIRE_BROWSER"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder needs a browser; where it is required, a machine without one fails them."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None and not REQUIRED:
                item.add_marker(pytest.mark.skip(reason="there is no Chromium here"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser, started once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *args: object) -> None:
        """No log."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder that is being served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The example site, served from a sub-folder, as most teams publish theirs."""
    folder = tmp_path_factory.mktemp("served")
    make(ROOT, folder / "below" / "here")
    with served(folder) as address:
        yield f"{address}below/here/"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Callable[[dict[str, str]], str]]:
    """Build and serve a project of these files; gives its address."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def start(files: dict[str, str]) -> str:
            built = make(write(tmp_path / "project", files), tmp_path / "built")
            return stack.enter_context(served(Path(built.root)))

        yield start


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh window that may only talk to this machine; what it refused is in `context.refused`."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context
    context.close()
