"""Pages that a second process puts into their frames are those that MkDocs would write."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.mkdocs.sites import configured, write

# Each build is a process of its own, because only one without threads forks. `all` waits for every page; in the end
# it is told how many pages came from the other process.
BUILD = """
import sys
from mkdocs_journeys.mkdocs import framing
from mkdocs.__main__ import cli

framing.LEAST, framing.cores = {least}, lambda: 2
counts = []
listen, end = framing.Framing.listen, framing.Framing.end

def waiting(self):
    while {wait} and self.news is not None and len(self.done) < len(self.pages) and self.news.poll(60):
        self.hear(self.news.recv())
    listen(self)

def counting(self):
    counts.append(len(self.done))
    end(self)

framing.Framing.listen, framing.Framing.end = waiting, counting
try:
    cli(["build", "--strict", "-d", sys.argv[1]], standalone_mode=True)
except SystemExit as end:
    print("framed", counts, "status", end.code)
"""
PAGE_HOOK = "def on_page_context(context, page, config, nav):\n    return context\n"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


def built(root: Path, name: str, least: int = 1, wait: bool = True) -> tuple[dict[str, bytes], str]:
    """The files of a site, and what was said about the pages."""
    code = BUILD.format(least=least, wait=wait)
    call = [sys.executable, "-c", code, str(root / name)]
    run = subprocess.run(call, cwd=root, capture_output=True, text=True, check=False, timeout=120)
    files = (path for path in (root / name).rglob("*") if path.is_file())
    said = run.stdout + run.stderr
    return {p.relative_to(root / name).as_posix(): p.read_bytes() for p in files if p.suffix != ".gz"}, said


@LINUX
def test_all_pages_and_files_are_the_same(small: Path) -> None:
    plain, said = built(small, "plain", least=10_000)
    assert "framed []" in said
    framed, said = built(small, "framed")
    assert "framed [0]" not in said
    assert "framed [" in said
    assert framed.keys() == plain.keys()
    assert [name for name in framed if framed[name] != plain[name]] == []


@LINUX
def test_a_hook_that_sees_every_page_keeps_all_in_one_process(small: Path) -> None:
    write(small, {"seen.py": PAGE_HOOK, "mkdocs.yml": configured(hooks=["seen.py"])})
    assert "framed []" in built(small, "site")[1]


@LINUX
def test_what_is_wrong_in_a_frame_is_told_once(small: Path) -> None:
    theme = {"name": "material", "font": False, "custom_dir": "look"}
    broken = "{% extends 'base.html' %}{% block content %}{{ page.toc.nothing.at_all }}{% endblock %}"
    write(small, {"look/main.html": broken, "mkdocs.yml": configured(theme=theme)})
    said = built(small, "site")[1]
    assert said.count("Error building page") == 1
    assert "has no attribute 'nothing'" in said
