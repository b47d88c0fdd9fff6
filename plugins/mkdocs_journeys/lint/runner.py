"""Run the rules over a workspace."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.thresholds import Thresholds
from mkdocs_journeys.workspace.workspace import Workspace


def run(workspace: Workspace, thresholds: Thresholds, rules: Iterable[Rule] = RULES) -> Iterator[Finding]:
    """What the rules find in the sound files; an exception of a rule is a bug, and nobody hides it."""
    return run_in(Context(workspace, thresholds, workspace.settings.as_of), rules)


def run_in(context: Context, rules: Iterable[Rule] = RULES) -> Iterator[Finding]:
    """The same of what is looked at already."""
    for rule in rules:
        if rule.check is not None:
            for finding in rule.check(context):
                yield replace(finding, severity=rule.severity)
