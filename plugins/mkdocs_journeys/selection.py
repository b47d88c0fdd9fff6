"""Which findings a team wants to hear, and how loudly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from mkdocs_journeys.codes import CODES, breaks, matching, words
from mkdocs_journeys.diagnostics import Finding, Severity, Silenced
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest


@dataclass(frozen=True)
class Selection:
    """Codes that are told (empty: all), codes that are not, and severities other than the usual ones."""

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    @classmethod
    def of(cls, select: Iterable[str], ignore: Iterable[str], severity: Mapping[str, str]) -> "Selection":
        """From the words of the configuration: codes, names, or families such as J5."""
        ignored = frozenset(code for word in ignore for code in codes_of(word))
        for code in sorted(ignored):
            if breaks(code):
                raise JourneysError(
                    Message(
                        "checks: {code} {name} cannot be ignored: such a file has no page",
                        code=code,
                        name=CODES[code].name,
                    )
                )
        levels = {code: level(name) for word, name in severity.items() for code in codes_of(word)}
        for code in sorted(levels):
            if breaks(code) and levels[code] is not Severity.ERROR:
                raise JourneysError(
                    Message(
                        "checks: {code} {name} is always an error: such a file has no page",
                        code=code,
                        name=CODES[code].name,
                    )
                )
        return cls(frozenset(code for word in select for code in codes_of(word)), ignored, levels)

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that are told, each with its severity."""
        return [self.graded(finding) for finding in findings if self.tells(finding.code)]

    def silenced(self, silenced: Iterable[Silenced]) -> list[Silenced]:
        """What would be told without the ignore comments, each with its severity, in the order of places."""
        left = [
            one._replace(finding=self.graded(one.finding)) for one in silenced if self.tells(one.finding.code)
        ]
        return sorted(left, key=lambda one: one.finding.sort_key)

    def tells(self, code: str) -> bool:
        """Whether the findings of a code are told."""
        selected = not self.select or code in self.select or breaks(code)
        return selected and code not in self.ignore

    def graded(self, finding: Finding) -> Finding:
        """The finding with the severity that the configuration gives it."""
        severity = self.severity.get(finding.code)
        return finding if severity is None else replace(finding, severity=severity)


def codes_of(word: str) -> list[str]:
    """The codes that a code, a name or a family stands for."""
    codes = matching(word)
    if not codes:
        said = Message('checks: "{word}" is no finding', word=word)
        near = nearest(word, words())
        forms = Message("{said}; write a code (J301), a name (unknown-persona) or a family (J3)", said=said)
        raise JourneysError(guessed(said, near) if near else forms)
    return codes


def level(name: str) -> Severity:
    """The severity of a name."""
    levels = {str(severity): severity for severity in Severity}
    if name not in levels:
        raise JourneysError(
            Message('checks: "{name}" is no severity; write error, warning or info', name=name)
        )
    return levels[name]
