"""Drafts may be weak: what is wanting in them is told, and does not stop a strict build."""

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.workspace import Workspace

CRAFT = "J5"


def lenient_with_drafts(workspace: Workspace) -> list[Finding]:
    """The findings, where a warning about the craft of a draft is only an info.

    `journeys check` tells it as a warning all the same: there it is the author who asks.
    """
    drafts = draft_files(workspace)
    return [in_draft(finding) if finding.span.file in drafts else finding for finding in workspace.findings]


def draft_files(workspace: Workspace) -> set[str]:
    """The files of journeys and personas that are not ready for review."""
    owners: Iterable[Journey | Persona] = (*workspace.journeys.values(), *workspace.personas.values())
    return {owner.document.file for owner in owners if owner.status == "draft" and owner.document}


def in_draft(finding: Finding) -> Finding:
    """A finding as it weighs in a draft."""
    if finding.code.startswith(CRAFT) and finding.severity is Severity.WARNING:
        return replace(finding, severity=Severity.INFO)
    return finding
