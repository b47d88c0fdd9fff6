"""A YAML file to a document."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
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
from mkdocs_journeys.source.plain import plain
from mkdocs_journeys.source.quick import quick

FORMAT = f"document 2 {__version__}"
WORTH_PROCESSES = 100
Fresh = tuple[str, str, bytes]


def read(path: Path, file: str, cache: ContentCache, parser: Parser = default_parser) -> Document:
    """Read a file; `file` is the name that findings use.

    The document's data is a dict, or None where the file cannot be used, and then the findings say why.
    """
    text = read_text(path, file)
    if isinstance(text, Finding):
        shown = legible(path) if text.code == "J101" and text.span != Span(file) else ""
        return Document(file, shown, None, [text])
    document = known(text, file, cache)
    if document is not None:
        return document
    document = read_string(text, file, parser)
    if not document.findings:
        cache.put(cache.key(FORMAT, text), document.data)
        document.known_marks = None
    return document


def known(text: str, file: str, cache: ContentCache) -> Document | None:
    """The document of a text that was read before."""
    cached = cache.get(cache.key(FORMAT, text))
    return Document(file, text, cached) if isinstance(cached, dict) else None


def read_all(files: Sequence[tuple[Path, str]], cache: ContentCache) -> Iterator[Document]:
    """The documents of many files with the names that findings use, in their order; what is not in the cache is read
    on all cores, from now on.

    Parsing is most of the work of a first run; what was parsed already can be used meanwhile.
    """
    if cache.folder is None or len(files) < WORTH_PROCESSES:
        return (read(path, file, cache) for path, file in files)
    return documents(files, streamed(partial(fresh, cache), files, WORTH_PROCESSES), cache)


def documents(
    files: Sequence[tuple[Path, str]], parsed: Iterator[Fresh | None], cache: ContentCache
) -> Iterator[Document]:
    """The documents of files of which some were parsed by other processes."""
    for (path, file), found in zip(files, parsed, strict=True):
        if found is None:
            yield read(path, file, cache)
            continue
        key, text, data = found
        cache.used.add(key)
        cache.put_bytes(key, data)
        yield Document(file, text, json.loads(data))


def fresh(cache: ContentCache, named: tuple[Path, str]) -> Fresh | None:
    """The key, the text and the data of a file that was not in the cache, as they are quick to hand on.

    None where it was there, or where there is more to say about it.
    """
    path, file = named
    text = read_text(path, file)
    if isinstance(text, Finding) or cache.holds(key := cache.key(FORMAT, text)):
        return None
    document = read_string(text, file)
    if document.findings:
        return None
    return key, text, json.dumps(document.data, ensure_ascii=False).encode("utf-8")


def read_string(text: str, file: str, parser: Parser = default_parser) -> Document:
    """The document of a text."""
    found = unprintable(text, file)
    if found is not None:
        return Document(file, text, None, [found])
    data = (plain(text) or quick(text)) if parser is default_parser else None
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
