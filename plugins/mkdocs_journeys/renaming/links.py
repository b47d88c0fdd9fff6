"""Links by the path of a file, in texts of journeys and personas, in prose, and in the navigation."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.fixing.edits import stretch
from mkdocs_journeys.renaming.target import Target
from mkdocs_journeys.source.decode import BREAK
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import MapMarks, Mark, Marks

FENCE = re.compile(r"\s{0,3}(```|~~~)")
CODE = re.compile(r"(`+[^`]*`+)")


@dataclass(frozen=True)
class Links:
    """The links to what is renamed: `file` is its path seen from the project, `page` the one that prose links to."""

    target: Target
    new: str
    file: str
    page: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A path that ends on the file's name, with its anchor."""
        name = re.escape(posixpath.basename(self.file))
        return re.compile(rf"(?<![\w./-])((?:[^\s()\[\]{{}}<>\"'`,|:=]*/)?)({name})(#[\w-]+)?(?![\w/-])")

    def in_text(self, text: str, folder: str, wanted: str) -> str:
        """A text of a file in a folder, with its links to a path renamed."""

        def renamed(found: re.Match[str]) -> str:
            way, name, anchor = found[1], found[2], found[3] or ""
            place = posixpath.normpath(posixpath.join(folder, way, name))
            return f"{way}{self.renamed(name, anchor)}" if place.lstrip("/") == wanted else found[0]

        return self.pattern.sub(renamed, text)

    def renamed(self, name: str, anchor: str) -> str:
        """The name and anchor that stand instead."""
        if self.target.kind != "part":
            return f"{self.new}{posixpath.splitext(name)[1]}{anchor}"
        return f"{name}#{self.new}" if anchor == f"#{self.target.id}" else f"{name}{anchor}"

    def in_yaml(self, document: Document) -> str:
        """The text of a file with the links in its values renamed; comments stay."""
        text, own = document.text, document.file == self.file and self.target.kind == "part"
        if posixpath.basename(self.file) not in text and not own:
            return text
        starts = [0, *(found.end() for found in BREAK.finditer(text))]
        for mark in sorted(leaves(document.marks), reverse=True):
            start, end = stretch(document.span(mark), starts)
            value = self.in_text(text[start:end], posixpath.dirname(document.file), self.file)
            if own:
                value = value.replace(f"](#{self.target.id})", f"](#{self.new})")
            text = text[:start] + value + text[end:]
        return text

    def in_prose(self, text: str, folder: str) -> str:
        """A page of prose with its links renamed; what it shows as code stays."""
        if posixpath.basename(self.file) not in text:
            return text
        return "".join(self.in_lines(text.splitlines(keepends=True), folder))

    def in_lines(self, lines: list[str], folder: str) -> Iterator[str]:
        """The lines, in and out of code."""
        fence = ""
        for line in lines:
            found = FENCE.match(line)
            if found and fence in ("", found[1]):
                fence = "" if fence else found[1]
            parts = CODE.split(line)
            if not fence and not found:
                parts[::2] = [self.in_text(part, folder, self.page) for part in parts[::2]]
            yield "".join(parts)


def leaves(marks: Marks) -> Iterator[Mark]:
    """The places of all values that hold no others."""
    if isinstance(marks, Mark):
        yield marks
        return
    for below in marks.values.values() if isinstance(marks, MapMarks) else marks.items:
        yield from leaves(below)
