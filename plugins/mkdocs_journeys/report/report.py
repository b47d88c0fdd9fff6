"""What every reporter is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.report.excerpt import Text
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.wording import Wording


@dataclass(frozen=True)
class Report:
    """Findings in the order of their places, and in which words they are told.

    `prefix` leads from the top of the repository to the folder of `mkdocs.yml`: who shows findings beside the files
    of a repository counts from its top, and people count from the project.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, Text]
    summary: Summary
    wording: Wording
    prefix: str = ""
    colour: bool = False

    @cached_property
    def worst_first(self) -> list[Finding]:
        """The findings by severity, each severity in the order of places."""
        return sorted(self.findings, key=lambda finding: -finding.severity)

    def path(self, file: str) -> str:
        """A file as the repository names it."""
        return f"{self.prefix}{file}"

    def sentence(self, finding: Finding) -> str:
        """What is wrong, and the mend where there is one."""
        said = self.wording.say(finding.message)
        return f"{said} ({self.wording.say(finding.hint)})" if finding.hint else said
