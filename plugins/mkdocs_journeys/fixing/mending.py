"""Mend what has one safe mend, and keep a mend only where it leaves a file better than it was."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.fixing.edits import edited, text_at
from mkdocs_journeys.fixing.overlay import load_with, told
from mkdocs_journeys.location import Span
from mkdocs_journeys.options import Options
from mkdocs_journeys.workspace.workspace import Workspace

# A mend can show what it hid: a key that is spelt right has a value to look at. More than this would be a circle.
ROUNDS = 5


class Mend(NamedTuple):
    """What was changed, and for which finding."""

    finding: Finding
    span: Span
    before: str
    after: str


@dataclass
class Mending:
    """Mends the files that are named, in memory; `texts` are the new texts of those that have changed."""

    options: Options
    files: frozenset[str]
    texts: dict[str, str] = field(default_factory=dict)
    mends: list[Mend] = field(default_factory=list)
    hopeless: set[tuple[str, int, int, str]] = field(default_factory=set)

    def run(self) -> None:
        """Mend until nothing more can be mended."""
        workspace = load_with(self.options.settings, self.texts)
        for _ in range(ROUNDS):
            found = self.mendable(workspace)
            if not found:
                return
            for file in {finding.span.file for finding in found}:
                if not self.mend([f for f in found if f.span.file == file], workspace):
                    self.one_by_one([f for f in found if f.span.file == file], workspace)
            workspace = load_with(self.options.settings, self.texts)

    def mendable(self, workspace: Workspace) -> list[Finding]:
        """The findings with a mend that has not been tried in vain."""
        findings = (f for f in told(workspace, self.options) if f.fix and f.span.file in self.files)
        return [finding for finding in findings if finding.sort_key not in self.hopeless]

    def one_by_one(self, findings: list[Finding], workspace: Workspace) -> None:
        """Keep the mends that help, where all of them together do not; a span may be of no use after the first."""
        for finding in findings:
            if len(findings) > 1 and self.mend([finding], workspace):
                return
            self.hopeless.add(finding.sort_key)

    def mend(self, findings: list[Finding], workspace: Workspace) -> bool:
        """Make the edits of some findings of one file, where that leaves it better."""
        file = findings[0].span.file
        before = workspace.documents[file].text
        edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
        after = load_with(self.options.settings, {**self.texts, file: edited(before, edits)})
        if not score(after, file) < score(workspace, file):
            return False
        self.texts[file] = after.documents[file].text
        self.mends += (
            Mend(finding, edit.span, text_at(before, edit.span), edit.text)
            for finding in findings
            if finding.fix
            for edit in finding.fix.edits
        )
        return True


def score(workspace: Workspace, file: str) -> tuple[int, int]:
    """How bad a file is: what keeps it from being used, then all findings.

    What is wrong with the form of a file hides the references that lead nowhere, so more of those may come to light
    when it is mended.
    """
    codes = [finding.code for finding in workspace.findings if finding.span.file == file]
    return sum(breaks(code) for code in codes), len(codes)


def mended(options: Options, files: Iterable[str]) -> Mending:
    """What mending some files comes to; nothing is written."""
    mending = Mending(options, frozenset(files))
    mending.run()
    mending.mends.sort(key=lambda mend: (mend.span.file, mend.span.line, mend.span.column))
    return mending


def by_file(mends: Iterable[Mend]) -> Mapping[str, list[Mend]]:
    """The mends of each file."""
    found: dict[str, list[Mend]] = defaultdict(list)
    for mend in mends:
        found[mend.span.file].append(mend)
    return found
