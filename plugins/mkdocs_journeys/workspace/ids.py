"""Give every part its id, and find ids that two parts of a journey bear."""

from collections.abc import Mapping
from functools import cache
from typing import cast

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Catalog, Framework
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.parts import Described, Evidence
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.transition import EXIT
from mkdocs_journeys.slug import is_id, slug

# The page's own sections have these anchors already. "comparison" is not among them: it is a stage of a built-in
# framework, so that section gives way.
SECTIONS = frozenset(
    {"map", "diagram", "emotion", "stages", "frictions", "opportunities", "kpis", "evidence", "history"}
)
# What stands in the address of a list for what has no channel, team, system or segment, and for what no team runs.
WITHOUT: Mapping[str, tuple[str, ...]] = {
    "channels": ("none",),
    "teams": ("none", "outside"),
    "systems": ("none",),
    "segments": ("none",),
}
Identified = Described | Kpi | Evidence


def name_parts(owner: Journey | Persona) -> tuple[dict[str, Element], list[Finding]]:
    """Fill in the ids that are left out; the parts by id, and what clashes."""
    parts: dict[str, Element] = {}
    findings: list[Finding] = []
    for element in owner.walk():
        if not has_id(type(element)):
            continue
        explicit = getattr(element, "id", None) is not None
        element, id = named(element)
        if id in parts:
            findings.append(duplicate(element, parts[id], id, explicit))
        elif isinstance(owner, Journey) and id in SECTIONS:
            findings.append(reserved(element, id, explicit))
        elif isinstance(owner, Journey) and id == EXIT:
            findings.append(like_the_exit(element))
        parts.setdefault(id, element)
    return parts, findings


def named(element: Element) -> tuple[Identified, str]:
    """A part that has an id from now on, with that."""
    part = cast("Identified", element)
    id = part.id or default_id(part)
    object.__setattr__(part, "id", id)
    return part, id


@cache
def has_id(kind: type[Element]) -> bool:
    """Whether the parts of a class have ids."""
    return issubclass(kind, Described | Kpi | Evidence)


def default_id(element: Identified) -> str:
    """The slug of the title, a KPI's metric; where that gives nothing, the part's place."""
    id = str(element.metric) if isinstance(element, Kpi) else slug(element.title)
    return id if is_id(id) else "-".join(str(step) for step in element.path)


def duplicate(element: Element, first: Element, id: str, explicit: bool) -> Finding:
    """The finding for an id that is borne twice."""
    if explicit:
        message = Message('the id "{id}" is taken by another part of this file', id=id)
        hint = Message("give one of the two another id; the other is on line {line}", line=first.span.line)
    else:
        message = Message('the id "{id}" is taken: another part has the same title or metric', id=id)
        hint = Message(
            "write an id of its own, such as {yaml} (the other is on line {line})",
            yaml=f"id: {id}-2",
            line=first.span.line,
        )
    span = element.span_of("id") if explicit else element.span
    return Finding("J310", message, span, hint, (Related(first.span, Message("the other part")),))


def reserved(element: Element, id: str, explicit: bool) -> Finding:
    """The finding for an id that is one of the page's own anchors."""
    message = Message('the page has a section with the address "#{id}" already', id=id)
    hint = Message("write an id of its own, such as {yaml}", yaml=f"id: the-{id}")
    return Finding("J313", message, element.span_of("id") if explicit else element.span, hint)


def like_the_exit(element: Element) -> Finding:
    """The finding for a place that no transition could lead to."""
    message = Message('"exit" is how a transition leaves the journey, so nothing can have it as its id')
    return Finding("J108", message, element.span, Message("give it another id: {yaml}", yaml="id: the-exit"))


def clashes_in_catalog(catalog: Catalog) -> list[Finding]:
    """Entries of one list of the catalogue that bear the same id, or one that means something else on the pages."""
    findings = in_one_list(catalog)
    findings += (like_none(entry) for steps, entry in catalog.children() if means_none(str(steps[0]), entry))
    for framework in catalog.frameworks:
        findings += in_one_list(framework)
    return findings


def means_none(kind: str, entry: Element) -> bool:
    """Whether an entry is called like what the lists of the site find things without any by."""
    return str(getattr(entry, "id", "")) in WITHOUT.get(kind, ())


def like_none(entry: Element) -> Finding:
    """The finding for an entry that no list could be filtered by."""
    id = str(getattr(entry, "id", ""))
    message = Message(
        'the lists of the site use the word "{id}" for what has none, so nothing here can have it as its id',
        id=id,
    )
    hint = Message("give it another id: {yaml}", yaml=f"id: the-{id}")
    return Finding("J108", message, entry.span_of("id"), hint)


def in_one_list(owner: Catalog | Framework) -> list[Finding]:
    findings: list[Finding] = []
    seen: dict[tuple[str | int, str], Element] = {}
    for steps, entry in owner.children():
        key = (steps[0], str(getattr(entry, "id", "")))
        first = seen.setdefault(key, entry)
        if first is not entry:
            findings.append(duplicate(entry, first, key[1], explicit=True))
    return findings


def ids_of(parts: Mapping[str, Element], kinds: tuple[type[Element], ...]) -> list[str]:
    """The ids of the parts of some kinds."""
    return [id for id, part in parts.items() if isinstance(part, kinds)]
