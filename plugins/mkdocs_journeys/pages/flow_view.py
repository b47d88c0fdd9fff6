"""Who comes how far and how long it takes, as a journey's page shows it: a row a stage, and the funnel in pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.diagram.slices import short
from mkdocs_journeys.figures.costs import Cost
from mkdocs_journeys.figures.flow import Flow, StageFlow
from mkdocs_journeys.figures.lasting import EndToEnd, Length, StageLength
from mkdocs_journeys.figures.through import Through
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.stage import Stage


@immutable(slots=False)
class FlowRow:
    """A stage: who comes there and stays, and how long it takes; `drawing` is its piece of the funnel."""

    stage: Stage
    flow: StageFlow | None
    lasting: StageLength
    drawing: str

    @property
    def length(self) -> Length | None:
        """How long it takes."""
        return self.lasting.length


@dataclass(frozen=True)
class FlowView:
    """How the personas go through a journey, as its page shows it."""

    through: Through

    @property
    def told(self) -> bool:
        """Whether there is anything to show."""
        return self.through.told

    @property
    def flow(self) -> Flow | None:
        """Who comes how far, where the journey says so."""
        found = self.through.flow
        return found if found and found.told else None

    @property
    def lasting(self) -> EndToEnd:
        """How long it takes."""
        return self.through.lasting

    @cached_property
    def total(self) -> Length | None:
        """How long it takes from end to end."""
        return self.lasting.total

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What it costs in each currency."""
        return self.through.flow.costs if self.through.flow else ()

    @cached_property
    def rows(self) -> list[FlowRow]:
        """The stages in their order."""
        lengths = self.lasting.stages
        flows: Sequence[StageFlow | None] = self.flow.stages if self.flow else [None] * len(lengths)
        reach = [each.reach if each else None for each in flows]
        ended = self.flow.ended if self.flow else 0.0
        pieces = [piece(here, after) for here, after in zip(reach, [*reach[1:], ended], strict=True)]
        rows = zip(flows, lengths, pieces, strict=True)
        return [FlowRow(lasting.stage, flow, lasting, drawing) for flow, lasting, drawing in rows]


def piece(here: float | None, after: float | None) -> str:
    """A piece of the funnel in a square of 100: as wide as the share that is here, then as the one that comes next."""
    if here is None:
        return ""
    left, right = short(50 - here * 50), short(50 + here * 50)
    onward = here if after is None else after
    return f"M{left} 0H{right}V55L{short(50 + onward * 50)} 100H{short(50 - onward * 50)}L{left} 55z"
