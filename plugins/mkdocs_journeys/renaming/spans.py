"""Single edits: another value in the place of one, and an id for a part that has none."""

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.fixing.edits import text_at
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, mark_of

# Words that are no texts where they stand without quotes.
NO_TEXT = ("null", "true", "false")


def replaced(element: Element, steps: tuple[str | int, ...], new: str) -> Edit:
    """The edit that puts another text in the place of one, in its own quotation marks."""
    span = element.span_of(*steps)
    document = document_of(element)
    was = text_at(document.text, span)
    quote = was[0] if was[:1] in ("'", '"') else '"' if new in NO_TEXT else ""
    return Edit(span, f"{quote}{new}{quote}")


def with_id(element: Element, new: str) -> Edit:
    """The edit that gives a part another id, or the first one that it says itself."""
    document = document_of(element)
    marks, _ = document.descend(element.path)
    if isinstance(marks, MapMarks):
        return replaced(element, ("id",), new) if "id" in marks.values else before_all(document, marks, new)
    return spelt_out(element, document, mark_of(marks), new)


def before_all(document: Document, marks: MapMarks, new: str) -> Edit:
    """An id in front of the other keys of a mapping."""
    first = document.span(min(marks.keys.values()))
    place = Span(document.file, first.line, first.column, first.line, first.column)
    opening = document.span(marks.mark)
    if character(document, opening) == "{":
        return Edit(place, f"id: {new}, ")
    return Edit(place, f"id: {new}{line_end(document)}{' ' * (first.column - 1)}")


def spelt_out(element: Element, document: Document, mark: Mark, new: str) -> Edit:
    """A plain text that stands for a part, with its key and an id."""
    span = document.span(mark)
    text, name = text_at(document.text, span), element.shorthand or "title"
    above, _ = document.descend(element.path[:-1])
    if isinstance(above, ListMarks) and character(document, document.span(above.mark)) == "[":
        return Edit(span, f"{{id: {new}, {name}: {text}}}")
    return Edit(span, f"id: {new}{line_end(document)}{' ' * (span.column - 1)}{name}: {text}")


def character(document: Document, span: Span) -> str:
    """The character that a span begins with."""
    return document.lines[span.line - 1][span.column - 1 : span.column]


def line_end(document: Document) -> str:
    """How the file ends its lines."""
    return "\r\n" if "\r\n" in document.text else "\n"


def document_of(element: Element) -> Document:
    """The file that a part is written in."""
    if element.document is None:
        raise JourneysError(Message("this is built in, and stands in no file"))
    return element.document
