"""The points of an emotion curve."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """A touchpoint or a stage on the curve; without a value it is a gap."""

    title: str
    value: float | None
    moment_of_truth: bool = False
