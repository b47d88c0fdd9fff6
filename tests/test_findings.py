"""Every finding of reading and resolving, as its reader sees it.

Each folder below `cases/findings/<code>` is a small project that is laid over `cases/base`; its `expected.txt` is the
whole report. In a folder whose name starts with `ok-` nothing is wrong. To write the reports anew, run
`JOURNEYS_UPDATE=1 pytest tests/test_findings.py`, and read what has changed.
"""

import os
import shutil
from pathlib import Path

import pytest
from mkdocs_journeys.codes import CODES

from tests.project import CASES, loaded, report

FINDINGS = CASES / "findings"
FOLDERS = sorted(path for path in FINDINGS.glob("*/*") if path.is_dir())
# The other codes are those of rules that judge what could be read: their cases stand beside them.
TOLD_WHILE_LOADING = [
    code for code in CODES if (code < "J4" and code != "J208") or code in ("J402", "J403", "J404")
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_report(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(CASES / "base", tmp_path, dirs_exist_ok=True)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "expected.txt").unlink(missing_ok=True)
    workspace = loaded(tmp_path)
    written = report(workspace)
    expected = folder / "expected.txt"
    if os.environ.get("JOURNEYS_UPDATE"):
        expected.write_text(written, encoding="utf-8")
    assert written == expected.read_text(encoding="utf-8")
    codes = {finding.code for finding in workspace.findings}
    assert (not codes) if folder.name.startswith("ok-") else folder.parent.name in codes


@pytest.mark.parametrize("code", TOLD_WHILE_LOADING)
def test_every_code_has_a_failing_and_a_passing_case(code: str) -> None:
    names = [path.name for path in FOLDERS if path.parent.name == code]
    assert [name for name in names if name.startswith("ok-")]
    assert [name for name in names if not name.startswith("ok-")]
