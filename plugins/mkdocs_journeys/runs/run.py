"""What a run of the checks came to, as far as a report tells it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs_journeys.diagnostics import Finding, Silenced
from mkdocs_journeys.report.excerpt import Text
from mkdocs_journeys.report.summary import Summary

if TYPE_CHECKING:
    from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Run:
    """The findings, the texts that they stand in, and the names of all files that were looked at.

    `silenced` are the findings that ignore comments keep. `others` are the catalogue, the measurements, and whatever
    else is told of.
    """

    findings: tuple[Finding, ...]
    texts: Mapping[str, Text]
    journeys: tuple[str, ...]
    personas: tuple[str, ...]
    others: tuple[str, ...]
    silenced: tuple[Silenced, ...] = ()

    @classmethod
    def of_workspace(cls, workspace: Workspace) -> Run:
        """The run that gave a workspace."""
        journeys = tuple(source.file for source in workspace.journey_sources.values())
        personas = tuple(source.file for source in workspace.persona_sources.values())
        others = {*workspace.documents, *workspace.tables, *(f.span.file for f in workspace.findings)}
        rest = tuple(sorted(others.difference(journeys, personas)))
        silenced = tuple(workspace.silenced)
        return cls(tuple(workspace.findings), workspace.documents, journeys, personas, rest, silenced)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files."""
        return (*self.journeys, *self.personas, *self.others)

    @property
    def summary(self) -> Summary:
        """How much was looked at, and what was found."""
        return Summary.of_findings(self.findings, len(self.journeys), len(self.personas))

    def only(self, names: Collection[str]) -> Run:
        """What the run says of some files."""
        return replace(
            self,
            findings=tuple(finding for finding in self.findings if finding.span.file in names),
            journeys=tuple(name for name in self.journeys if name in names),
            personas=tuple(name for name in self.personas if name in names),
            others=tuple(name for name in self.others if name in names),
            silenced=tuple(one for one in self.silenced if one.finding.span.file in names),
        )
