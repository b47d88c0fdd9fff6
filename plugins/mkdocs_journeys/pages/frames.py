"""Macro over micro: a journey's stages, and under each the journeys that look at it more closely."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.pages.curve_bits import bits
from mkdocs_journeys.pages.journey_card import Cards, JourneyCard


@dataclass(frozen=True)
class Micro:
    """A journey that is the detail of a stage, or of one touchpoint of it."""

    card: JourneyCard
    touchpoint: Touchpoint | None


@dataclass(frozen=True)
class FrameStage:
    """A stage of a macro journey, how it feels, its piece of the curve, and what zooms into it."""

    stage: Stage
    score: float | None
    drawing: Markup
    low: bool
    micros: tuple[Micro, ...]


@dataclass(frozen=True)
class Frame:
    """A macro journey: its stages, and the journeys that zoom into something else of it."""

    macro: JourneyCard
    stages: tuple[FrameStage, ...]
    others: tuple[JourneyCard, ...]


def frame(macro: JourneyCard, cards: Cards) -> Frame:
    """A macro journey with the journeys that zoom into its stages and touchpoints."""
    inside = cards.inside(macro.journey)
    low = macro.emotions.worst
    drawn = bits(
        macro.scores, next((i for i, stage in enumerate(macro.journey.stages) if stage is low), None)
    )
    stages = tuple(
        FrameStage(stage, score, drawing, stage is low, tuple(micros(stage, inside)))
        for stage, score, drawing in zip(macro.journey.stages, macro.scores, drawn, strict=True)
    )
    placed = {micro.card.journey.id for stage in stages for micro in stage.micros}
    others = tuple(card for found in inside.values() for card in found if card.journey.id not in placed)
    return Frame(macro, stages, others)


def micros(stage: Stage, inside: Mapping[str, list[JourneyCard]]) -> Iterable[Micro]:
    """The journeys that zoom into a stage, then those that zoom into one of its touchpoints."""
    for part in (stage, *stage.touchpoints):
        for card in inside.get(str(part.id), []):
            yield Micro(card, part if isinstance(part, Touchpoint) else None)
