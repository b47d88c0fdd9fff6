"""Documents to objects of the model."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.mistaken import mistaken

E = TypeVar("E", bound=Element)


@dataclass(frozen=True, slots=True)
class Built(Generic[E]):
    """What a document gave.

    `whole` is the object, None where the document has mistakes; `part` is then what is left without the mistakes,
    good enough to check its references, and not to be shown.
    """

    whole: E | None
    part: E | None
    findings: list[Finding]


def build(kind: type[E], document: Document, languages: tuple[str, ...]) -> Built[E]:
    """Validate a document, with all of its mistakes at once."""
    if not isinstance(document.data, dict):
        return Built(None, None, document.findings)
    misplaced = mistaken(kind, document)
    if misplaced is not None:
        return Built(None, None, [*document.findings, misplaced])
    context = {"languages": languages, "localised": False}
    try:
        whole = kind.model_validate(document.data, context=context)
    except ValidationError as error:
        # Most files have no mistakes, and these import much.
        from mkdocs_journeys.model.problems import findings_of
        from mkdocs_journeys.workspace.salvage import salvage

        findings = document.findings + findings_of(error, document, kind)
        return Built(None, salvage(kind, document, languages), findings)
    document.localised = bool(context["localised"])
    whole.bind(document)
    if document.findings:
        return Built(None, whole, document.findings)
    return Built(whole, None, [])
