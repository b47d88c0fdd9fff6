"""The forms that findings can be written in, each with its reporter."""

from collections.abc import Callable
from importlib import import_module

from mkdocs_journeys.report.report import Report

# Names of modules: only the one that is asked for is imported.
FORMATS = ("text", "json", "github", "gitlab", "sarif", "markdown")


def rendered(form: str, report: Report) -> str:
    """The findings in one of the forms."""
    render: Callable[[Report], str] = import_module(f"mkdocs_journeys.report.{form}").render
    return render(report)
