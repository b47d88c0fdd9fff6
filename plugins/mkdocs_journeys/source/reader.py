"""A YAML file to a document."""

from pathlib import Path

from mkdocs_journeys import __version__
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.compose import compose
from mkdocs_journeys.source.decode import read_text
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.parsers import Parser, default_parser

FORMAT = f"document 1 {__version__}"


def read(path: Path, file: str, cache: ContentCache, parser: Parser = default_parser) -> Document:
    """Read a file; `file` is the name that findings use.

    The document's data is a dict, or None where the file cannot be used, and then the findings say why.
    """
    text = read_text(path, file)
    if isinstance(text, Finding):
        return Document(file, "", None, [text])
    key = cache.key(FORMAT, text)
    cached = cache.get(key)
    if isinstance(cached, dict):
        return Document(file, text, cached)
    document = read_string(text, file, parser)
    if not document.findings:
        cache.put(key, document.data)
    return document


def read_string(text: str, file: str, parser: Parser = default_parser) -> Document:
    """The document of a text."""
    result = compose(text, file, parser)
    document = Document(file, text, result.data, result.findings, result.marks)
    if result.findings or isinstance(result.data, dict):
        if not isinstance(result.data, dict):
            document.data = None
        return document
    document.data = None
    if result.data is None:
        document.findings.append(Finding("J104", Message("the file is empty"), Span(file)))
        return document
    kind = Message("a list") if isinstance(result.data, list) else Message("a text")
    message = Message("the file holds {kind}, where keys and values are expected", kind=kind)
    hint = Message("start with: {yaml}", yaml="title: ...")
    document.findings.append(Finding("J107", message, document.value(()), hint))
    return document
