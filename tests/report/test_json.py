"""The report for programs: its shape is a promise."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.project import JOURNEY, make


def report(folder: Path, text: str, select: str = "J103") -> Any:
    """What `journeys check --format json` prints of a project with one journey, about keys that are there twice."""
    config = f"plugins: [{{journeys: {{checks: {{select: [{select}]}}}}}}]\n"
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
        "ignored": [],
        "summary": {"error": 1, "warning": 0, "info": 0, "files": 1},
    }


def test_nothing_found(tmp_path: Path) -> None:
    assert report(tmp_path, JOURNEY) == {
        "version": 1,
        "findings": [],
        "ignored": [],
        "summary": {"error": 0, "warning": 0, "info": 0, "files": 0},
    }


def test_what_is_ignored_is_told_with_its_reason(tmp_path: Path) -> None:
    text = JOURNEY.replace("[amira]", "[amira, nobody]  # journeys: ignore[J301] é will come")
    told = report(tmp_path, text, select="J301")
    (ignored,) = told["ignored"]
    assert (ignored["code"], ignored["line"], ignored["reason"]) == ("J301", 2, "é will come")
    assert told["findings"] == []
    assert told["summary"]["error"] == 0
