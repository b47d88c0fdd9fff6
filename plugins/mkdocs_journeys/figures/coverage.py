"""Which part of the customers has a journey, and which has none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Coverage:
    """A segment, the personas that stand for it, and its journeys.

    `own` are the journeys that name the segment, `through` those that one of its personas takes.
    """

    segment: str
    personas: list[str] = field(default_factory=list)
    own: list[Journey] = field(default_factory=list)
    through: list[Journey] = field(default_factory=list)

    @property
    def journeys(self) -> list[Journey]:
        """All of them."""
        return [*self.own, *self.through]

    @property
    def is_hole(self) -> bool:
        """Whether nobody has drawn what these customers go through."""
        return not self.own and not self.through


def segments_of(journey: Journey, personas: Mapping[str, Persona]) -> dict[str, list[str]]:
    """The segments that a journey covers, with the personas that it does so through; the one that it names comes
    first.
    """
    found: dict[str, list[str]] = {journey.segment: []} if journey.segment else {}
    for id in dict.fromkeys(journey.personas):
        persona = personas.get(id)
        if persona is not None and persona.segment:
            found.setdefault(persona.segment, []).append(id)
    return found


def coverage(workspace: Workspace) -> list[Coverage]:
    """All segments, in the order of the catalogue; those that only journeys or personas name come last."""
    found = {id: Coverage(id) for id in workspace.vocabulary.segments}
    for id, persona in workspace.personas.items():
        if persona.segment:
            found.setdefault(persona.segment, Coverage(persona.segment)).personas.append(id)
    for journey in current(workspace):
        for segment in segments_of(journey, workspace.personas):
            entry = found.setdefault(segment, Coverage(segment))
            (entry.own if journey.segment == segment else entry.through).append(journey)
    return list(found.values())


def covered_share(workspace: Workspace, entries: Iterable[Coverage]) -> tuple[float, float] | None:
    """The shares of the segments that have a journey, and of all; None where no segment says its share."""
    known = workspace.vocabulary.segments
    shares = [
        (segment.share.fraction, not entry.is_hole)
        for entry in entries
        if (segment := known.get(entry.segment)) and segment.share is not None
    ]
    if not shares:
        return None
    return float(sum(share for share, covered in shares if covered)), float(sum(share for share, _ in shares))
