"""Small projects to try things on, and the report of what is found in them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding, in_order
from mkdocs_journeys.options.options import Options, options_from
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.collisions import collisions
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace

ROOT = Path(__file__).parent.parent
CASES = Path(__file__).parent / "cases"
AS_OF = date(2026, 9, 30)
JOURNEY = "title: First order\npersonas: [amira]\nstages: [Purchase]\n"
PERSONA = "name: Amira\n"


def make(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write the files of a project, with one persona where there is none."""
    for name, content in {"personas/amira.yml": PERSONA, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def options_of(root: Path) -> Options:
    """The options of a project that says nothing about itself, looked at on a day that stays."""
    return options_from({"as_of": AS_OF}, root.resolve(), root.resolve() / "docs")


def loaded(root: Path) -> Workspace:
    """What reading and resolving give, without the rules that judge it."""
    options = options_of(root)
    workspace = load(options.settings)
    workspace.findings = in_order([*workspace.findings, *collisions(workspace, options.addresses)])
    return workspace


def found(root: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """The findings of a project, each as `file:line:column code`."""
    return [f"{finding.span} {finding.code}" for finding in loaded(make(root, files)).findings]


def report(workspace: Workspace) -> str:
    """What the command prints."""
    counts = len(workspace.journey_sources), len(workspace.persona_sources)
    summary = Summary.of_findings(workspace.findings, *counts)
    return TextReport(workspace.documents, Wording("en")).render(workspace.findings, summary)


def lines_of(finding: Finding) -> str:
    """A finding's sentence and its mend."""
    return f"{finding.message} | {finding.hint}" if finding.hint else str(finding.message)
