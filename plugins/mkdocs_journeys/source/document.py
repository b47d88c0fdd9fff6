"""A file that was read: its data, and the way from a place in the data to the place in the text."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from mkdocs_journeys.deflate import zlib
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.source.compose import Data, compose
from mkdocs_journeys.source.decode import BREAK
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks, mark_of, span_from

Path = tuple[str | int, ...]
NAMING_KEYS = ("title", "name", "id", "metric", "text")


@lru_cache(maxsize=64)
def unpacked(written: bytes) -> str:
    """A text that was packed; whoever asks for it once asks again soon."""
    return str(zlib.decompress(written), "utf-8")


@dataclass
class Document:
    """One YAML file.

    The places are only needed when there is something to say, so a document that comes from the cache has none and
    parses its text again the first time one is asked for. `localised` tells whether a text of it may be written by
    language: where a file has none, nobody has to look for the one that is missing.
    """

    file: str
    written: str | bytes
    data: Data
    findings: list[Finding] = field(default_factory=list)
    known_marks: Marks | None = None
    localised: bool = True

    @property
    def text(self) -> str:
        """The text as it was written."""
        return self.written if isinstance(self.written, str) else unpacked(self.written)

    def let_go(self) -> None:
        """Keep of the file what is needed where there is something to say: its text."""
        self.data = None

    def pack(self) -> None:
        """Keep the text at a quarter of the room, for a site that is built."""
        if isinstance(self.written, str):
            self.written = zlib.compress(self.written.encode("utf-8"), level=1)

    @cached_property
    def marks(self) -> Marks:
        """The places of the data."""
        marks = self.known_marks or compose(self.text, self.file).marks
        return marks if marks is not None else Mark(0, 0, 0, 0)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return BREAK.split(self.text)

    def value(self, path: Path) -> Span:
        """Where the value at `path` stands; of a list or mapping, the part that names it."""
        marks, rest = self.descend(path)
        if rest and isinstance(marks, MapMarks) and rest[0] in marks.keys:
            return self.span(marks.keys[str(rest[0])])
        return self.naming(path[: len(path) - len(rest)], marks)

    def key(self, path: Path) -> Span:
        """Where the key that `path` ends on stands; the value where it ends on a list's item."""
        parent, rest = self.descend(path[:-1])
        if not rest and isinstance(parent, MapMarks) and path[-1] in parent.keys:
            return self.span(parent.keys[str(path[-1])])
        return self.value(path)

    def naming(self, path: Path, marks: Marks) -> Span:
        """The span of a node: a mapping's title or first key, a list's own key, a text as it stands."""
        if isinstance(marks, MapMarks):
            for key in NAMING_KEYS:
                if isinstance(marks.values.get(key), Mark):
                    return self.span(mark_of(marks.values[key]))
            if path and isinstance(path[-1], str):
                return self.key(path)
            return self.span(next(iter(marks.keys.values()), marks.mark))
        if isinstance(marks, ListMarks) and path and isinstance(path[-1], str):
            return self.key(path)
        return self.span(mark_of(marks))

    def descend(self, path: Path) -> tuple[Marks, Path]:
        """The deepest node on the way of `path`, and what of the path was not there.

        Steps that the data do not have are passed over where the rest is there: a validator names its own
        alternatives on the way.
        """
        marks = self.marks
        for at, step in enumerate(path):
            if isinstance(marks, MapMarks) and step in marks.values:
                marks = marks.values[str(step)]
            elif isinstance(marks, ListMarks) and isinstance(step, int) and step < len(marks.items):
                marks = marks.items[step]
            else:
                return marks, path[at:]
        return marks, ()

    def span(self, mark: Mark) -> Span:
        """A mark as a span that ends on text, not on the line below."""
        if mark.end_column == 0 and mark.end_line > mark.line:
            end = mark.end_line - 1
            while end > mark.line and not self.lines[end].strip():
                end -= 1
            mark = Mark(mark.line, mark.column, end, len(self.lines[end]))
        return span_from(self.file, mark)
