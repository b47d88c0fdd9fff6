"""A YAML text to plain data with places, by whichever parser there is."""

from ruamel.yaml.error import MarkedYAMLError

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.composer import Composer, Composition, Data, Refused
from mkdocs_journeys.source.parsers import Parser, default_parser, parse_in_python

__all__ = ["FIRST_KEY", "Composition", "Data", "compose", "empty_file"]

FIRST_KEY = Message("start with a key and its value, such as {yaml}", yaml="title: First online order")


def compose(text: str, file: str, parser: Parser = default_parser) -> Composition:
    """Read one YAML document.

    Text keeps its source form: `no`, `012` and `1.10` stay what was written. Only an empty value, `~` and `null`
    are None.

    libyaml refuses some texts that YAML 1.2 allows (a question mark or a colon within brackets), so what it cannot
    read is given to the parser in Python, whose word is the last in either case.
    """
    composer = Composer(text, file)
    try:
        for event in parser(text):
            composer.take(event)
    except Refused:
        composer.result.data = None
    except MarkedYAMLError as problem:
        if parser is not parse_in_python:
            return compose(text, file, parse_in_python)
        # Most files have no mistakes, and this knows many.
        from mkdocs_journeys.source.syntax import syntax_finding

        refuse(composer.result, syntax_finding(problem, text, file))
    except Exception as problem:  # the parsers raise nearly anything on mutated input
        if parser is not parse_in_python:
            return compose(text, file, parse_in_python)
        message = Message("the file is no YAML that can be read ({kind})", kind=type(problem).__name__)
        refuse(composer.result, Finding("J102", message, Span(file)))
    if composer.documents == 0 and not composer.result.findings:
        refuse(composer.result, empty_file(file))
    return composer.result


def refuse(result: Composition, finding: Finding) -> None:
    """A finding after which nothing of the data is used."""
    result.findings.append(finding)
    result.data = None


def empty_file(file: str) -> Finding:
    """The finding for a file that says nothing."""
    message = Message("the file is empty, or holds only comments")
    return Finding("J104", message, Span(file), FIRST_KEY)
