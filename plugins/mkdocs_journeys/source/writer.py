"""A document as text, in the one layout that all files have: meaning and comments stay, only the form changes."""

from collections import Counter

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writing.emitter import branch_lines, comments
from mkdocs_journeys.source.writing.growing import grow
from mkdocs_journeys.source.writing.remarks import remarks
from mkdocs_journeys.source.writing.settling import settle
from mkdocs_journeys.source.writing.shape import Shape
from mkdocs_journeys.source.writing.tree import Branch

# These say something to other programs, which look for them on the first line.
FOR_PROGRAMS = ("# yaml-language-server:", "# vim:", "# -*-", "# SPDX-")


def formatted(document: Document, shape: Shape) -> str:
    """The text of a document that was read without findings, in the canonical layout."""
    plain = with_line_feeds(document)
    text = laid_out(plain, shape)
    if text != plain.text and not says_the_same(plain, text):
        raise JourneysError(
            Message(
                "{file}: it cannot be formatted without changing what it says; please report this",
                file=document.file,
            )
        )
    return text


def with_line_feeds(document: Document) -> Document:
    """The document with its lines ended as YAML itself reads them."""
    if "\r" not in document.text:
        return document
    return read_string(document.text.replace("\r\n", "\n").replace("\r", "\n"), document.file)


def laid_out(document: Document, shape: Shape) -> str:
    """The text, as it comes from the layout."""
    root = grow(document)
    header = take_header(root)
    settle(root, shape)
    lines = branch_lines(root, shape, 0) if root.entries else ["{}", *comments(root.foot, 0)]
    return "\n".join([*header, *lines]).strip("\n") + "\n"


def take_header(root: Branch) -> list[str]:
    """The comments that are the file's and not its first key's: an empty line follows, or a program reads them."""
    if not root.entries:
        return []
    above = root.entries[0].above
    last = max(
        (n + 1 for n, text in enumerate(above) if not text or text.startswith(FOR_PROGRAMS)), default=0
    )
    root.entries[0].above = above[last:]
    return above[:last]


def says_the_same(document: Document, text: str) -> bool:
    """Whether a text has the data and the comments of a document."""
    other = read_string(text, document.file)
    if other.findings or other.data != document.data:
        return False
    return Counter(r.text for r in remarks(other)) == Counter(r.text for r in remarks(document))
