"""Sites in a real browser: the machine's own Chromium, and a server on this machine's own loopback."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.kinds import KINDS
from tests.browser.serving import served
from tests.mkdocs.sites import SMALL, Site, configured, make, write

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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example site, built once, in a sub-folder."""
    folder = tmp_path_factory.mktemp("served")
    return make(ROOT, folder / "below" / "here")


@pytest.fixture(scope="session")
def example(built: Site) -> Iterator[str]:
    """The example site, served from a sub-folder, as most teams publish theirs."""
    with served(built.root.parent.parent) as address:
        yield f"{address}below/here/"


@pytest.fixture(scope="session")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A project with a file that cannot be read, as `mkdocs serve` shows it."""
    colours = [{"scheme": "default"}, {"scheme": "slate"}]
    config = configured(theme={"name": "material", "font": False, "palette": colours})
    files = {**SMALL, "mkdocs.yml": config, "journeys/broken.yml": "title: [\n"}
    root = write(tmp_path_factory.mktemp("mistaken"), files)
    with served(make(root, strict=False, serving=True).root) as address:
        yield address


@pytest.fixture(params=list(KINDS))
def kind(request: pytest.FixtureRequest, example: str, mistaken: str) -> str:
    """The address of a page of each kind."""
    place = KINDS[request.param]
    return mistaken + "journeys/broken/" if place is None else example + place


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Callable[[dict[str, str]], str]]:
    """Build and serve a project of these files; gives its address."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def start(files: dict[str, str]) -> str:
            built = make(write(tmp_path / "project", files), tmp_path / "built")
            return stack.enter_context(served(Path(built.root)))

        yield start


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[BrowserContext]:
    """What the windows of all tests have in common: starting anew takes as long as loading a page does."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context
    context.close()


@pytest.fixture
def context(shared: BrowserContext) -> Iterator[BrowserContext]:
    """Windows that know nothing of those before."""
    yield shared
    for page in shared.pages:
        forget(page)
        page.close()


def forget(page: Page) -> None:
    """Let go what the site of a page has stored in the browser."""
    if page.url.startswith("http"):
        origin = {"origin": "/".join(page.url.split("/")[:3]), "storageTypes": "all"}
        page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", origin)


@pytest.fixture(scope="session")
def first_window(browser: Browser) -> Iterator[Page]:
    """See `window`."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture
def window(first_window: Page) -> Iterator[Page]:
    """One window for all tests that only look, each at other pages."""
    first_window.set_viewport_size({"width": 1440, "height": 900})
    yield first_window
    first_window.emulate_media(media="null")
    forget(first_window)
    first_window.goto("about:blank")


@pytest.fixture(scope="session")
def still_window(browser: Browser) -> Iterator[Page]:
    """The same without scripts."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()
