"""The page that GitHub shows for a workflow's run: a table of all findings, whatever the number of annotations."""

from pathlib import Path

from mkdocs_journeys.report.markdown import table
from mkdocs_journeys.report.report import Report

VARIABLE = "GITHUB_STEP_SUMMARY"
# What is larger is not shown at all.
LARGEST = 1_048_576


def append(report: Report, file: Path) -> None:
    """Add the table to what the step has written already, as far as there is room."""
    room = LARGEST - (file.stat().st_size if file.exists() else 0) - 2
    written = f"\n{table(report, room)}".encode("utf-8", "replace")
    if len(written) <= room:
        with file.open("ab") as summary:
            summary.write(written)
