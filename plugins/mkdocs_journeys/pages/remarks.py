"""Which part of a journey a finding is about."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.finding_view import FindingView
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import mark_of

PARTS = (Stage, Touchpoint, Friction, Opportunity, Kpi)
Extent = tuple[tuple[int, int], tuple[int, int], str]


def remarks(
    journey: Journey, findings: Sequence[FindingView], documents: Mapping[str, Document]
) -> dict[str, list[FindingView]]:
    """The findings by the id of the innermost part that they lie in; those of the whole journey are left out.

    A page that shows its file as it was before a mistake has none: the places are those of another text.
    """
    document = journey.document
    if not findings or document is None or documents.get(document.file) is not document:
        return {}
    known = list(extents(journey, document))
    found: dict[str, list[FindingView]] = {}
    for each in findings:
        span = each.finding.span
        id = innermost(known, (span.line, span.column)) if span.file == document.file else None
        if id is not None:
            found.setdefault(id, []).append(each)
    return found


def extents(journey: Journey, document: Document) -> Iterator[Extent]:
    """Where each part begins and ends, and its id; a part comes before those within it."""
    for part in journey.walk():
        if isinstance(part, PARTS):
            marks, rest = document.descend(part.path)
            if not rest:
                line, column, end_line, end_column = mark_of(marks)
                yield (line + 1, column + 1), (end_line + 1, end_column + 1), str(part.id)


def innermost(known: Sequence[Extent], place: tuple[int, int]) -> str | None:
    """The id of the part that begins last of all that a place lies in."""
    inside = [(start, number, id) for number, (start, end, id) in enumerate(known) if start <= place < end]
    return max(inside)[2] if inside else None
