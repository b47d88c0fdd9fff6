"""Chromium, found on this machine and run without a window: what prints the pages, and draws them."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message

VARIABLE = "JOURNEYS_CHROMIUM"
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
MISSING = Message(
    "this needs Chromium, Google Chrome or Microsoft Edge, and none was found; install one, or name the program "
    "in the variable {variable}; the page can also be printed from any browser",
    variable=VARIABLE,
)
WAYS = (
    "  Debian, Ubuntu   sudo apt install chromium",
    "  Fedora           sudo dnf install chromium",
    "  macOS            brew install --cask chromium",
    "  Windows          winget install Google.Chrome",
)
FLAGS = (
    "--headless=new",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    # A page of ours asks nobody for anything; one that a team has changed is held to it.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # Time stands still until everything is loaded: the result does not depend on how fast the machine is.
    "--virtual-time-budget=10000",
)
PATIENCE = 120
LOGGED = re.compile(r"^\[[^]]*\] ?")


def find_chromium() -> str:
    """The program; raises with what to install where there is none."""
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise JourneysError(
                Message(
                    '{variable} names "{named}", which is no program here', variable=VARIABLE, named=named
                )
            )
        return found
    found = next(candidates(), None)
    if found is None:
        raise JourneysError(MISSING, WAYS)
    return found


def candidates() -> Iterator[str]:
    """The browsers of this machine."""
    yield from filter(None, map(shutil.which, NAMES))
    yield from (place for place in PLACES if Path(place).is_file())


def run_chromium(page: Path, *arguments: str) -> str:
    """What Chromium prints for a page, with a profile of its own that is thrown away."""
    # The sandbox needs a user that is not root; as root it refuses to start.
    rootly = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    with TemporaryDirectory(prefix="journeys-", ignore_cleanup_errors=True) as profile:
        command = [find_chromium(), *FLAGS, *rootly, f"--user-data-dir={profile}", *arguments, page.as_uri()]
        try:
            done = subprocess.run(
                command, capture_output=True, encoding="utf-8", errors="replace", timeout=PATIENCE
            )
        except subprocess.TimeoutExpired as problem:
            raise JourneysError(
                Message("Chromium was not ready after {seconds} seconds", seconds=PATIENCE)
            ) from problem
    if done.returncode:
        last = LOGGED.sub("", (done.stderr.strip().splitlines() or [""])[-1])
        raise JourneysError(Message("Chromium failed: {reason}", reason=last or Message("no reason given")))
    return done.stdout
