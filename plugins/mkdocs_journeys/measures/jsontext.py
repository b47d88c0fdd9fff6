"""A JSON text with the places of its values."""

import json
import re
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.document import Document

ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")


def read_json(text: str, file: str) -> Document | Finding:
    """The data of a JSON text, or where it is none.

    JSON is a part of YAML, so the places come from the reader of that, and only where one is asked for. What the two
    escape in different ways is kept from it; it stands within texts only.
    """
    try:
        data: Any = json.loads(text, parse_constant=refuse, parse_int=whole)
    except json.JSONDecodeError as problem:
        span = Span(file, problem.lineno, problem.colno, problem.lineno, problem.colno + 1)
        return unreadable(problem.msg, span)
    except ValueError as problem:
        return unreadable(str(problem), Span(file))
    except RecursionError:
        return unreadable("too many levels of brackets", Span(file))
    return Document(file, ESCAPE.sub(lambda found: "x" * len(found[0]), text), data)


def whole(digits: str) -> float:
    """A whole number; one of thousands of digits is infinite, and refused wherever a number is looked at."""
    return int(digits) if len(digits) < 300 else float(digits)


def refuse(word: str) -> None:
    """Refuse what JSON has no numbers for."""
    raise ValueError(f"{word} is no number of JSON")


def unreadable(reason: str, span: Span) -> Finding:
    """The finding for a text that is no JSON."""
    return Finding("J404", Message("the file cannot be read as JSON: {reason}", reason=reason), span)
