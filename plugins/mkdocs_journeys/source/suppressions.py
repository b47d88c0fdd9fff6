"""Ignore comments: which findings they silence, and which of them silence nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from mkdocs_journeys.codes import CODES, breaks, matching, words
from mkdocs_journeys.diagnostics import Finding, Silenced
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.source.comments import Ignore, ignores
from mkdocs_journeys.source.document import Document

UNUSED = "J901"


@dataclass
class Suppressions:
    """The ignore comments of all files; they remember whether they were of use."""

    ignores: tuple[Ignore, ...]
    used: set[Ignore] = field(default_factory=set)
    silenced: list[Silenced] = field(default_factory=list)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Suppressions":
        """The ignore comments of some files; those of a file that cannot be read are not looked for."""
        return cls(tuple(found for d in documents if not d.findings for found in ignores(d)))

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that are left; what keeps a file from having a page cannot be silenced."""
        findings = list(findings)
        if not self.ignores:
            return findings
        return [finding for finding in findings if breaks(finding.code) or not self.silences(finding)]

    def silences(self, finding: Finding) -> bool:
        """Whether a comment speaks for the line that a finding starts on, and for its code."""
        ignores = self.at.get((finding.span.file, finding.span.line), [])
        found = [ignore for ignore in ignores if finding.code in matching(ignore.word)]
        if found:
            self.used.update(found)
            self.silenced.append(Silenced(finding, found[0].reason))
        return bool(found)

    @cached_property
    def at(self) -> Mapping[tuple[str, int], list[Ignore]]:
        """The comments by file and by the line that they speak for."""
        found: dict[tuple[str, int], list[Ignore]] = {}
        for ignore in self.ignores:
            found.setdefault((ignore.file, ignore.line), []).append(ignore)
        return found

    def unused(self, told: Iterable[str], everything_known: bool) -> Iterator[Finding]:
        """The comments that cannot work, and those that silenced nothing.

        `told` are the codes that the configuration switches on. Where some file has mistakes, not all is known that
        could have been found, and only the first kind is told.
        """
        listening = set(told)
        for ignore in self.ignores:
            codes = set(matching(ignore.word))
            if not codes or all(breaks(code) or code == UNUSED for code in codes):
                yield misnamed(ignore)
            elif everything_known and ignore not in self.used and listening & codes:
                yield needless(ignore)


def needless(ignore: Ignore) -> Finding:
    """The finding for a comment that silenced nothing."""
    message = Message("{word} was not found here: this comment silences nothing", word=ignore.word)
    hint = Message("take it out, or move it to the line of the finding or right above")
    return Finding(UNUSED, message, ignore.span, hint, severity=CODES[UNUSED].severity)


def misnamed(ignore: Ignore) -> Finding:
    """The finding for a comment that can silence nothing, whatever is found."""
    if not ignore.word:
        message = Message("this comment does not say what to ignore")
        hint = Message("name it: {comment}", comment="# journeys: ignore[J510] and the reason")
    elif matching(ignore.word):
        message = Message("{word} cannot be ignored in a file", word=ignore.word)
        hint = Message("mend what it tells, and take the comment out")
    else:
        message, hint = Message('no finding is called "{word}"', word=ignore.word), known_word(ignore.word)
    return Finding(UNUSED, message, ignore.span, hint, severity=CODES[UNUSED].severity)


def known_word(word: str) -> Message:
    """The code or name that was probably meant, else where to look for it."""
    near = nearest(word, words())
    return Message('did you mean "{word}"?', word=near) if near else Message("journeys rules lists them all")
