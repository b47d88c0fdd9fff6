"""Texts of several lines: folded where only the paragraphs matter, line by line where the lines do."""

import re

from mkdocs_journeys.source.writing.tree import Scalar

# Folded texts are filled up to here, and what fits this far stands on one line.
FILLED = 100
BETWEEN_WORDS = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
Block = tuple[str, list[str]]


def as_block(scalar: Scalar, indent: int) -> Block | None:
    """The sign and the lines of a block of text that is indented so far, None where the text cannot be one."""
    value = scalar.value or ""
    body = value.rstrip("\n")
    if len(value) - len(body) > 1 or not body.strip() or "\r" in value or "\ufeff" in value:
        return None
    end = "" if value.endswith("\n") else "-"
    folded = scalar.style == ">" or "\n" not in value
    if folded and foldable(body):
        return ">" + end, folded_lines(scalar, body, indent)
    if "\n" not in value:
        return None
    deeper = "2" if body[0] in " \t\n" else ""
    return f"|{deeper}{end}", body.split("\n")


def foldable(body: str) -> bool:
    """Whether a text can be folded: no line of it is indented, and there is a place to fold it at."""
    lines = body.split("\n")
    even = all(not line or (line[0] not in " \t" and line[-1] not in " \t") for line in lines)
    return even and not body.startswith("\n") and ("\n" in body or bool(BETWEEN_WORDS.search(body)))


def folded_lines(scalar: Scalar, body: str, indent: int) -> list[str]:
    """Paragraphs with an empty line between; the lines of the author's are kept where they are short enough."""
    paragraphs = body.split("\n")
    width = FILLED - indent
    written = written_paragraphs(scalar) if scalar.style == ">" else []
    own = iter(written if [" ".join(lines) for lines in written] == [p for p in paragraphs if p] else [])
    lines: list[str] = []
    for index, paragraph in enumerate(paragraphs):
        lines += [""] if index else []
        kept = next(own, []) if paragraph else []
        short = kept and all(len(line) <= width and line[-1] not in " \t" for line in kept)
        lines += kept if short else fill(paragraph, width)
    return lines


def written_paragraphs(scalar: Scalar) -> list[list[str]]:
    """The lines of each paragraph of a folded text as they stand in the file."""
    paragraphs: list[list[str]] = [[]]
    for line in scalar.source.split("\n")[1:]:
        if line.strip(" "):
            paragraphs[-1].append(line.lstrip(" "))
        else:
            paragraphs.append([])
    return [lines for lines in paragraphs if lines]


def fill(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines of at most that width, broken between words."""
    lines: list[str] = []
    for word in BETWEEN_WORDS.split(paragraph) if paragraph else []:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
