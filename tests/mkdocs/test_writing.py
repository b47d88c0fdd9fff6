"""The files of data that a second process writes are those that MkDocs would write."""

import subprocess
import sys
from pathlib import Path

from tests.mkdocs.sites import configured, write
from tests.mkdocs.test_framing import LINUX

# Each build is a process of its own, because only one without threads forks.
BUILD = """
import sys
from mkdocs_journeys.mkdocs import writing
from mkdocs.__main__ import cli

writing.LEAST, writing.cores = {least}, lambda: 2
begun = []
begin = writing.Writing.begin

def counting(self):
    begin(self)
    begun.append(len(self.data))

def ending(self):
    sys.exit(3)

writing.Writing.begin = counting
if {fails}:
    writing.Writing.work = ending
try:
    cli(["build", "--strict", "-d", sys.argv[1]], standalone_mode=True)
except SystemExit as end:
    print("begun", begun, "status", end.code)
"""
PAGE_HOOK = "def on_page_markdown(markdown, page, config, files):\n    return markdown\n"


def built(root: Path, name: str, least: int = 1, fails: bool = False) -> tuple[dict[str, bytes], str]:
    """The files of data of a site, and what was said."""
    code = BUILD.format(least=least, fails=fails)
    call = [sys.executable, "-c", code, str(root / name)]
    run = subprocess.run(call, cwd=root, capture_output=True, text=True, check=False, timeout=120)
    files = (path for path in (root / name).rglob("*.json") if path.is_file())
    return {p.relative_to(root / name).as_posix(): p.read_bytes() for p in files}, run.stdout + run.stderr


@LINUX
def test_all_files_are_the_same_also_where_the_other_process_fails(small: Path) -> None:
    plain, said = built(small, "plain", least=10_000)
    assert "begun [] status 0" in said
    assert "journeys/first-visit/journey.json" in plain
    for name, fails in (("site", False), ("failed", True)):
        found, said = built(small, name, fails=fails)
        assert "begun [] " not in said
        assert "status 0" in said
        assert found == plain


@LINUX
def test_a_hook_that_may_still_change_a_file_keeps_all_in_one_process(small: Path) -> None:
    write(small, {"seen.py": PAGE_HOOK, "mkdocs.yml": configured(hooks=["seen.py"])})
    assert "begun [] status 0" in built(small, "site")[1]
