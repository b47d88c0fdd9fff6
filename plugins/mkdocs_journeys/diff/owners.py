"""Which journey is which of another state, and which persona: a renamed file is still the same."""

from collections.abc import Mapping
from typing import Any, TypeVar

from mkdocs_journeys.diff.change import Owner, Subject
from mkdocs_journeys.diff.pairing import Pairs, pairs, ratio
from mkdocs_journeys.diff.parts import Owned
from mkdocs_journeys.diff.plain import texts_of
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.workspace import Workspace

MOST_OF_IT = 0.6
T = TypeVar("T", Journey, Persona)


def same_owners(
    old: Mapping[str, T],
    new: Mapping[str, T],
    old_files: Mapping[str, Source],
    new_files: Mapping[str, Source],
) -> Pairs[T]:
    """The same by id, text or title, else by how alike they are; what cannot be read on one side is left out."""
    before = [owner for id, owner in old.items() if id in new or id not in new_files]
    now = [owner for id, owner in new.items() if id in old or id not in old_files]
    return pairs(before, now, (lambda owner: owner.id, text_of, title_of), alike)


def text_of(owner: Journey | Persona) -> str | None:
    """The text of its file."""
    return owner.document.text if owner.document else None


def name_of(owner: Journey | Persona) -> Any:
    """What it is called."""
    return owner.title if isinstance(owner, Journey) else owner.name


def title_of(owner: Journey | Persona) -> Any:
    """What it is called, in all languages."""
    return (texts_of(name_of(owner)), persona_of(owner))


def persona_of(owner: Journey | Persona) -> Any:
    """Two personas may well share a name, and two journeys of different states a title."""
    return owner.state if isinstance(owner, Journey) else texts_of(owner.title or "")


def alike(old: Journey | Persona, new: Journey | Persona) -> float:
    """How much of what they hold is the same; the names count less."""
    a, b = words(old), words(new)
    shared = len(a & b) / min(len(a), len(b)) if a and b else 0.0
    evenness = min(len(a), len(b)) / max(len(a), len(b)) if a and b else 0.0
    return 0.55 * shared + 0.2 * evenness + 0.25 * ratio(name_of(old), name_of(new))


def words(owner: Journey | Persona) -> frozenset[str]:
    """The lines of the file, which are the same where the content is."""
    return lines_of(text_of(owner) or "")


def lines_of(text: str) -> frozenset[str]:
    """The lines of a text that say something."""
    lines = (line.strip(" -") for line in text.splitlines())
    return frozenset(line for line in lines if len(line) > 8)


def readable(found: Pairs[Journey], old: Workspace, new: Workspace) -> Pairs[Journey]:
    """What is on both sides or on one; without what may well be in a file of another name that cannot be read."""
    lost, brought = unreadable(new, old), unreadable(old, new)
    gone, come = (
        tuple(owner for owner in side if not any(is_within(owner, lines) for lines in texts))
        for side, texts in ((found.gone, lost), (found.come, brought))
    )
    return Pairs(found.both, gone, come)


def unreadable(workspace: Workspace, other: Workspace) -> list[frozenset[str]]:
    """The lines of the journeys that one side cannot read and the other has no file for."""
    missing = workspace.journey_sources.keys() - workspace.journeys.keys() - other.journey_sources.keys()
    files = (workspace.journey_sources[id].file for id in sorted(missing))
    return [lines_of(workspace.documents[file].text) for file in files if file in workspace.documents]


def is_within(owner: Journey, lines: frozenset[str]) -> bool:
    """Whether most of what a journey says is among some lines."""
    own = words(owner)
    return len(own & lines) > len(own) * MOST_OF_IT


def owner_of(owner: Owned) -> Owner:
    """The journey or persona as its changes know it."""
    return Owner("journey" if isinstance(owner, Journey) else "persona", owner.id, name_of(owner))


def scope_of(old: Owned | None, new: Owned | None) -> Scope:
    """The scope of a journey or persona as a whole."""
    one = new if new is not None else old
    assert one is not None
    owner = owner_of(one)
    return Scope(Subject(owner.kind, owner.id, owner.title, owner), old, new)
