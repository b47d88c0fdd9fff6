"""Everywhere that an id is written, or would have to be, as edits of the files."""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Mood, Quote
from mkdocs_journeys.model.transition import Transition
from mkdocs_journeys.renaming.spans import replaced, with_id
from mkdocs_journeys.renaming.target import FILES, LISTS, Target, entries
from mkdocs_journeys.workspace.references import WORDS
from mkdocs_journeys.workspace.workspace import Workspace

Steps = tuple[str | int, ...]


class Reference(NamedTuple):
    """A value that names something of a kind, and the steps to it."""

    steps: Steps
    value: str
    kind: str


def edits_of(workspace: Workspace, target: Target, new: str) -> Iterator[Edit]:
    """The edits that rename a thing: its own id where it is written, and all that refers to it."""
    yield from own_id(workspace, target, new)
    for owner, element in everything(workspace):
        for ref in references(element):
            value = renamed(ref, target, new, owner)
            if value is not None:
                yield replaced(element, ref.steps, value)


def own_id(workspace: Workspace, target: Target, new: str) -> Iterator[Edit]:
    """Where the thing says its id itself; a file does so by its name."""
    if target.kind == "part":
        yield with_id(workspace.parts[target.owner][target.id], new)
    elif target.kind in LISTS:
        yield with_id(entries(workspace, LISTS[target.kind])[target.id], new)


def everything(workspace: Workspace) -> Iterator[tuple[str, Element]]:
    """All parts of all files, each with the id of the journey that it is in, empty elsewhere."""
    for journey in workspace.journeys.values():
        yield from ((journey.id, element) for element in journey.walk())
    for persona in workspace.personas.values():
        yield from (("", element) for element in persona.walk())
    yield from (("", element) for element in workspace.vocabulary.catalog.walk() if element.document)


def references(element: Element) -> Iterator[Reference]:
    """What a part refers to."""
    for word in WORDS.get(type(element), ()):
        value = getattr(element, word.key)
        kind = word.among.removesuffix("s")
        if isinstance(value, tuple):
            yield from (Reference((word.key, index), item, kind) for index, item in enumerate(value))
        elif value is not None:
            yield Reference((word.key,), value, kind)
    if isinstance(element, Journey):
        yield from (Reference(("personas", n), id, "persona") for n, id in enumerate(element.personas))
        yield from (Reference((key,), str(value), "journey") for key, value in to_journeys(element))
    yield from to_parts(element)


def to_journeys(journey: Journey) -> Iterator[tuple[str, str]]:
    """The other journeys, or parts of them, that a journey names."""
    if journey.improves is not None:
        yield "improves", journey.improves
    if journey.zooms_into is not None:
        yield "zooms_into", journey.zooms_into


def to_parts(element: Element) -> Iterator[Reference]:
    """The parts, mostly of the same journey, that a part names."""
    if isinstance(element, Friction | Mood):
        yield from (Reference(("evidence", n), ref, "part") for n, ref in enumerate(element.evidence))
    if isinstance(element, Quote) and element.evidence is not None:
        yield Reference(("evidence",), element.evidence, "part")
    if isinstance(element, Opportunity):
        yield from (Reference(("addresses", n), ref, "part") for n, ref in enumerate(element.addresses))
    if isinstance(element, Transition):
        yield Reference(("from",), element.source, "part")
        if not element.leaves:
            yield Reference(("to",), element.target, "part")


def renamed(ref: Reference, target: Target, new: str, owner: str) -> str | None:
    """What is to stand instead, None where the reference is to something else."""
    if target.kind in LISTS or target.kind == "persona":
        return new if ref.kind == target.kind and ref.value == target.id else None
    if ref.kind not in ("journey", "part"):
        return None
    journey, sign, part = ref.value.partition("#")
    if target.kind in FILES:
        names_it = journey == target.id and (sign or ref.kind == "journey")
        return f"{new}{sign}{part}" if names_it else None
    if sign:
        return f"{journey}#{new}" if (journey, part) == (target.owner, target.id) else None
    return new if ref.kind == "part" and (owner, ref.value) == (target.owner, target.id) else None
