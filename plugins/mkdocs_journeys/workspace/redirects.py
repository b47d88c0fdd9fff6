"""The old addresses of journeys, personas and teams: `_redirects.yml`, which `journeys rename` writes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.ident import not_an_id
from mkdocs_journeys.nearest import suggestion
from mkdocs_journeys.slug import is_id
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.settings import Settings

NAME = "_redirects.yml"
KINDS = ("journeys", "personas", "teams")
CODES = {"journeys": "J308", "personas": "J301", "teams": "J303"}
EMPTY: Mapping[str, str] = {}


@dataclass(frozen=True)
class Redirects:
    """For each kind the ids that there were, and the ids that have taken their place; `file` is where that stands."""

    file: str = ""
    journeys: Mapping[str, str] = field(default_factory=dict)
    personas: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: str) -> Mapping[str, str]:
        """Those of one kind."""
        found: Mapping[str, str] = getattr(self, kind)
        return found


def redirects_file(settings: Settings) -> Path:
    """Where they are written."""
    return settings.journeys_dir / NAME


def redirects_in(document: Document, known: Mapping[str, Iterable[str]]) -> tuple[Redirects, list[Finding]]:
    """What a file says, and what is wrong with it; `known` are the ids that there are of each kind.

    Of a kind that is not among them, nobody can tell.
    """
    if document.findings:
        return Redirects(document.file), document.findings
    found: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    findings = []
    for kind, old, new, problem in entries(document, known):
        if problem is not None:
            findings.append(problem)
        else:
            found[kind][old] = new
    return Redirects(document.file, **found), findings


def entries(
    document: Document, known: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, str, str, Finding | None]]:
    """Each old id with the new one, or with what is wrong there."""
    data = document.data
    if not isinstance(data, dict):
        yield "", "", "", shapeless(Span(document.file))
        return
    for kind, pairs in data.items():
        if kind not in KINDS:
            hint = suggestion(kind, KINDS)
            message = Message('"{key}" is no key of the format', key=kind)
            yield kind, "", "", Finding("J201", message, document.key((kind,)), hint)
        elif not isinstance(pairs, dict) or not all(isinstance(new, str) for new in pairs.values()):
            yield kind, "", "", shapeless(document.key((kind,)))
        else:
            for old, new in pairs.items():
                yield (
                    kind,
                    old,
                    new,
                    no_id(document, kind, old) or leads_nowhere(document, kind, old, new, known),
                )


def shapeless(span: Span) -> Finding:
    """The finding for what is no list of old and new ids."""
    message = Message("the old ids are expected here, each with the new one")
    return Finding(
        "J203", message, span, Message("write it like {example}", example="journeys: {old-id: new-id}")
    )


def no_id(document: Document, kind: str, old: str) -> Finding | None:
    """The finding for an old id that never can have been one: it would be a path on the site."""
    if is_id(old):
        return None
    return Finding("J108", not_an_id(old), document.key((kind, old)), Message("take it out"))


def leads_nowhere(
    document: Document, kind: str, old: str, new: str, known: Mapping[str, Iterable[str]]
) -> Finding | None:
    """The finding for an id that nothing bears."""
    if kind not in known or new in set(known[kind]):
        return None
    messages = {
        "journeys": Message('no journey "{id}"', id=new),
        "personas": Message('no persona "{id}"', id=new),
        "teams": Message('no team "{id}"', id=new),
    }
    return Finding(
        CODES[kind], messages[kind], document.value((kind, old)), suggestion(new, set(known[kind]))
    )
