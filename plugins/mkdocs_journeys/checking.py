"""A project, loaded and checked: what both doors start from."""

from mkdocs_journeys.diagnostics import in_order
from mkdocs_journeys.options import Options
from mkdocs_journeys.workspace.collisions import collisions
from mkdocs_journeys.workspace.loading import load
from mkdocs_journeys.workspace.workspace import Workspace


def checked(options: Options) -> Workspace:
    """The workspace with all findings that the project wants to hear."""
    workspace = load(options.settings)
    found = [*workspace.findings, *collisions(workspace, options.addresses)]
    workspace.findings = options.selection.apply(in_order(found))
    return workspace
