"""A YAML file to a document."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_journeys import __version__
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.parallel import streamed
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.compose import FIRST_KEY, Data, compose, empty_file
from mkdocs_journeys.source.decode import legible, read_text, unprintable
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.parsers import Parser, default_parser
from mkdocs_journeys.source.quick import quick

FORMAT = f"document 2 {__version__}"
WORTH_PROCESSES = 100


def read(path: Path, file: str, cache: ContentCache, parser: Parser = default_parser) -> Document:
    """Read a file; `file` is the name that findings use.

    The document's data is a dict, or None where the file cannot be used, and then the findings say why.
    """
    text = read_text(path, file)
    if isinstance(text, Finding):
        shown = legible(path) if text.code == "J101" and text.span != Span(file) else ""
        return Document(file, shown, None, [text])
    key = cache.key(FORMAT, text)
    cached = cache.get(key)
    if isinstance(cached, dict):
        return Document(file, text, cached)
    document = read_string(text, file, parser)
    if not document.findings:
        cache.put(key, document.data)
        document.known_marks = None
    return document


def read_ahead(paths: Sequence[Path], cache: ContentCache) -> Iterator[None]:
    """Put into the cache what is not there yet, on all cores, and tell of each file when it is there.

    Parsing is most of the work of a first run; what is there already can be used meanwhile.
    """
    if cache.folder is None or len(paths) < WORTH_PROCESSES:
        yield from (None for _ in paths)
    else:
        yield from streamed(lambda path: prepare(path, cache), paths, WORTH_PROCESSES)


def prepare(path: Path, cache: ContentCache) -> None:
    """See to it that a file is in the cache."""
    if not is_cached(path, cache):
        read(path, path.name, cache)


def is_cached(path: Path, cache: ContentCache) -> bool:
    """Whether the content of a file is in the cache."""
    text = read_text(path, path.name)
    return isinstance(text, str) and cache.path(cache.key(FORMAT, text)).is_file()


def read_string(text: str, file: str, parser: Parser = default_parser) -> Document:
    """The document of a text."""
    found = unprintable(text, file)
    if found is not None:
        return Document(file, text, None, [found])
    data = quick(text) if parser is default_parser else None
    if isinstance(data, dict):
        return Document(file, text, data)
    result = compose(text, file, parser)
    document = Document(file, text, result.data, result.findings, result.marks)
    if isinstance(result.data, dict):
        return document
    document.data = None
    if not result.findings:
        document.findings.append(no_mapping(result.data, document))
    return document


def no_mapping(data: Data, document: Document) -> Finding:
    """The finding for a file whose top level has no keys."""
    if data is None:
        return empty_file(document.file)
    kind = Message("a list") if isinstance(data, list) else Message("a text")
    message = Message("the file holds only {kind}, where keys and values are expected", kind=kind)
    return Finding("J107", message, document.value(()), FIRST_KEY)
