"""What a run came to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from mkdocs_journeys.diagnostics import Finding, Severity


@dataclass(frozen=True, slots=True)
class Summary:
    """How many journeys and personas were looked at, and how many findings there are, in how many files."""

    journeys: int
    personas: int
    files: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)

    @classmethod
    def of_findings(cls, findings: Iterable[Finding], journeys: int, personas: int) -> "Summary":
        """The summary of a run."""
        found = list(findings)
        severities = Counter(finding.severity for finding in found)
        return cls(journeys, personas, len({finding.span.file for finding in found}), severities)

    def of(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return self.severities[severity]

    @property
    def total(self) -> int:
        """How many findings there are."""
        return self.severities.total()
