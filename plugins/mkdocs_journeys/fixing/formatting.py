"""Files in the canonical layout."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.fixing.files import Kind
from mkdocs_journeys.fixing.shapes import shape_of
from mkdocs_journeys.source.decode import legible, read_text
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writer import formatted
from mkdocs_journeys.workspace.finding import Source, place_problem
from mkdocs_journeys.workspace.settings import Settings


@dataclass(frozen=True, slots=True)
class Layout:
    """A file as it is, and as it would be; `after` is None where the file is left alone, and `findings` say why."""

    source: Source
    document: Document
    before: bytes = b""
    after: bytes | None = None
    findings: list[Finding] = field(default_factory=list)

    @property
    def changes(self) -> bool:
        """Whether the file is not in the layout."""
        return self.after is not None and self.after != self.before

    def diff(self) -> Iterator[str]:
        """What would change, as a unified diff."""
        before, after = (lines_of(raw.decode("utf-8")) for raw in (self.before, self.after or b""))
        return difflib.unified_diff(before, after, self.source.file, self.source.file)


def lines_of(text: str) -> list[str]:
    """Lines with their ends; only a line feed ends one, so that a diff shows other ends as what they are."""
    lines = [f"{line}\n" for line in text.split("\n")]
    if lines[-1] == "\n":
        return lines[:-1]
    return [*lines[:-1], lines[-1] + "\\ No newline at end of file\n"]


def lay_out(kind: Kind, source: Source, settings: Settings) -> Layout:
    """The layout of a file; one that cannot be read, or says a key twice, is left alone."""
    outside = place_problem(source, settings)
    text = outside or read_text(source.path, source.file)
    if isinstance(text, Finding):
        shown = "" if outside else legible(source.path)
        return Layout(source, Document(source.file, shown, None), findings=[text])
    document = read_string(text, source.file)
    if document.findings:
        return Layout(source, document, findings=document.findings)
    after = formatted(document, shape_of(kind))
    return Layout(source, document, source.path.read_bytes(), after.encode())
