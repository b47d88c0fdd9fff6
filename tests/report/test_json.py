"""The report for programs: its shape is a promise."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.project import JOURNEY, make


def report(folder: Path, text: str) -> Any:
    """What `journeys check --format json` prints of a project with one journey, about keys that are there twice."""
    config = "plugins: [{journeys: {checks: {select: [J103]}}}]\n"
    make(folder, {"mkdocs.yml": config, "journeys/a.yml": text})
    command = [sys.executable, "-m", "mkdocs_journeys", "check", "--format", "json"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return json.loads(done.stdout)


def test_shape(tmp_path: Path) -> None:
    assert report(tmp_path, JOURNEY + "goal: a\ngoal: é\n") == {
        "version": 1,
        "findings": [
            {
                "code": "J103",
                "name": "duplicate-key",
                "severity": "error",
                "message": 'the key "goal" stands here a second time',
                "file": "journeys/a.yml",
                "line": 5,
                "column": 1,
                "end_line": 5,
                "end_column": 5,
                "hint": "keep one of the two; the other is on line 4",
                "related": [
                    {
                        "file": "journeys/a.yml",
                        "line": 4,
                        "column": 1,
                        "end_line": 4,
                        "end_column": 5,
                        "message": "it stands here first",
                    }
                ],
            }
        ],
        "summary": {"error": 1, "warning": 0, "info": 0, "files": 1},
    }


def test_nothing_found(tmp_path: Path) -> None:
    assert report(tmp_path, JOURNEY) == {
        "version": 1,
        "findings": [],
        "summary": {"error": 0, "warning": 0, "info": 0, "files": 0},
    }
