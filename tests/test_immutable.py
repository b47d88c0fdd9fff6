"""Values are compared and found by what they say."""

from functools import cached_property

import pytest
from mkdocs_journeys.immutable import immutable


@immutable
class Place:
    x: int
    y: int = 0


@immutable(slots=False)
class Line:
    points: tuple[Place, ...]

    @cached_property
    def length(self) -> int:
        return len(self.points)


def test_values_that_say_the_same_are_the_same() -> None:
    assert Place(1) == Place(1, 0) != Place(1, 1)
    assert {Place(1): "a"}[Place(1, 0)] == "a"
    assert len({Line((Place(1),)), Line((Place(1),))}) == 1


def test_nothing_can_be_put_into_one_with_slots() -> None:
    with pytest.raises(AttributeError):
        Place(1).z = 2  # type: ignore[attr-defined]


def test_the_type_checker_keeps_the_fields_as_they_are() -> None:
    """It tells of a comment that silences nothing."""
    place = Place(1)
    place.x = 2  # type: ignore[misc]


def test_one_without_slots_can_remember() -> None:
    assert Line((Place(1), Place(2))).length == 2
