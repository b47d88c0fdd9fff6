"""The script for any other service."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.kits.conftest import Repository


def test_it_checks_tells_and_builds(elsewhere: Repository) -> None:
    programs = elsewhere.site / ".venv/bin"
    programs.mkdir(parents=True)
    for name in ("journeys", "mkdocs"):
        (programs / name).symlink_to(Path(sys.executable).parent / name)
    # The environment is there already, and what is to be installed is.
    (programs / "python").write_text("#!/bin/sh\nexit 0\n", "utf-8")
    (programs / "python").chmod(0o755)
    journey = elsewhere.site / "journeys/first-order.yml"
    journey.write_text(journey.read_text("utf-8").replace("emotion: 1.5", "emotion: 2"), "utf-8")
    elsewhere.git("commit", "--quiet", "--all", "--message=Better")
    done = elsewhere.run("sh maps/ci/journeys.sh HEAD~1", elsewhere.root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing found" in done.stdout
    assert "Opens the door to the courier" in (elsewhere.site / "what-changes.md").read_text("utf-8")
    assert (elsewhere.site / "site/index.html").is_file()
    journey.write_text("title: [\n", "utf-8")
    assert elsewhere.run("sh maps/ci/journeys.sh", elsewhere.root).returncode == 1
