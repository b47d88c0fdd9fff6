"""Findings as a table of Markdown, for the comment on a pull request and for the summary of a workflow."""

import re
from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.report.text import closing

# A comment holds 65,536 characters on GitHub; whoever posts it may want to add some words.
COMMENT = 60_000
SPECIAL = re.compile(r"([\\`*_{}\[\]|~$])")
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@<!-- -->", "#": "#<!-- -->"}


def render(report: Report) -> str:
    """The closing line, and a table that a comment has room for."""
    return table(report, COMMENT)


def table(report: Report, room: int) -> str:
    """The closing line and a table of at most so many bytes, the worst first, and how many did not go in."""
    say = report.wording
    head = [f"**{plain(closing(report.summary, say))}**", ""]
    if not report.findings:
        return head[0] + "\n"
    head += [f"| | {say.gettext('Place')} | {say.gettext('Finding')} |", "|---|---|---|"]
    lines = list(fitting(report, room - size(head) - 100))
    left = len(report.findings) - len(lines)
    more = ["", say.gettext("and {n} more").format(n=say.number(left, 0))] if left else []
    return "\n".join([*head, *lines, *more]) + "\n"


def fitting(report: Report, room: int) -> Iterator[str]:
    """The rows that there is room for."""
    for finding in report.worst_first:
        line = row(finding, report)
        room -= size([line])
        if room < 0:
            return
        yield line


def row(finding: Finding, report: Report) -> str:
    """One finding."""
    severity = report.wording.gettext(str(finding.severity))
    name = plain(f"{finding.code} {finding.name}")
    said = "<br>".join(
        plain(report.wording.say(part)) for part in (finding.message, finding.hint) if part is not None
    )
    return f"| {severity} | {plain(str(finding.span))} | {name}: {said} |"


def plain(text: str) -> str:
    """A text on one line that Markdown shows as it is.

    An empty comment behind @ and # keeps a host from calling a person or another issue.
    """
    line = SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return "".join(ENTITIES.get(character, character) for character in line)


def size(lines: list[str]) -> int:
    """The bytes of some lines."""
    return sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)
