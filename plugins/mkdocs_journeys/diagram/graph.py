"""What a diagram is made of: stages as boxes, touchpoints as nodes, and the ways between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mkdocs_journeys.immutable import immutable

EXIT = "exit"


@immutable
class Node:
    """A touchpoint, or the placeholder that stands for a stage without one."""

    id: str
    title: str
    channel_title: str = ""
    channel_kind: str = ""
    mood: float | None = None
    moment_of_truth: bool = False
    automated: bool = False
    friction_severity: str | None = None
    url: str = ""
    placeholder: bool = False


@immutable
class StageBox:
    """A stage with its touchpoints in their order; never empty."""

    id: str
    title: str
    nodes: tuple[Node, ...]
    url: str = ""
    final: bool = False


@immutable
class Edge:
    """A way from a stage or touchpoint to another one, or out of the journey (`to_exit`)."""

    source: str
    target: str
    label: str = ""
    share_text: str = ""
    after_text: str = ""
    channel_title: str = ""
    automated: bool = False
    continuity: str = "seamless"
    default: bool = False
    to_exit: bool = False
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """A journey as it is drawn."""

    id: str
    title: str
    stages: tuple[StageBox, ...]
    edges: tuple[Edge, ...] = ()
    _places: dict[str, tuple[int, int, int]] = field(init=False, repr=False, compare=False, hash=False)
    _leaving: dict[int, list[Edge]] = field(init=False, repr=False, compare=False, hash=False)

    def __post_init__(self) -> None:
        """Index the places once: where a stage or a touchpoint begins and ends."""
        object.__setattr__(self, "_places", dict(_places(self.stages)))
        leaving: dict[int, list[Edge]] = {}
        for edge in self.edges:
            leaving.setdefault(self.place(edge.source)[0], []).append(edge)
        object.__setattr__(self, "_leaving", leaving)

    def place(self, ref: str) -> tuple[int, int, int]:
        """The stage's number, and the numbers of the first and the last touchpoint that a name stands for."""
        return self._places[ref]

    def edges_from(self, stage: int) -> list[Edge]:
        """The ways that start in a stage."""
        return self._leaving.get(stage, [])

    def knows(self, ref: str) -> bool:
        """Whether a stage or touchpoint bears that id."""
        return ref in self._places

    def is_stage(self, ref: str) -> bool:
        """Whether the id is a stage's, drawn as a box of its own."""
        stage, _, _ = self._places[ref]
        return self.stages[stage].id == ref

    @property
    def nodes(self) -> Iterator[Node]:
        """All touchpoints, in the order of their numbers."""
        return (node for stage in self.stages for node in stage.nodes)


def _places(stages: tuple[StageBox, ...]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Every id with its place. A stage comes after its nodes: it wins over its own placeholder."""
    number = 0
    for index, stage in enumerate(stages):
        first = number
        for node in stage.nodes:
            yield node.id, (index, number, number)
            number += 1
        yield stage.id, (index, first, number - 1)
