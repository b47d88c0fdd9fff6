"""The two YAML parsers, which give the same events: one in C where it is installed, else one in Python."""

from collections.abc import Callable, Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.events import StreamEndEvent

from mkdocs_journeys.source.scanner import TabScanner

try:
    from ruamel.yaml.cyaml import CParser
except ImportError:
    CParser = None

__all__ = ["CParser", "Parser", "default_parser", "parse_in_c", "parse_in_python"]

Parser = Callable[[str], Iterator[Any]]


def parse_in_c(text: str) -> Iterator[Any]:
    """The events of a text, from libyaml."""
    parser = CParser(text)
    while True:
        event = parser.get_event()
        yield event
        if type(event) is StreamEndEvent:
            return


def parse_in_python(text: str) -> Iterator[Any]:
    """The events of a text, without any C library: some fifteen times slower."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = TabScanner
    yield from yaml.parse(text)


default_parser: Parser = parse_in_c if CParser is not None else parse_in_python
