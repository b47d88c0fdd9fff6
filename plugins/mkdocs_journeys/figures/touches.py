"""Touchpoints with the journey and the stage that they are in."""

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.workspace.workspace import Workspace


class Touch(NamedTuple):
    """A touchpoint and where it is."""

    journey: Journey
    stage: Stage
    touchpoint: Touchpoint


def is_current(journey: Journey) -> bool:
    """Whether a journey is how things are today: one that is to be is a plan, and a retired one is history."""
    return journey.state == "as-is" and journey.status != "retired"


def current(workspace: Workspace) -> Iterator[Journey]:
    """The journeys as they are today, in the order of their files."""
    return (journey for journey in workspace.journeys.values() if is_current(journey))


def touches(journey: Journey) -> Iterator[Touch]:
    """The touchpoints of a journey, in their order."""
    return (Touch(journey, stage, touchpoint) for stage, touchpoint in journey.touchpoints)
