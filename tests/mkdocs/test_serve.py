"""While serving: edits, new and deleted files show up; a mistake shows its findings, the last good page stays."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

JOURNEY = """\
title: {title}
personas: [amira]
stages:
  - title: Arrives
    touchpoints:
      - {{title: Opens the door, emotion: {emotion}}}
"""
CONFIG = """\
site_name: Served
theme: {name: material, font: false}
plugins:
  - search
  - journeys: {as_of: 2026-09-30}
"""
PATIENCE = 60  # seconds; far more than a rebuild takes on a slow machine


class Served:
    """A project that is being served."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.url = f"http://127.0.0.1:{port}/"

    def write(self, name: str, text: str) -> None:
        """Write a file of the project."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def page(self, address: str) -> str:
        """The HTML of a page, empty where there is none."""
        try:
            with urllib.request.urlopen(self.url + address, timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, OSError):
            return ""

    def wait_for(self, address: str, holds: Callable[[str], bool]) -> str:
        """The page, as soon as it is as expected."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            html = self.page(address)
            if holds(html):
                return html
            time.sleep(0.2)
        raise AssertionError(
            f"{address} did not become what was expected; it is:\n{self.page(address)[:3000]}"
        )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project under `mkdocs serve`."""
    project = Served(tmp_path, free_port())
    project.write("mkdocs.yml", CONFIG)
    project.write("docs/index.md", "# Home\n")
    project.write("personas/amira.yml", "name: Amira\n")
    project.write("journeys/visit.yml", JOURNEY.format(title="First visit", emotion=1))
    address = project.url.removeprefix("http://").rstrip("/")
    log = (tmp_path / "serve.log").open("w")
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    server = subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log, env=environment)
    try:
        project.wait_for("journeys/visit/", lambda html: "First visit" in html)
        yield project
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)
        log.close()


def test_an_edit_shows_up(served: Served) -> None:
    served.write("journeys/visit.yml", JOURNEY.format(title="Second visit", emotion=1))
    served.wait_for("journeys/visit/", lambda html: "Second visit" in html)


def test_new_and_deleted_files_show_up(served: Served) -> None:
    served.write("journeys/later/return.yml", JOURNEY.format(title="Brings it back", emotion=-1))
    served.wait_for("journeys/return/", lambda html: "Brings it back" in html)
    (served.root / "journeys/later/return.yml").unlink()
    served.wait_for("journeys/return/", lambda html: "Brings it back" not in html)
    served.wait_for("journeys/visit/", lambda html: "First visit" in html)


def test_a_mistake_shows_its_findings_and_mending_it_brings_the_page_back(served: Served) -> None:
    served.write("journeys/visit.yml", JOURNEY.format(title="First visit", emotion=7))
    html = served.wait_for("journeys/visit/", lambda html: "7 is not between" in html)
    assert "J205" in html
    assert "First visit" in html, "the last good page stays"
    served.write("journeys/visit.yml", JOURNEY.format(title="Mended visit", emotion=1))
    html = served.wait_for("journeys/visit/", lambda html: "Mended visit" in html)
    assert "J205" not in html


def test_a_file_that_was_never_good_has_a_page_with_its_findings(served: Served) -> None:
    served.write("journeys/broken.yml", "title: [\n")
    html = served.wait_for("journeys/broken/", lambda html: "J102" in html)
    assert "journeys/broken.yml" in html
    assert "First visit" in served.page("journeys/visit/"), "a broken file hides no good one"
    assert "broken.yml" in served.page("journeys/"), "all findings are listed on the page of all journeys"


def test_a_broken_catalogue_leaves_the_words_that_were_known(served: Served) -> None:
    served.write("journeys/_catalog.yml", "channels: [{id: desk, title: Front desk}]\n")
    desk = JOURNEY.format(title="First visit", emotion=1).replace("emotion", "channel: desk, emotion")
    served.write("journeys/visit.yml", desk)
    served.wait_for("journeys/visit/", lambda html: "Front desk" in html)
    served.write("journeys/_catalog.yml", "channels: {id: desk}\n")
    served.wait_for("journeys/", lambda html: "J203" in html)
    assert "Front desk" in served.page("journeys/visit/")


def test_what_a_page_of_prose_shows_follows_its_file(served: Served) -> None:
    served.write("docs/index.md", "# Home\n\n![](journeys/visit.yml#map)\n\n![](journeys/broken.yml)\n")
    served.write("journeys/broken.yml", "title: [\n")
    html = served.wait_for("", lambda html: "Opens the door" in html and "journeys/broken/" in html)
    assert "<img" not in html.partition("<h1")[2].partition("</article>")[0], (
        "a link stands where nothing is known"
    )
    edited = JOURNEY.format(title="First visit", emotion=1).replace("Opens the door", "Rings the bell")
    served.write("journeys/visit.yml", edited)
    served.wait_for("", lambda html: "Rings the bell" in html)
