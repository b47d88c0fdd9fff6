"""The command, run as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LEFT_OUT = ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "SOURCE_DATE_EPOCH")


def journeys(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `journeys` in a folder."""
    clean = {key: value for key, value in os.environ.items() if key not in LEFT_OUT}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs_journeys", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={**clean, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence that somebody is told who used the command wrongly."""
    assert done.returncode == 2, done.stdout + done.stderr
    (line,) = done.stderr.strip().splitlines()
    return line.removeprefix("journeys: ")
