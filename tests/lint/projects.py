"""Small projects to check: made of a snippet of YAML, or copied from a folder."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

from mkdocs_journeys.checking import checked
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.options.options import Options, options_from
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

AS_OF = "2026-09-30"
JOURNEY = "journeys/first-order.yml"
HEADER = re.compile(r"^# (\S+\.(?:yml|csv|md))$", re.MULTILINE)
KEY = re.compile(r"^(\w+):", re.MULTILINE)
NEEDED = {
    "journeys/": {"title": "First order", "personas": "[amira]", "stages": "[Orders]"},
    "personas/": {"name": "Amira"},
}
AROUND = {
    "journeys/_catalog.yml": """\
channels:
  - {id: website, title: Website, kind: digital}
  - {id: phone, title: Phone, kind: human}
teams: [{id: ecommerce}, {id: payments}, {id: care}, {id: logistics}]
systems: [{id: crm}]
segments: [{id: young-families}]
""",
    "personas/amira.yml": """\
name: Amira
evidence: [{title: Interviews, kind: interview, date: 2026-02}]
""",
    JOURNEY: "title: First order\npersonas: [amira]\nstages: [Orders]\n",
}


def files_of(snippet: str) -> dict[str, str]:
    """The files of a snippet: what stands below `# some/file.yml`, else a journey, completed where keys are missing."""
    parts = HEADER.split(snippet)
    named = {parts[i]: parts[i + 1].lstrip("\n") for i in range(1, len(parts), 2)}
    if parts[0].strip():
        named = {JOURNEY: parts[0], **named}
    return AROUND | {path: complete(path, text) for path, text in named.items()}


def complete(path: str, text: str) -> str:
    """The text with the keys that its file cannot do without; one that has no key at all is left as it is."""
    text = f"{text.rstrip()}\n"
    keys = set(KEY.findall(text))
    if not keys or path.endswith(("_catalog.yml", ".csv", ".md")):
        return text
    needed = next(keys for folder, keys in NEEDED.items() if path.startswith(folder))
    return text + "".join(f"{key}: {value}\n" for key, value in needed.items() if key not in keys)


def write(root: Path, files: dict[str, str]) -> Path:
    """A project of some files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def options(root: Path, **checks: Any) -> Options:
    """The options of a project: its own where it has a configuration, and a day that stands still."""
    config = root / "mkdocs.yml"
    if config.is_file():
        return find_project(config)
    return options_from({"as_of": AS_OF, "checks": checks}, root, root / "docs")


def check(root: Path, snippet: str | None = None, **checks: Any) -> Workspace:
    """The checked workspace of a project, which a snippet is written to before."""
    if snippet is not None:
        write(root, files_of(snippet))
    return checked(options(root, **checks))


def found(workspace: Workspace, *codes: str) -> list[Finding]:
    """The findings of some codes."""
    return [finding for finding in workspace.findings if finding.code in codes]


def report(case: Path, root: Path) -> str:
    """The text report of a case, with the findings of the code that its folder is named after."""
    workspace = check(Path(shutil.copytree(case, root, dirs_exist_ok=True)))
    findings = found(workspace, case.parent.name)
    summary = Summary.of_findings(findings, len(workspace.journey_sources), len(workspace.persona_sources))
    return TextReport(workspace.documents, Wording("en")).render(findings, summary)
