"""What the log of a build says: findings line by line, what is odd about the project, and that errors end it."""

from collections.abc import Sequence

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.assets import told_astray
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.report.report import sentence
from mkdocs_journeys.wording import Wording

log = get_plugin_logger("journeys")
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}


def tell_findings(findings: Sequence[Finding], wording: Wording, serving: bool) -> None:
    """Tell all findings; errors end a build, and are shown in the browser while serving."""
    for finding in findings:
        line = f"{finding.span} {finding.code} {sentence(finding, wording)}"
        getattr(log, LEVELS[finding.severity])(line)
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    if errors and not serving:
        said = wording.ngettext(
            "%(num)d error in the journeys; the site was left as it was",
            "%(num)d errors in the journeys; the site was left as it was",
            errors,
        )
        raise PluginError(said % {"num": errors})


def tell_about(project: Project, edition: Edition, is_new: bool) -> None:
    """Tell what was odd about the forms, the pages and, where they are new, their history."""
    say = project.wording.say
    if project.forms is not None and project.forms.problem:
        log.warning(say(project.forms.problem))
    for warning in edition.warnings:
        log.warning(warning)
    if is_new and project.chronicle.reason:
        reason = project.chronicle.reason
        log.info(say(Message("the pages show no history: {reason}", reason=reason)))


def tell_astray(project: Project, files: Files) -> None:
    """Tell which journeys and personas lie in the folder of prose, where nobody reads them."""
    for problem in told_astray(files, project.options.settings):
        log.warning(project.wording.say(problem))
