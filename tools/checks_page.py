"""Bring the reference of the checks in the manual up to date: python tools/checks_page.py [--check]

What stands above the mark in docs/manual/checks.md is written by hand and stays. What follows is made from the
documentation of the rules. With --check nothing is written; the exit status is 1 where the page is out of date.
"""

import sys
import textwrap
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import ALWAYS, USUAL, Rule

PAGE = Path(__file__).parent.parent / "docs" / "manual" / "checks.md"
MARK = "<!-- Below, tools/checks_page.py writes what the rules say about themselves. Change it there. -->"
WIDTH = 119
FAMILIES = {
    "J1": ("Files", "Whether a file can be read at all. Such a file has no page."),
    "J2": ("Keys and values", "Whether the file says what the format knows."),
    "J3": ("References", "Whether what a file refers to is there."),
    "J4": ("Consistency", "Whether figures, dates and parts of a journey fit together."),
    "J5": (
        "Craft",
        "What is often missing from the work itself: research, owners, measures, the customer's own voice. A build "
        "tells these warnings as infos [where the file is a draft](#drafts).",
    ),
    "J6": (
        "Freshness",
        "What has been left lying for too long, seen from the day that the site is made for.",
    ),
    "J9": ("Comments", "Whether [ignore comments](#ignore-comments) are still of use."),
}
# Said once for each of dozens of checks, it is said with links to where the page tells more.
OPTIONS = {
    cleandoc(ALWAYS): cleandoc(ALWAYS),
    cleandoc(USUAL): "None of its own; see [choosing what is told](#choosing-what-is-told).",
}


def reference() -> str:
    """Everything below the mark."""
    return "\n\n".join([*table(), *sections()])


def table() -> Iterator[str]:
    """All checks, a line each."""
    yield "## All checks"
    lines = ["| code | name | severity | what is looked for |", "|---|---|---|---|"]
    lines += [
        f"| [{rule.code}](#{anchor(rule)}) | {rule.name} | {rule.severity} | {rule.summary} |"
        for rule in RULES
    ]
    yield "\n".join(lines)


def sections() -> Iterator[str]:
    """A section for each check, below the heading of its family."""
    for family, (title, words) in FAMILIES.items():
        yield f"## {title}"
        yield filled(words)
        for rule in RULES:
            if rule.code.startswith(family):
                yield from section(rule)


def section(rule: Rule) -> Iterator[str]:
    """The fixed parts of a check's documentation."""
    docs = rule.docs
    yield f"### {rule.code} {rule.name}"
    yield f"Severity: **{rule.severity}**"
    yield prose("What it checks", docs.checks)
    yield prose("Why it matters", docs.why)
    yield f"**Example**\n\n```yaml\n{docs.example}\n```"
    yield f"**Instead**\n\n```yaml\n{docs.instead}\n```"
    yield prose("Options", OPTIONS.get(docs.options, docs.options))


def anchor(rule: Rule) -> str:
    """Where the section of a check is on the page."""
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


def prose(heading: str, text: str) -> str:
    """Paragraphs, of which the first begins with what they are about."""
    return "\n\n".join(filled(paragraph) for paragraph in f"**{heading}.** {text}".split("\n\n"))


def filled(paragraph: str) -> str:
    """A paragraph in lines that are not too long."""
    return textwrap.fill(" ".join(paragraph.split()), WIDTH, break_long_words=False, break_on_hyphens=False)


def renewed(page: str) -> str:
    """The page with its head as it is, and everything below the mark made anew."""
    head, mark, _ = page.partition(MARK)
    if not mark:
        raise SystemExit(f"{PAGE.name} has lost its mark: {MARK}")
    return f"{head}{MARK}\n\n{reference()}\n"


def main(arguments: list[str]) -> int:
    """Write the page, or tell whether it is up to date."""
    page = PAGE.read_text("utf-8")
    new = renewed(page)
    if arguments != ["--check"]:
        PAGE.write_text(new, "utf-8")
    elif new != page:
        print("docs/manual/checks.md is out of date: run python tools/checks_page.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
