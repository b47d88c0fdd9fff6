"""How long a journey takes, in seconds."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.parts import DurationRange


@dataclass(frozen=True, slots=True)
class Total:
    """The sums over the stages; None where no stage says."""

    min: float | None
    typical: float | None
    max: float | None


def total(journey: Journey) -> Total:
    """The sum over the stages; a stage that gives fewer figures counts with the nearest that it gives."""
    ranges = [stage.duration for stage in journey.stages if stage.duration is not None]
    return Total(
        added(first(r, "min", "typical", "max") for r in ranges),
        added(first(r, "typical", "min", "max") for r in ranges),
        added(first(r, "max", "typical", "min") for r in ranges),
    )


def first(span: DurationRange, *names: str) -> float | None:
    """The first of the figures that a range gives, in seconds."""
    return next((d.seconds for name in names if (d := getattr(span, name)) is not None), None)


def added(values: Iterable[float | None]) -> float | None:
    """The sum of what is known, None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None
