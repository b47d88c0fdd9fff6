"""Findings for a terminal: a line to jump to, the source line, a marker under the place, and the hint."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from mkdocs_journeys.diagnostics import Finding, Severity, Silenced
from mkdocs_journeys.report.excerpt import Text
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.wording import Wording

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
QUIET = "2"
WIDEST = 160
LONGEST_MARKER = 60
# Bidirectional and other control characters: a terminal would obey them.
HIDDEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN |= {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160))}


def render(report: Report) -> str:
    """All findings and the closing line."""
    text = TextReport(report.texts, report.wording, report.colour)
    kept = "".join(f"{line}\n" for one in report.silenced for line in text.silenced(one) if report.ignored)
    return kept + text.render(report.findings, report.summary)


class TextReport:
    """Writes findings as text; `colour` is for terminals only."""

    def __init__(self, documents: Mapping[str, Text], wording: Wording, colour: bool = False) -> None:
        self.documents = documents
        self.wording = wording
        self.colour = colour

    def render(self, findings: Iterable[Finding], summary: Summary) -> str:
        """All findings and the closing line."""
        parts = ["\n".join(self.finding(finding)) for finding in findings]
        return "\n".join([*parts, self.closing(summary)]) + "\n"

    def silenced(self, silenced: Silenced) -> Iterator[str]:
        """The line of a finding that an ignore comment keeps, and the reason."""
        yield self.head(silenced.finding, self.paint(self.wording.gettext("ignored"), QUIET))
        reason = silenced.reason or self.wording.gettext("the comment gives no reason")
        yield f"  {visible(reason)}"

    def head(self, finding: Finding, level: str) -> str:
        """Where something was found, and what."""
        place = self.paint(str(finding.span), "1")
        return f"{place}: {level} {finding.code} {finding.name}: {self.wording.say(finding.message)}"

    def finding(self, finding: Finding) -> Iterator[str]:
        """The lines of one finding."""
        severity = self.wording.gettext(str(finding.severity))
        yield self.head(finding, self.paint(severity, f"1;{COLOURS[finding.severity]}"))
        hint = self.wording.say(finding.hint) if finding.hint else ""
        source = self.source_line(finding)
        if source is None:
            yield from ([f"  {hint}"] if hint else [])
            return
        number = str(finding.span.line)
        gutter = " " * len(number)
        shown, offset, width = self.marked(finding, source)
        yield f"  {self.paint(number + ' |', QUIET)} {shown}"
        marker = self.paint("^" * width, f"1;{COLOURS[finding.severity]}")
        yield f"  {self.paint(gutter + ' |', QUIET)} {' ' * offset}{marker}  {hint}".rstrip()

    def source_line(self, finding: Finding) -> str | None:
        """The line that a finding is on, None where its file could not be read."""
        document = self.documents.get(finding.span.file)
        lines = document.lines if document and document.text else []
        return lines[finding.span.line - 1] if finding.span.line <= len(lines) else None

    def marked(self, finding: Finding, source: str) -> tuple[str, int, int]:
        """The line as shown, and where the marker goes under it, in cells of a terminal; long lines are cut."""
        start = finding.span.column - 1
        end = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(source)
        cut = max(0, min(start - WIDEST // 2, len(source) - WIDEST))
        more = len(source) > cut + WIDEST
        text = ("…" if cut else "") + visible(source[cut : cut + WIDEST]) + ("…" if more else "")
        before = ("…" if cut else "") + source[cut:start]
        marked = source[start : min(end, cut + WIDEST)]
        return text, cells(before), min(max(1, cells(marked)), LONGEST_MARKER)

    def closing(self, summary: Summary) -> str:
        """The line that sums the run up."""
        return closing(summary, self.wording, self.paint)

    def paint(self, text: str, code: str) -> str:
        """The text in a colour, where there are colours."""
        return f"\033[{code}m{text}\033[0m" if self.colour else text


class Nouns(NamedTuple):
    """What is counted: for one, and for many."""

    one: str
    many: str


COUNTED = {
    Severity.ERROR: Nouns("{n} error", "{n} errors"),
    Severity.WARNING: Nouns("{n} warning", "{n} warnings"),
    Severity.INFO: Nouns("{n} info", "{n} infos"),
}


def closing(summary: Summary, say: Wording, paint: Callable[[str, str], str] = lambda text, _: text) -> str:
    """How much was looked at, and what was found."""
    checked = say.gettext("{journeys} and {personas} checked").format(
        journeys=counted(say, Nouns("{n} journey", "{n} journeys"), summary.journeys),
        personas=counted(say, Nouns("{n} persona", "{n} personas"), summary.personas),
    )
    if not summary.total:
        return say.gettext("{checked}: nothing found").format(checked=checked)
    found = ", ".join(
        paint(counted(say, words, summary.of(severity)), COLOURS[severity])
        for severity, words in COUNTED.items()
        if summary.of(severity)
    )
    files = counted(say, Nouns("{n} file", "{n} files"), summary.files)
    return say.gettext("{checked}: {found} in {files}").format(checked=checked, found=found, files=files)


def counted(wording: Wording, nouns: Nouns, n: int) -> str:
    """A number with its noun; a small one looks the same in every language."""
    return wording.ngettext(*nouns, n).format(n=n if n < 1_000 else wording.number(n, 0))


def visible(text: str) -> str:
    """A line for a terminal: a tab takes one cell, and what a terminal would obey is shown as a point."""
    return "".join(" " if c == "\t" else "·" if c in HIDDEN else c for c in text)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(width(c) for c in text)


def width(character: str) -> int:
    """How many cells a character takes: none for accents and joiners, two for East Asian ones and emoji."""
    if character in HIDDEN:
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
