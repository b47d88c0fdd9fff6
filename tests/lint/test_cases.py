"""Every folder below `cases` is a small project with the exact report of what is found in it.

A new folder is picked up by itself. `python -m tests.lint.test_cases` writes the reports anew; what has changed then
shows in the difference, which is to be read like any other change.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from mkdocs_journeys.lint.registry import RULES

from tests.lint.projects import report

CASES = Path(__file__).parent / "cases"
FOUND_BY_COMMENTS = {"J901"}
ALL = sorted(path for path in CASES.glob("J*/*") if path.is_dir())


@pytest.mark.parametrize("case", ALL, ids=[f"{case.parent.name}/{case.name}" for case in ALL])
def test_report(case: Path, tmp_path: Path) -> None:
    text = report(case, tmp_path)
    assert text == (case / "expected.txt").read_text("utf-8")
    assert ("nothing found" in text) == case.name.startswith("pass")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.check or rule.code in FOUND_BY_COMMENTS])
def test_every_rule_has_failing_and_passing_cases(rule: object) -> None:
    code = str(rule.code)
    names = {case.name.partition("-")[0] for case in ALL if case.parent.name == code}
    assert names == {"fail", "pass"}, code


def write_anew() -> None:
    """Write the report of every case."""
    for case in ALL:
        with TemporaryDirectory() as folder:
            (case / "expected.txt").write_text(report(case, Path(folder)), "utf-8")


if __name__ == "__main__":
    write_anew()
