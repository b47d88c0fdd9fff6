"""Mend what has one safe mend, and keep a mend only where it leaves a file better than it was."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.diagnostics import Edit, Finding
from mkdocs_journeys.fixing.edits import edited, text_at
from mkdocs_journeys.fixing.overlay import load_with, told
from mkdocs_journeys.location import Span
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.workspace.workspace import Workspace

# A mend can show what it hid: a key that is spelt right has a value to look at. More than this would be a circle.
ROUNDS = 5
# The family of files that cannot be read; an id that is none does not keep a file from being read.
UNREAD, NAMING = "J1", "J108"


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
        first = workspace = self.load()
        for _ in range(ROUNDS):
            found = self.mendable(workspace)
            if not found:
                break
            workspace = self.mend(found, workspace)
        for file in [file for file in self.texts if score(workspace, file) >= score(first, file)]:
            del self.texts[file]
            self.mends = [mend for mend in self.mends if mend.span.file != file]

    def load(self, tried: Mapping[str, str] | None = None) -> Workspace:
        """The workspace as it is with what has been mended so far, and with what is only tried."""
        return load_with(self.options.settings, {**self.texts, **(tried or {})})

    def mendable(self, workspace: Workspace) -> list[Finding]:
        """The findings with a mend that has not been tried in vain."""
        findings = (f for f in told(workspace, self.options) if f.fix and f.span.file in self.files)
        return [finding for finding in findings if finding.sort_key not in self.hopeless]

    def mend(self, found: list[Finding], before: Workspace) -> Workspace:
        """Mend each file: all of it at once, or the first thing that can be, where they are in each other's way.

        Loading takes most of the time, so all files are tried together.
        """
        waiting = {file: attempts([*group]) for file, group in groupby(found, key=lambda f: f.span.file)}
        after = before
        while waiting:
            tried = {file: rest.pop(0) for file, rest in waiting.items()}
            texts = {file: mended_text(before.documents[file].text, some) for file, some in tried.items()}
            after = self.load(texts)
            failed = {file: some for file, some in tried.items() if not is_sound(before, after, some)}
            self.accept({file: some for file, some in tried.items() if file not in failed}, texts, before)
            self.hopeless |= {some[0].sort_key for some in failed.values() if len(some) == 1}
            waiting = {file: rest for file in failed if (rest := waiting[file])}
        return after if not failed else self.load()

    def accept(self, tried: Mapping[str, list[Finding]], texts: Mapping[str, str], before: Workspace) -> None:
        """Keep the new texts of some files, and what was changed in them."""
        for file, findings in tried.items():
            self.texts[file] = texts[file]
            was = before.documents[file].text
            self.mends += (
                Mend(finding, edit.span, text_at(was, edit.span), edit.text)
                for finding in findings
                for edit in edits_of(finding)
            )


def attempts(findings: list[Finding]) -> list[list[Finding]]:
    """What to try with the findings of one file, one after the other."""
    alone = [[finding] for finding in findings] if len(findings) > 1 else []
    return [findings, *alone]


def edits_of(finding: Finding) -> tuple[Edit, ...]:
    """The edits of a finding's mend."""
    return finding.fix.edits if finding.fix else ()


def mended_text(text: str, findings: list[Finding]) -> str:
    """A text with the mends of some findings."""
    return edited(text, (edit for finding in findings for edit in edits_of(finding)))


def is_sound(before: Workspace, after: Workspace, mended: list[Finding]) -> bool:
    """Whether what was mended is gone, and the file can be read and follows the format no less than before."""
    file = mended[0].span.file
    left = {finding.sort_key for finding in after.findings if finding.span.file == file}
    unread = any(code.startswith(UNREAD) and code != NAMING for _, _, _, code in left)
    gone = left.isdisjoint(finding.sort_key for finding in mended)
    return gone and not unread and score(after, file)[0] <= score(before, file)[0]


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
