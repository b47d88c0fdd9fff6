"""What every reporter is given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.diagnostics import Finding, Silenced
from mkdocs_journeys.message import Message
from mkdocs_journeys.report.excerpt import Text
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.wording import Wording

BETWEEN = Message("; ")


@dataclass(frozen=True)
class Report:
    """Findings in the order of their places, and in which words they are told.

    `prefix` leads from the top of the repository to the folder of `mkdocs.yml`: who shows findings beside the files
    of a repository counts from its top, and people count from the project. `silenced` are the findings that ignore
    comments keep, and `ignored` says that they are to be told, too.
    """

    findings: Sequence[Finding]
    texts: Mapping[str, Text]
    summary: Summary
    wording: Wording
    prefix: str = ""
    colour: bool = False
    silenced: Sequence[Silenced] = ()
    ignored: bool = False

    @cached_property
    def worst_first(self) -> list[Finding]:
        """The findings by severity, each severity in the order of places."""
        return sorted(self.findings, key=lambda finding: -finding.severity)

    def path(self, file: str) -> str:
        """A file as the repository names it."""
        return f"{self.prefix}{file}"

    def sentence(self, finding: Finding) -> str:
        """What is wrong, and the mend where there is one."""
        return sentence(finding, self.wording)


def sentence(finding: Finding, wording: Wording) -> str:
    """What is wrong, and the mend where there is one, on one line; both may have brackets of their own."""
    parts = (finding.message, finding.hint) if finding.hint else (finding.message,)
    return wording.say(BETWEEN).join(map(wording.say, parts))
