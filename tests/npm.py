"""Programs of npm that tests ask: installed once, into a folder that outlives the run."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.project import ROOT

REQUIRED = bool(os.environ.get("JOURNEYS_REQUIRE_EDITOR"))
OPTIONS = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"]


def program(package: Path, script: str) -> list[str]:
    """The command of a script of the packages that a `package.json` names."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        unavailable("there is no Node.js with npm here")
    wanted = package.read_bytes()
    name = f"{package.parent.name}-{hashlib.sha256(wanted).hexdigest()[:12]}"
    folder = ROOT / ".cache" / "tests" / name
    file = folder / "node_modules" / script
    if not file.is_file():
        # Made beside it and moved there as a whole: another process of the tests may be at it, too.
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(dir=folder.parent))
        (made / "package.json").write_bytes(wanted)
        command = [str(npm), "install", "--prefix", str(made), *OPTIONS]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            with suppress(OSError):
                made.rename(folder)
        shutil.rmtree(made, ignore_errors=True)
        if not file.is_file():
            unavailable(f"npm cannot install {script}: {done.stderr.strip()[-400:]}")
    return [str(node), str(file)]


def unavailable(reason: str) -> None:
    """Skip, or fail where these tests are required."""
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)
