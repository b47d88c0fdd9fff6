"""The command, run as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path

from mkdocs_journeys.cli.main import main

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


def at_once(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The same without a process of its own, which takes longer than most commands do."""
    out, err = (TextIOWrapper(BytesIO(), "utf-8", write_through=True) for _ in range(2))
    status = 0
    with chdir(folder), redirect_stdout(out), redirect_stderr(err):
        try:
            main(list(arguments))
        except SystemExit as ended:
            status = int(ended.code or 0)
    said = [stream.buffer.getvalue().decode("utf-8") for stream in (out, err)]  # type: ignore[attr-defined]
    return subprocess.CompletedProcess(list(arguments), status, *said)


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence that somebody is told who used the command wrongly."""
    assert done.returncode == 2, done.stdout + done.stderr
    (line,) = done.stderr.strip().splitlines()
    return line.removeprefix("journeys: ")
