"""A project, loaded and checked: what both doors start from."""

from mkdocs_journeys.codes import CODES, breaks
from mkdocs_journeys.diagnostics import Finding, in_order
from mkdocs_journeys.lint.runner import run
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.source.suppressions import Suppressions
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.collisions import collisions
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace


def checked(options: Options, ahead: Ahead | None = None) -> Workspace:
    """The workspace with all findings that the project wants to hear; `ahead` is what is being read already."""
    workspace = load(options.settings, ahead)
    return judged(workspace, Suppressions.of(workspace.documents.values()), options)


def judged(workspace: Workspace, comments: Suppressions, options: Options) -> Workspace:
    """The same of a workspace that is loaded already, with the comments in its files."""
    found = [
        *workspace.findings,
        *collisions(workspace, options.addresses),
        *run(workspace, options.thresholds),
    ]
    return concluded(workspace, found, comments, options)


def concluded(
    workspace: Workspace, found: list[Finding], comments: Suppressions, options: Options
) -> Workspace:
    """The workspace with what is told of all that was found."""
    left = comments.apply(found)
    told = (code for code in CODES if options.selection.tells(code))
    left += comments.unused(told, everything_known=not any(breaks(finding.code) for finding in found))
    workspace.silenced = options.selection.silenced(comments.silenced)
    workspace.findings = options.selection.apply(in_order(left))
    return workspace
